import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { listFiles, sizesOf } from '../../files.ts';
import { searchLanguageOf } from '../../series/languages/index.ts';
import { createSplitter, vowelChangesIn } from '../../series/search/compound-splitter.ts';
import { documentText, type SearchDocument } from '../../series/search/search-document.ts';
import { countWordFrequencies, mostUsed } from '../../series/search/word-frequencies.ts';
import type { Language } from '../../series/text/language.ts';
import { toPagefindRecord } from './pagefind-record.ts';
import { runPagefind } from './run-pagefind.ts';

/** Words to suggest from, per language; loaded only when nothing was found. */
const suggestions = 5000;

/** What of the files that Pagefind writes the search loads. Its code is part of the site's own, by `pagefindModule`. */
const needed =
  /^(?:pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(?:filter|fragment|index)\/[^/]+)$/;

/** What an index was made from, and what it consists of: sizes in bytes by path. Stands beside its folder. */
const recordSchema = z.object({ digest: z.string(), sizes: z.record(z.string(), z.number()) });

/** What an index is made from. Plain data, since another thread reads it. */
export interface IndexSource {
  language: Language;
  /** In the order in which what is equally good is found. */
  documents: readonly SearchDocument[];
  /** Hash of the code. */
  code: string;
}

/** An index that is whole. */
export interface WrittenIndex {
  /** Whether it was there. */
  kept: boolean;
  /** What it consists of: paths in its folder. */
  files: readonly string[];
}

/**
 * Makes the index of a language in a folder. An index that is there already stays, with the same bytes, if it is whole
 * and was made from the same documents by the same code; else there is none until the new one is whole.
 *
 * @param started is called with the id of Pagefind's process
 * @throws Error where Pagefind fails
 */
export async function writeIndex(
  source: IndexSource,
  folder: string,
  started: (pid: number) => void,
): Promise<WrittenIndex> {
  const digest = digestOf(source);
  const record = `${folder}.json`;
  if (await isWhole(folder, record, digest)) return { kept: true, files: await listFiles(folder) };
  const temporary = `${folder}.new`;
  await Promise.all([folder, temporary, record].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(temporary, { recursive: true });
  await fill(source, temporary, started);
  const files = await listFiles(temporary);
  await Promise.all(files.filter((file) => !isNeeded(file)).map((file) => rm(join(temporary, file))));
  await rename(temporary, folder);
  await writeFile(record, JSON.stringify({ digest, sizes: await sizesIn(folder) }));
  return { kept: false, files: await listFiles(folder) };
}

/** One document after another: all of a long series in one string would take as much memory as the series once more. */
function digestOf({ documents, ...others }: IndexSource): string {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const document of documents) hash.update(JSON.stringify(document));
  return hash.digest('base64');
}

async function fill(
  { language: tag, documents }: IndexSource,
  folder: string,
  started: (pid: number) => void,
) {
  const language = searchLanguageOf(tag);
  const frequencies = countWordFrequencies(textsOf(documents), tag);
  const split = createSplitter(frequencies, language);
  const knowledge = { language, split, vowelChanges: vowelChangesIn(frequencies, language) };
  await runPagefind(async ({ createIndex }) => {
    const { index, errors } = await createIndex();
    if (!index) throw failure('start', errors);
    let last: Promise<void> | undefined;
    for (const document of documents) {
      const content = toPagefindRecord(document, knowledge);
      const url = encodeURI(document.path) + (document.fragment === undefined ? '' : `#${document.fragment}`);
      await last;
      // The next record is made while Pagefind reads this one.
      last = index.addHTMLFile({ url, content }).then(({ errors }) => {
        if (errors.length > 0) throw failure(`read ${document.path}`, errors);
      });
      last.catch(() => {}); // Thrown where it is awaited.
    }
    await last;
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw failure('write the index', written.errors);
  }, started);
  await writeFile(wordsFile(folder, tag), JSON.stringify(mostUsed(frequencies, suggestions)));
}

/** One after another: together they would take as much memory as the series once more. */
function* textsOf(documents: readonly SearchDocument[]): Iterable<string> {
  for (const document of documents) yield documentText(document);
}

function wordsFile(folder: string, language: Language): string {
  return join(folder, `words.${language}.json`);
}

function isNeeded(file: string): boolean {
  return needed.test(file) || file.startsWith('words.');
}

async function isWhole(folder: string, record: string, digest: string): Promise<boolean> {
  try {
    const { digest: known, sizes } = recordSchema.parse(JSON.parse(readFileSync(record, 'utf8')));
    return known === digest && JSON.stringify(sizes) === JSON.stringify(await sizesIn(folder));
  } catch {
    return false;
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  return Object.fromEntries(sizesOf(folder, await listFiles(folder)));
}

function failure(deed: string, errors: readonly string[]): Error {
  return new Error(`Search: Pagefind could not ${deed}: ${errors.join('; ')}`);
}
