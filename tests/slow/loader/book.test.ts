import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hasHeavyPictures } from '../../../src/loader/book.ts';
import { loadContent } from '../../../src/loader/load.ts';
import { essay, smallSeries } from '../../build/command.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const folder = temporaryFolder('heavy-pictures');
const names = ['a.jpg', 'b.jpg'];
for (const name of names) writeFileSync(join(folder, name), Buffer.alloc(60));

test('pictures are heavy when all of them together have more than the limit', () => {
  expect(hasHeavyPictures(folder, names, 119)).toBe(true);
  expect(hasHeavyPictures(folder, names, 120)).toBe(false);
  expect(hasHeavyPictures(folder, ['a.jpg', 'gone.jpg'], 60)).toBe(false);
  expect(hasHeavyPictures(folder, names)).toBe(false);
});

test('a file of the series or an old address in the place of a book is told, also in the second language', async () => {
  const contentDir = temporaryFolder('taken-books');
  const files = {
    ...smallSeries,
    'series.yaml': `${smallSeries['series.yaml']}book: true\n`,
    'essays/alt/de.mdx': essay('Text.').replace('\ndate:', '\naliases: [/en/theses.epub]\ndate:'),
    'public/thesen.epub': 'mine',
    'public/other.epub': 'mine',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  const { problems } = await loadContent({ contentDir, site: undefined, base: '/', today: '2026-06-01' });
  expect(problems.map(({ id, location: { file }, message }) => [id, file, message])).toEqual([
    ['duplicate-url', 'essays/alt/de.mdx', expect.stringContaining('/en/theses.epub/ is already taken')],
    ['duplicate-url', 'public/thesen.epub', 'the address /thesen.epub is already taken by series.yaml:24'],
  ]);
});
