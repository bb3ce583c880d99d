import { globSync } from 'node:fs';
import { appendFile, cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../bench/generate.ts';
import { buildSite, contentFolder, fixture, writeContent } from '../build/site.ts';
import { citedContent } from '../setup/cited-content.ts';
import { conversationContent } from '../setup/conversation-content.ts';
import { epubcheck, hasEpubcheck } from '../setup/epubcheck.ts';
import { mentionsContent } from '../setup/mentions-content.ts';

const shipped = resolve(import.meta.dirname, '../../content');

async function copied(name: string, from: string): Promise<string> {
  const folder = contentFolder(name);
  await rm(folder, { recursive: true, force: true });
  await cp(from, folder, { recursive: true });
  return folder;
}

async function written(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await writeContent(contentFolder(name), files);
  await appendFile(join(folder, 'series.yaml'), 'book: true\n');
  return folder;
}

async function generated(name: string, essays: number): Promise<string> {
  const folder = contentFolder(name);
  await rm(folder, { recursive: true, force: true });
  await generate({ folder, essays, theses: 95, words: 1500, links: 8, seed: 1 });
  await appendFile(join(folder, 'series.yaml'), 'book: true\n');
  return folder;
}

const isMissing = !hasEpubcheck();
if (isMissing)
  console.warn('There is no epubcheck, or no Java for it: the tests of W3C’s checker did not run.');

describe.skipIf(isMissing)('W3C’s checker finds no error and no warning', { timeout: 600_000 }, () => {
  test.each([
    ['the series that is shipped', () => copied('epub-shipped', shipped)],
    ['umlauts, own components, pictures of all kinds', () => copied('epub-variety', fixture('variety'))],
    ['sources and notes everywhere', () => written('epub-cited', citedContent)],
    ['comments by attackers', () => written('epub-hostile', conversationContent)],
    ['mentions from other sites and imported comments', () => written('epub-mentions', mentionsContent)],
    ['a thousand essays', () => generated('epub-thousand', 1000)],
  ])('in the books of a series with %s', async (_, content) => {
    const contentDir = await content();
    const { folder } = await buildSite(`epub-${_.length}`, { contentDir });
    const all = globSync('**/*.epub', { cwd: folder });
    // One reading path stands for all: their books are made of the texts of the series' own.
    const isPath = (book: string) => book.replace(/^[a-z]{2}\//, '').includes('/');
    const books = [...all.filter((book) => !isPath(book)), ...all.filter(isPath).slice(0, 1)];
    expect(books).not.toEqual([]);
    expect(books.flatMap((book) => epubcheck(join(folder, book)))).toEqual([]);
  });
});
