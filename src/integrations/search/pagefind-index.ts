import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Language } from '../../series/language.ts';
import { countWords, frequentWords } from '../../series/words.ts';
import { isText, type Place } from './places.ts';

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

/** What an index is made of. */
export interface Records {
  /** The folder with the records of texts, which Pagefind reads by itself: one by one it would take four times as long. */
  texts: string;
  /** The other records: items, which are short, and voices, which no file can stand for. */
  single: ReadonlyMap<Place, string>;
  outputPath: string;
}

/**
 * Has Pagefind make an index.
 *
 * @throws Error where Pagefind reports one, or a page that should be found has no text
 */
export async function makeIndex(
  places: readonly Place[],
  { texts, single, outputPath }: Records,
): Promise<Size> {
  try {
    await rm(outputPath, { recursive: true, force: true });
    const { index, errors } = await createIndex({ excludeSelectors });
    refuse(errors, 'start');
    if (!index) throw new Error('Search: Pagefind started without an index.');
    // What is equally good is found in the order in which it was added: items by their number first.
    await addRecords(
      index,
      places.filter(({ findable }) => findable.kind === 'thesis'),
      single,
    );
    const added = await index.addDirectory({ path: texts });
    refuse(added.errors, 'read the texts');
    const all = places.filter(isText).length;
    if (added.page_count !== all) refuse([`${added.page_count} of ${all} were found`], 'read the texts');
    await addRecords(
      index,
      places.filter(({ findable }) => findable.kind === 'voice'),
      single,
    );
    const written = index.writeFiles({ outputPath });
    // Meanwhile:
    const suggested = suggestWords(places);
    const words = places.reduce((sum, { findable }) => sum + countWords(findable.text), 0);
    refuse((await written).errors, 'write the index');
    await Promise.all(unused.map((file) => rm(join(outputPath, file), { force: true })));
    for (const [language, list] of suggested)
      await writeFile(join(outputPath, `words.${language}.json`), JSON.stringify(list));
    return { pages: all + single.size, words };
  } finally {
    await close();
  }
}

async function addRecords(
  index: PagefindIndex,
  places: readonly Place[],
  records: ReadonlyMap<Place, string>,
): Promise<void> {
  for (const place of places) {
    const content = records.get(place);
    // A page of a conversation on which no response can be read.
    if (content === undefined) continue;
    const url = encodeURI(place.path) + place.hash;
    const { errors, file } = await index.addHTMLFile({ url, content });
    refuse(errors, `read ${url}`);
    if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${url}`);
  }
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
