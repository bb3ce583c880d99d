/** Tells two pages of a web in memory of links to them, as `send` does. Argument: content folder. */
import { join } from 'node:path';
import { changeContent, mendContent } from '../../src/cli/change-content.ts';
import { runSending } from '../../src/cli/mentions/run-sending.ts';
import { makeSite } from '../setup/make-site.ts';
import { fakeWeb } from '../slow/cli/fake-web.ts';

const [contentDir = ''] = process.argv.slice(2);
const web = fakeWeb();
const pages = ['https://eins.example/', 'https://zwei.example/'];
for (const page of pages) {
  web.pages.set(page, () => ({ headers: { link: `<${page}answer>; rel=webmention` } }));
  web.pages.set(`${page}answer`, () => ({ status: 202 }));
}
const site = makeSite({
  essays: [{ id: 'a', date: '2026-06-01', body: pages.map((page) => `[x](${page})`).join('\n\n') }],
});
web.deploy(site);
await mendContent(contentDir);
await changeContent(contentDir, () =>
  runSending(
    site,
    { contentDir, cacheDir: join(contentDir, '../cache') },
    { protocols: ['webmention'], all: false, dryRun: false, limit: 100 },
    { ask: web.ask, pace: async () => {}, now: () => new Date('2026-06-01T12:00:00Z') },
  ),
);
