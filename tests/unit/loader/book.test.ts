import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasHeavyPictures } from '../../../src/loader/book.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder('heavy-pictures');
const names = ['a.jpg', 'b.jpg'];
for (const name of names) writeFileSync(join(folder, name), Buffer.alloc(60));

test('pictures are heavy when all of them together have more than the limit', () => {
  expect(hasHeavyPictures(folder, names, 119)).toBe(true);
  expect(hasHeavyPictures(folder, names, 120)).toBe(false);
  expect(hasHeavyPictures(folder, ['a.jpg', 'gone.jpg'], 60)).toBe(false);
  expect(hasHeavyPictures(folder, names)).toBe(false);
});
