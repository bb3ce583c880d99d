import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { compounding, createSplitter, readVocabulary, type Splitter } from '../series/compound.ts';
import type { Language } from '../series/language.ts';
import { countWords, frequentWords } from '../series/words.ts';
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
  /** Takes a page that was drawn, by its path. */
  take: (path: string, html: string) => void;
  /** Takes pages that stand in a folder, by their paths. */
  takeFrom: (folder: string, paths: Iterable<string>) => void;
  /**
   * Takes what else there is from the built site, and puts the index into it.
   *
   * @throws Error where Pagefind reports one, or a page that should be found has no text
   */
  finish: (siteDir: string) => Promise<Size>;
}

/**
 * Begins an index.
 *
 * @param workDir folder to make it in, which is emptied: it may be ready before the site is, and the site never be
 */
export function beginIndex(places: readonly Place[], workDir: string): Indexing {
  rmSync(workDir, { recursive: true, force: true });
  const [texts, outputPath] = [join(workDir, 'texts'), join(workDir, 'index')];
  const splitters = createSplitters(places);
  const waiting = Map.groupBy(places, ({ path }) => path);
  const voices = new Map<Place, string>();
  const { promise: isComplete, resolve: complete } = Promise.withResolvers<void>();
  const made = isComplete.then(() => makeIndex(places, { texts, voices, outputPath }));
  made.catch(() => {}); // told when the index is asked for

  const take: Indexing['take'] = (path, html) => {
    for (const place of waiting.get(path) ?? []) {
      const split = splitters.get(place.findable.language) ?? (() => []);
      const record = makeRecord(html, { ...place, split });
      if (record === undefined) continue;
      if (place.findable.kind === 'voice') voices.set(place, record);
      else writePage(texts, path, record);
    }
    waiting.delete(path);
    if (waiting.size === 0) complete();
  };
  const takeFrom: Indexing['takeFrom'] = (folder, paths) => {
    for (const path of paths)
      if (waiting.has(path)) take(path, readFileSync(join(folder, path, 'index.html'), 'utf8'));
  };
  return {
    take,
    takeFrom,
    async finish(siteDir) {
      takeFrom(siteDir, waiting.keys());
      const size = await made;
      await move(outputPath, join(siteDir, indexFolder));
      await rm(workDir, { recursive: true });
      return size;
    },
  };
}

/** Renames a folder; where that leads to another disk, it is copied. */
async function move(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}

function writePage(folder: string, path: string, html: string): void {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), html);
}

/** What an index is made of. */
interface Records {
  /** The folder with the records of texts, which Pagefind reads by itself: one by one it would take four times as long. */
  texts: string;
  /** Records of places within pages, which no file can stand for. */
  voices: ReadonlyMap<Place, string>;
  outputPath: string;
}

async function makeIndex(places: readonly Place[], { texts, voices, outputPath }: Records): Promise<Size> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    refuse(errors, 'start');
    if (!index) throw new Error('Search: Pagefind started without an index.');
    const added = await index.addDirectory({ path: texts });
    refuse(added.errors, 'read the texts');
    const pages = new Set(places.flatMap(({ findable, path }) => (findable.kind === 'voice' ? [] : [path])));
    if (added.page_count !== pages.size)
      refuse([`${added.page_count} of ${pages.size} were found`], 'read the texts');
    // In the order of the places, which decides the bytes of the index.
    for (const place of places) {
      const content = voices.get(place);
      if (content === undefined) continue;
      const url = encodeURI(place.path) + place.hash;
      const { errors, file } = await index.addHTMLFile({ url, content });
      refuse(errors, `read ${url}`);
      if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${url}`);
    }
    const written = index.writeFiles({ outputPath });
    // Meanwhile:
    const suggested = suggestWords(places);
    const words = places.reduce((sum, { findable }) => sum + countWords(findable.text), 0);
    refuse((await written).errors, 'write the index');
    await Promise.all(unused.map((file) => rm(join(outputPath, file), { force: true })));
    for (const [language, list] of suggested)
      await writeFile(join(outputPath, `words.${language}.json`), JSON.stringify(list));
    return { pages: added.page_count + voices.size, words };
  } finally {
    await close();
  }
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

/** Words to suggest, by language. */
function suggestWords(places: readonly Place[]): Map<Language, string[]> {
  const languages = Map.groupBy(places, ({ findable }) => findable.language);
  const textsOf = (own: readonly Place[]) => own.map(({ findable }) => findable.text);
  return new Map(
    [...languages].map(([language, own]) => [language, frequentWords(textsOf(own), suggestions)]),
  );
}

/** @throws Error where Pagefind reported something */
function refuse(errors: readonly string[], deed: string): void {
  if (errors.length > 0) throw new Error(`Search: Pagefind could not ${deed}: ${errors.join('; ')}`);
}
