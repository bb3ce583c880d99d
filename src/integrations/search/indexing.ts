import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compounding, createSplitter } from '../../series/search/compound-splitter.ts';
import {
  countWordFrequencies,
  mostUsed,
  type WordFrequencies,
} from '../../series/search/word-frequencies.ts';
import type { Language } from '../../series/text/language.ts';
import { openIndex } from './pagefind-index.ts';
import type { SearchRecord } from './places.ts';
import { makeRecord } from './record.ts';

/** Words to suggest from, per language; loaded only when nothing was found. */
const suggestions = 5000;

/** An index in the making. */
export interface Indexing {
  /** Takes a page that was drawn, by its path: HTML in UTF-8, which other threads take over faster than text. */
  take: (path: string, html: Uint8Array) => void;
  /**
   * Puts the index into the site, once all pages that are drawn have been taken.
   *
   * @returns how many places it holds
   * @throws Error where Pagefind reports one, or a page that should be found is missing or has no text
   */
  finish: (siteDir: string) => Promise<number>;
}

/**
 * Begins an index. A place is added as soon as its page is known and all places before it are added, so that the index
 * depends on the order of the places alone.
 *
 * @param lastDir folder with the pages of the last build, which stay as they are unless they are drawn again
 */
export function beginIndex(places: readonly SearchRecord[], lastDir: string): Indexing {
  const lexicons = readLexicons(places);
  const splitters = new Map(
    compounding.map((each) => [each, createSplitter(lexicons.get(each) ?? new Map())]),
  );
  const placesOf = Map.groupBy(places, ({ path }) => path);
  const pages = new Map([...placesOf.keys()].map((path) => [path, Promise.withResolvers<void>()]));
  /** What waits to be added; nothing for a page of a conversation on which no response can be read. */
  const records = new Map<SearchRecord, string | undefined>();
  const digests = new Map<SearchRecord, string>();
  const opened = openIndex();
  const added = addAll();
  added.catch(() => {}); // told when the index is asked for

  return {
    take,
    async finish(siteDir) {
      for (const { resolve } of pages.values()) resolve();
      await added;
      // What was taken from the last build, and drawn again since.
      for (const place of records.keys()) await add(place);
      const words = [...lexicons].map(
        ([language, lexicon]) => [language, mostUsed(lexicon, suggestions)] as const,
      );
      return (await opened).write(siteDir, new Map(words));
    },
  };

  function take(path: string, bytes: Uint8Array): void {
    const html = new TextDecoder().decode(bytes);
    for (const place of placesOf.get(path) ?? []) {
      const split = splitters.get(place.findable.language) ?? (() => []);
      records.set(place, makeRecord(html, { ...place, split }));
    }
    pages.get(path)?.resolve();
  }

  async function addAll(): Promise<void> {
    let last: Promise<void> | undefined;
    for (const place of places) {
      if (!records.has(place)) takeFromLast(place.path);
      if (!records.has(place)) await pages.get(place.path)?.promise;
      if (!records.has(place)) throw new Error(`Search: ${place.path} was not drawn.`);
      await last;
      // The next record is made while Pagefind reads this one.
      last = add(place);
      last.catch(() => {}); // told when it is waited for
    }
    await last;
  }

  function takeFromLast(path: string): void {
    try {
      take(path, readFileSync(join(lastDir, path, 'index.html')));
    } catch {
      // It is not there, or only half: Astro is just writing it anew, and the page is on its way.
    }
  }

  async function add(place: SearchRecord): Promise<void> {
    const record = records.get(place);
    records.delete(place);
    const digest = createHash('sha256')
      .update(record ?? '')
      .digest('base64');
    const known = digests.get(place);
    if (known === digest) return;
    digests.set(place, digest);
    const index = await opened;
    if (record !== undefined) await index.add(place, record);
    else if (known !== undefined) await index.remove(place);
  }
}

function readLexicons(places: readonly SearchRecord[]): Map<Language, WordFrequencies> {
  const languages = Map.groupBy(places, ({ findable }) => findable.language);
  return new Map(
    [...languages].map(([language, own]) => [
      language,
      countWordFrequencies(own.map(({ findable }) => findable.text)),
    ]),
  );
}
