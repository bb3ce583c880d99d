import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { essay, smallSeries } from '../../build/command.ts';
import { writeContent } from '../../build/site.ts';

const root = resolve(import.meta.dirname, '../../..');
// Not below node_modules, where the development server watches nothing.
const contentDir = mkdtempSync(join(tmpdir(), 'series-dev-'));

test('while an author writes, every page follows each save, and an error comes and goes', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await writeContent(contentDir, {
    ...smallSeries,
    'series.yaml': smallSeries['series.yaml'].replace('introduction: alt\n', ''),
    'essays/alt/de.mdx': essay('Der Anfang.', { title: 'Altes', draft: 'true' }),
  });
  const server = await startServer();
  const [page, other] = [await browser.newPage(), await browser.newPage()];
  const write = async (body: string) => {
    const file = join(contentDir, 'essays/alt/de.mdx');
    const listening = connected(page);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/---\n\n.*/s, `---\n\n${body}\n`));
    await listening;
  };
  const patient = { timeout: 30_000 };
  try {
    await open(page, `${server.address}essays/alt/`);
    await open(other, `${server.address}thesen/2/`);
    await expect(page.locator('.status')).toHaveText('Entwurf');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');

    await write('Jetzt mit einem [Verweis auf die zweite](thesis:2) darin.');
    await expect(page.locator('.prose')).toContainText('Jetzt mit einem', patient);
    await expect(other.locator('.trackbacks')).toContainText('Verweis auf die zweite', patient);

    await write('Ein Tippfehler in [einem Link](essay:altt).');
    await expect(page.locator('.prose [data-problems]')).toContainText(
      'essays/alt/de.mdx:10:19 there is no essay “altt”',
      patient,
    );
    await expect(page.locator('.prose')).toContainText('Did you mean “alt”?');
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
    await expect(other.locator('h1')).toBeVisible(patient);
    const message =
      'essays/alt/de.mdx:10:19  error  there is no essay “altt”  unknown-target\n    Did you mean “alt”?';
    await expect.poll(server.output, patient).toContain(message);
    expect(server.output().split(message)).toHaveLength(2);
    const feed = () => page.request.get(`${server.address}rss.xml`);
    expect((await feed()).status()).toBe(200);

    await write('Geheilt, ohne Neustart.');
    await expect(page.locator('.prose')).toContainText('Geheilt', patient);
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);

    // The code of the search is loaded by its address, which no bundler has made.
    const dialog = page.getByRole('dialog');
    // The page has just been loaded anew; its scripts may still be on their way.
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(dialog).toBeVisible({ timeout: 500 });
    }).toPass(patient);
    await expect(dialog.locator('.search-results')).toBeAttached(patient);
    await page.keyboard.press('Escape');

    const beside = (file: string) => page.request.get(`${server.address}essays/alt/${file}`);
    expect(await (await beside('cite.bib')).text()).toContain('{Altes}');
    expect((await beside('card.png')).headers()['content-type']).toBe('image/png');
    expect(await (await feed()).text()).toContain('Geheilt, ohne Neustart.');

    const bodyOf = async (path: string) => (await page.request.get(server.address + path)).text();
    for (const folder of ['essays/neu', 'words']) mkdirSync(join(contentDir, folder));
    for (const slug of ['neu', 'anders']) {
      writeFileSync(join(contentDir, 'essays/neu/de.mdx'), essay('Eben erst.', { title: 'Neues', slug }));
      await expect.poll(() => bodyOf(`essays/${slug}/`), patient).toContain('Eben erst.');
    }
    writeFileSync(join(contentDir, 'words/de.yaml'), 'newest: Gerade erschienen\n');
    await expect.poll(() => bodyOf(''), patient).toContain('Gerade erschienen');
    rmSync(join(contentDir, 'essays/neu'), { recursive: true });
    await expect
      .poll(async () => (await page.request.get(`${server.address}essays/anders/`)).status(), patient)
      .toBe(404);
  } finally {
    await server.stop();
    rmSync(contentDir, { recursive: true });
  }
});

/** Opens a page and waits until it listens for changes. */
async function open(page: Page, address: string): Promise<void> {
  const listening = connected(page);
  await page.goto(address);
  await listening;
}

/** Waits until a page that is being loaded listens for changes: those before are not heard. */
async function connected(page: Page): Promise<void> {
  await page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
}

async function startServer() {
  const child = spawn(process.execPath, [join(root, 'src/cli/series.mjs'), 'dev', '--port', '4600'], {
    cwd: root,
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      NODE_ENV: undefined,
      CONTENT_DIR: contentDir,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  await expect.poll(() => output, { timeout: 60_000 }).toMatch(/Local +http:\/\/localhost:\d+\//);
  const address = /Local +(http:\/\/localhost:\d+\/)/.exec(output)?.[1] ?? '';
  const stop = () =>
    new Promise<void>((done) => {
      child.on('close', () => done());
      child.kill('SIGTERM');
    });
  return { address, output: () => output, stop };
}
