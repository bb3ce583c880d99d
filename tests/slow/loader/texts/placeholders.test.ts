import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { loadContent } from '../../../../src/loader/load.ts';
import { newEssay } from '../../../../src/series/authoring/new-text.ts';
import { smallSeries } from '../../../build/command.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const contentDir = temporaryFolder('placeholders');
const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
};
const check = async () => {
  const { problems } = await loadContent({ contentDir, site: undefined, base: '/', today: '2026-06-01' });
  return problems.filter(({ id }) => id === 'placeholder').map(({ location }) => location.line);
};

test.each(['de', 'en'] as const)(
  'what a new text begins with is refused once it is published (%s)',
  async (language) => {
    const template = newEssay(
      {
        language,
        title: 'Neu',
        theses: [1],
        date: '2026-01-01',
        authors: ['anna'],
        tags: [],
        cover: undefined,
      },
      [],
      messages(language).newText,
    );
    const file = 'essays/alt/de.mdx';
    write({ ...smallSeries, [file]: template });
    expect(await check()).toEqual([]);
    const published = template.replace(/^draft: .*\n/m, '');
    write({ [file]: published });
    const lines = published.split('\n');
    const lineOf = (part: RegExp) => lines.findIndex((line) => part.test(line)) + 1;
    expect(await check()).toEqual([lineOf(/^standfirst/), lineOf(/^(?:Hier|The text)/)]);
    // Samples, taken out of their comments.
    write({ [file]: published.replace(/\{\/\* (<(?:Figure|Stat|Quote|Aside).*) \*\/\}/g, '$1') });
    const found = await check();
    for (const tag of [/^<Figure/, /^<Stat/, /^<Quote/, /^<Aside/])
      expect(found).toContain(lineOf(tag) || lineOf(new RegExp(tag.source.slice(1))));
  },
);

test('a sentence that only holds such words is an author’s own', async () => {
  write({
    ...smallSeries,
    'essays/alt/de.mdx':
      '---\ntitle: A\nstandfirst: Was zu sehen ist.\ndate: 2026-01-01\nauthors: [anna]\n---\n\nSie sagte: Hier beginnt der Text.\n',
  });
  expect(await check()).toEqual([]);
});
