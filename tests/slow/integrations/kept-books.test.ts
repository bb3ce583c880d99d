import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFile, sayHeavy } from '../../../src/integrations/kept-books.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const folder = join(temporaryFolder('kept-books'), 'books');
let made = 0;
const keep = async (path: string, key: string) =>
  Buffer.from(
    await keepFile(folder, { path, key }, async () => Buffer.from(`${path} ${key} ${++made}`)),
  ).toString();

test('a book is made once for what it is made of, and kept beside others', async () => {
  expect(await keep('/a.epub', 'one')).toBe('/a.epub one 1');
  expect(await keep('/b.epub', 'one')).toBe('/b.epub one 2');
  expect(await keep('/a.epub', 'one')).toBe('/a.epub one 1');
  expect(made).toBe(2);
});

test('of a book only the last edition is kept: what was taken down is in no file any more', async () => {
  expect(await keep('/a.epub', 'two')).toBe('/a.epub two 3');
  expect(readdirSync(folder).filter((name) => name.endsWith('-one'))).toHaveLength(1);
  expect(await keep('/a.epub', 'one')).toBe('/a.epub one 4');
});

test('what a build that was killed left half written is no book', async () => {
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('-one'));
  writeFileSync(join(folder, `${name.replace(/-one$/, '-three')}.part`), 'half');
  expect(await keep('/a.epub', 'three')).toMatch(/^\/a\.epub three \d$/);
  expect(readdirSync(folder).filter((each) => each.endsWith('.part'))).toEqual([]);
});

test('of a book beyond 50 MB it is said how much it has, and what helps', () => {
  expect(sayHeavy('/en/theses.epub', 50_000_000)).toBeUndefined();
  expect(sayHeavy('/en/theses.epub', 63_400_000)).toMatch(/^en\/theses\.epub has 63 MB, .* smaller or fewer/);
});
