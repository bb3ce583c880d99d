import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Language } from '../../series/language.ts';
import { countWords, UsedWords } from '../../series/words.ts';
import type { Place } from './places.ts';

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

/** An index of Pagefind's that is being filled. */
export interface OpenIndex {
  /**
   * Adds the record of a place, or replaces it.
   *
   * @throws Error where Pagefind reports one, or the record has no text
   */
  add: (place: Place, record: string) => Promise<void>;
  remove: (place: Place) => Promise<void>;
  /** Puts the index into the built site, and closes it. */
  write: (siteDir: string) => Promise<Size>;
}

/** Starts Pagefind. What is equally good is found in the order in which it was added. */
export async function openIndex(): Promise<OpenIndex> {
  const { index, errors } = await createIndex({ excludeSelectors });
  refuse(errors, 'start');
  if (!index) throw new Error('Search: Pagefind started without an index.');
  const sizes = new Map<Place, number>();
  const used = new Map<Language, UsedWords>();

  return {
    async add(place, content) {
      const url = addressOf(place);
      const added = index.addHTMLFile({ url, content });
      // Meanwhile:
      count(place);
      const { errors, file } = await added;
      refuse(errors, `read ${url}`);
      if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${url}`);
    },
    async remove(place) {
      // What was added cannot be taken out, but what has no words is left out.
      const url = addressOf(place);
      const { errors } = await index.addHTMLFile({ url, content: '<html><body></body></html>' });
      refuse(errors, `remove ${url}`);
      sizes.delete(place);
    },
    async write(siteDir) {
      const outputPath = join(siteDir, indexFolder);
      await rm(outputPath, { recursive: true, force: true });
      const { errors } = await index.writeFiles({ outputPath });
      await close();
      refuse(errors, 'write the index');
      await Promise.all(unused.map((file) => rm(join(outputPath, file), { force: true })));
      for (const [language, words] of used)
        await writeFile(join(outputPath, `words.${language}.json`), JSON.stringify(words.most(suggestions)));
      return { pages: sizes.size, words: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
    },
  };

  function count(place: Place): void {
    if (sizes.has(place)) return;
    const { language, text } = place.findable;
    sizes.set(place, countWords(text));
    const words = used.get(language) ?? new UsedWords();
    used.set(language, words);
    words.add(text);
  }
}

function addressOf({ path, hash }: Place): string {
  return encodeURI(path) + hash;
}

/** @throws Error where Pagefind reported something */
function refuse(errors: readonly string[], deed: string): void {
  if (errors.length > 0) throw new Error(`Search: Pagefind could not ${deed}: ${errors.join('; ')}`);
}
