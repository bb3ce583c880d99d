import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepPicture } from '../../../../src/formats/image/kept-pictures.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

/** A folder of pictures, and how many were made for it. */
function openFolder() {
  const folder = temporaryFolder('kept-pictures');
  let made = 0;
  const keep = (content: string) =>
    keepPicture(folder, [content], async () => Buffer.from(`picture ${++made} of ${content}`));
  return { folder, keep, count: () => made };
}

test('a picture is made once per content', async () => {
  const { keep, count } = openFolder();
  for (const content of ['a', 'b', 'a', 'b'])
    expect((await keep(content)).toString()).toMatch(new RegExp(`^picture [12] of ${content}$`));
  expect(count()).toBe(2);
});

test.each([
  ['was cut off', (file: string) => truncateSync(file, 20)],
  ['is empty', (file: string) => truncateSync(file, 0)],
  ['is another', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 3, 5))],
])('a kept picture that %s is made anew', async (_, damage) => {
  const { folder, keep } = openFolder();
  await keep('a');
  for (const name of readdirSync(folder)) damage(join(folder, name));
  expect((await keep('a')).toString()).toBe('picture 2 of a');
  expect((await keep('a')).toString()).toBe('picture 2 of a');
});
