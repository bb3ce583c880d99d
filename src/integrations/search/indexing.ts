import { createHash } from 'node:crypto';
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
  /** Takes a page that was drawn, by its path: HTML in UTF-8, which other threads take over faster than text. */
  take: (path: string, html: Uint8Array) => void;
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
  const placesOf = Map.groupBy(places, ({ path }) => path);
  const waiting = new Set(placesOf.keys());
  const single = new Map<Place, string>();
  const digests = new Map<Place, string>();
  const make = () => makeIndex(places, { texts, single, outputPath });
  let made: Promise<Size> | undefined;
  let outdated = false;

  const take: Indexing['take'] = (path, bytes) => {
    const html = new TextDecoder().decode(bytes);
    for (const place of placesOf.get(path) ?? []) {
      const split = splitters.get(place.findable.language) ?? (() => []);
      const record = makeRecord(html, { ...place, split });
      const digest = createHash('sha256')
        .update(record ?? '')
        .digest('base64');
      if (record === undefined || digest === digests.get(place)) continue;
      if (made) outdated = true;
      digests.set(place, digest);
      if (isText(place)) writePage(texts, path, record);
      else single.set(place, record);
    }
    waiting.delete(path);
    if (waiting.size > 0 || made) return;
    made = make();
    made.catch(() => {}); // told when the index is asked for
  };
  const takeFrom: Indexing['takeFrom'] = (folder, paths) => {
    for (const path of paths)
      if (waiting.has(path)) take(path, readFileSync(join(folder, path, 'index.html')));
  };
  return {
    take,
    takeFrom,
    async finish(siteDir) {
      takeFrom(siteDir, waiting);
      const size = await made;
      // A page that was to be kept was drawn again after all, and says something else now.
      const last = size && !outdated ? size : await make();
      await move(outputPath, join(siteDir, indexFolder));
      await rm(workDir, { recursive: true });
      return last;
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
