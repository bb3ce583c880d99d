import type { SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import type { Essay, FreePage, Term } from '../model/entry.ts';
import { type TargetKey, targetKey } from '../model/target.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';

/** A link as the whole series sees it: which text leads to which target. */
export interface Edge {
  source: TargetKey;
  target: TargetKey;
}

/** Number of links to an item from which on an essay about it is missed. */
const wantedFrom = 3;

/** Essays (drafts apart) that no link leads to and that link to nothing. */
export function findOrphans(essays: readonly Essay[], edges: readonly Edge[]): Problem[] {
  const linked = new Set(edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
  return essays.flatMap(({ id, translations: [original] }) =>
    original && !original.meta.draft && !linked.has(`essay:${id}`)
      ? [problem('orphan-essay', { file: original.file }, { id })]
      : [],
  );
}

/**
 * Essays (drafts apart) that a language of the series lacks.
 *
 * @param texts every text that is there, also one that cannot be read
 */
export function findUntranslated(
  essays: readonly Essay[],
  texts: readonly { file: string }[],
  languages: readonly Language[],
): Problem[] {
  const there = new Set(texts.map(({ file }) => file.replace(/\.mdx?$/, '')));
  return essays.flatMap(({ id, translations: [original] }) => {
    if (!original || original.meta.draft) return [];
    return languages
      .filter((language) => !there.has(original.file.replace(/[^/]*$/, language)))
      .map((language) => problem('untranslated', { file: original.file }, { id, language }));
  });
}

/** Translations whose original has changed since. */
export function findOutdated(entries: readonly (Essay | Term | FreePage)[]): Problem[] {
  return entries.flatMap(({ translations }) => {
    const [original, ...others]: readonly { file: string; meta: Dated }[] = translations;
    const changed = original && changeOf(original.meta);
    if (!original || changed === undefined) return [];
    return others
      .filter(({ meta }) => (changeOf(meta) ?? changed) < changed)
      .map(({ file }) => problem('outdated-translation', { file }, { original: original.file, changed }));
  });
}

interface Dated {
  date?: Day | undefined;
  updated?: Day | undefined;
}

function changeOf({ date, updated }: Dated): Day | undefined {
  return updated ?? date;
}

/** Items that several texts link to, while no essay is about them. */
export function findWanted(
  items: readonly { number: number; location: SourceLocation }[],
  essays: readonly Essay[],
  edges: readonly Edge[],
): Problem[] {
  const written = new Set(
    essays.flatMap(({ translations }) => translations.flatMap(({ meta }) => meta.theses)),
  );
  const callers = Map.groupBy(edges, ({ target }) => target);
  return items.flatMap(({ number, location }) => {
    const texts = new Set(callers.get(targetKey({ kind: 'thesis', number }))?.map(({ source }) => source))
      .size;
    return texts >= wantedFrom && !written.has(number)
      ? [problem('wanted-thesis', location, { number, texts })]
      : [];
  });
}

/** Images that take long to load: those of which no smaller copies are made. Sizes are in bytes. */
export function findHeavyImages(sizes: ReadonlyMap<string, number>): Problem[] {
  return [...sizes].flatMap(([file, size]) =>
    size > 400 * 1024 && /\.(?:svg|gif)$/i.test(file) ? [problem('heavy-image', { file }, { size })] : [],
  );
}
