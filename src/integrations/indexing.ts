import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { compounding, createSplitter, readVocabulary, type Splitter } from '../series/compound.ts';
import type { Language } from '../series/language.ts';
import { frequentWords } from '../series/words.ts';
import type { Place } from './places.ts';
import { makeRecord } from './record.ts';

/** The folder of the index in the site. */
export const indexFolder = 'pagefind';

/** What stands within a text and is not part of it: links to it, its contents list, what others say of it. */
const excludeSelectors = [
  '.permalink',
  '.contents',
  '.oncoming',
  '.notice',
  '.status',
  '.sources',
  '.cite',
  '.source small',
  '.reactions',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
];

/** What Pagefind writes for the browser beside the index. Its code is part of the site's own, by `pagefindModule`. */
const unused = [
  'pagefind.js',
  'pagefind-worker.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** Words to suggest from, per language; loaded only when nothing was found. */
const suggestions = 5000;

/** How much an index holds. */
export interface Size {
  pages: number;
  words: number;
}

/** An index in the making. */
export interface Indexing {
  /** Takes a page that was drawn, by its path. Pages are read in the order of the places, which decides the bytes of the index. */
  take: (path: string, html: string) => void;
  /** Says that pages stand in a folder, by their paths. */
  takeFrom: (folder: string, paths: readonly string[]) => void;
  /**
   * Reads what else there is in the built site, and puts the index into it.
   *
   * @throws Error where Pagefind reports one, or a page that should be found has no text
   */
  finish: (siteDir: string) => Promise<Size>;
}

/**
 * Begins an index.
 *
 * @param workDir folder to write it in, which is emptied: it may be ready before the site is, and the site never be
 */
export function beginIndex(places: readonly Place[], workDir: string): Indexing {
  const pages = new Map(
    places.map(({ path }) => [path, Promise.withResolvers<string | { folder: string }>()]),
  );
  const read = async (path: string): Promise<string> => {
    const page = (await pages.get(path)?.promise) ?? '';
    pages.delete(path);
    return typeof page === 'string' ? page : readFile(join(page.folder, path, 'index.html'), 'utf8');
  };
  const made = makeIndex(places, read, workDir);
  made.catch(() => {}); // told when the index is asked for
  return {
    take: (path, html) => pages.get(path)?.resolve(html),
    takeFrom: (folder, paths) => {
      for (const path of paths) pages.get(path)?.resolve({ folder });
    },
    async finish(siteDir) {
      for (const page of pages.values()) page.resolve({ folder: siteDir });
      const size = await made;
      await cp(workDir, join(siteDir, indexFolder), { recursive: true });
      await rm(workDir, { recursive: true });
      return size;
    },
  };
}

async function makeIndex(
  places: readonly Place[],
  read: (path: string) => Promise<string>,
  outputPath: string,
): Promise<Size> {
  try {
    await rm(outputPath, { recursive: true, force: true });
    const { index, errors } = await createIndex({ excludeSelectors });
    refuse(errors, 'start');
    if (!index) throw new Error('Search: Pagefind started without an index.');
    const size = await addPlaces(index, places, read);
    refuse((await index.writeFiles({ outputPath })).errors, 'write the index');
    await Promise.all(unused.map((file) => rm(join(outputPath, file), { force: true })));
    await writeSuggestions(places, outputPath);
    return size;
  } finally {
    await close();
  }
}

/** Adds places one after the other; while Pagefind reads one, the next is made ready. */
async function addPlaces(
  index: PagefindIndex,
  places: readonly Place[],
  read: (path: string) => Promise<string>,
): Promise<Size> {
  const splitters = createSplitters(places);
  const size = { pages: 0, words: 0 };
  const add = async (url: string, content: string): Promise<void> => {
    const { errors, file } = await index.addHTMLFile({ url, content });
    refuse(errors, `read ${url}`);
    if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${url}`);
    size.pages += 1;
    size.words += file.uniqueWords;
  };
  let last = Promise.resolve();
  for (const [path, own] of Map.groupBy(places, (place) => place.path)) {
    const html = await read(path);
    for (const place of own) {
      const split = splitters.get(place.findable.language) ?? (() => []);
      const record = makeRecord(html, { ...place, split });
      await last;
      if (record !== undefined) last = add(encodeURI(path) + place.hash, record);
    }
  }
  await last;
  return size;
}

function createSplitters(places: readonly Place[]): Map<Language, Splitter> {
  const languages = Map.groupBy(places, ({ findable }) => findable.language);
  return new Map(
    [...languages]
      .filter(([language]) => compounding.includes(language))
      .map(([language, own]) => [
        language,
        createSplitter(readVocabulary(own.map(({ findable }) => findable.text))),
      ]),
  );
}

async function writeSuggestions(places: readonly Place[], outputPath: string): Promise<void> {
  for (const [language, own] of Map.groupBy(places, ({ findable }) => findable.language)) {
    const words = frequentWords(
      own.map(({ findable }) => findable.text),
      suggestions,
    );
    await writeFile(join(outputPath, `words.${language}.json`), JSON.stringify(words));
  }
}

/** @throws Error where Pagefind reported something */
function refuse(errors: readonly string[], deed: string): void {
  if (errors.length > 0) throw new Error(`Search: Pagefind could not ${deed}: ${errors.join('; ')}`);
}
