import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { nonContentSelectors } from '../../series/search/non-content.ts';
import type { Language } from '../../series/text/language.ts';
import type { SearchRecord } from './places.ts';

/** The folder of the index in the site. */
export const indexFolder = 'pagefind';

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

/** An index of Pagefind's that is being filled. */
export interface OpenIndex {
  /**
   * Adds the record of a place, or replaces it.
   *
   * @throws Error where Pagefind reports one, or the record has no text
   */
  add: (place: SearchRecord, record: string) => Promise<void>;
  remove: (place: SearchRecord) => Promise<void>;
  /**
   * Puts the index into the built site, with the words to suggest by language, and closes it.
   *
   * @returns how many places it holds
   */
  write: (siteDir: string, words: ReadonlyMap<Language, readonly string[]>) => Promise<number>;
}

/** Starts Pagefind. What is equally good is found in the order in which it was added. */
export async function openIndex(): Promise<OpenIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: nonContentSelectors });
  refuse(errors, 'start');
  if (!index) throw new Error('Search: Pagefind started without an index.');
  const held = new Set<SearchRecord>();

  return {
    async add(place, content) {
      const url = addressOf(place);
      const { errors, file } = await index.addHTMLFile({ url, content });
      refuse(errors, `read ${url}`);
      if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${url}`);
      held.add(place);
    },
    async remove(place) {
      // What was added cannot be taken out, but what has no words is left out.
      const url = addressOf(place);
      const { errors } = await index.addHTMLFile({ url, content: '<html><body></body></html>' });
      refuse(errors, `remove ${url}`);
      held.delete(place);
    },
    async write(siteDir, words) {
      const outputPath = join(siteDir, indexFolder);
      await rm(outputPath, { recursive: true, force: true });
      const { errors } = await index.writeFiles({ outputPath });
      await close();
      refuse(errors, 'write the index');
      await Promise.all(unused.map((file) => rm(join(outputPath, file), { force: true })));
      for (const [language, list] of words)
        await writeFile(join(outputPath, `words.${language}.json`), JSON.stringify(list));
      return held.size;
    },
  };
}

function addressOf({ path, hash }: SearchRecord): string {
  return encodeURI(path) + hash;
}

/** @throws Error where Pagefind reported something */
function refuse(errors: readonly string[], deed: string): void {
  if (errors.length > 0) throw new Error(`Search: Pagefind could not ${deed}: ${errors.join('; ')}`);
}
