import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compounding, createSplitter, readVocabulary, type Splitter } from '../../series/compound.ts';
import type { Language } from '../../series/language.ts';
import { makeIndex, type Size } from './pagefind-index.ts';
import { isText, type Place } from './places.ts';
import { makeRecord } from './record.ts';

/** The folder of the index in the site. */
export const indexFolder = 'pagefind';

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
  const [texts, outputPath] = [join(workDir, 'texts'), join(workDir, 'index')];
  rmSync(workDir, { recursive: true, force: true });
  mkdirSync(texts, { recursive: true });
  const splitters = createSplitters(places);
  const waiting = Map.groupBy(places, ({ path }) => path);
  const single = new Map<Place, string>();
  const { promise: isComplete, resolve: complete } = Promise.withResolvers<void>();
  const made = isComplete.then(() => makeIndex(places, { texts, single, outputPath }));
  made.catch(() => {}); // told when the index is asked for

  const take: Indexing['take'] = (path, html) => {
    for (const place of waiting.get(path) ?? []) {
      const split = splitters.get(place.findable.language) ?? (() => []);
      const record = makeRecord(html, { ...place, split });
      if (record === undefined) continue;
      if (isText(place)) writePage(texts, path, record);
      else single.set(place, record);
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
