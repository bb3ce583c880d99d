import type { Locate } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { describeLanguage } from '../languages/index.ts';
import type { SourceCitation } from '../model/source.ts';
import type { Language } from '../text/language.ts';
import type { Position } from '../text/position.ts';
import { wordsAround } from '../text/words.ts';

/** A text with what it cites. */
interface CitingText {
  file: string;
  language: Language;
  /** Ids of its sources, by their place in the list; nothing for one without. */
  sources: readonly (string | undefined)[];
  citations: readonly SourceCitation[];
  /** Blocks of running text that refer to nothing. */
  unreferenced: readonly (Position & { text: string })[];
  /** The place of a value of the frontmatter. */
  locate: Locate;
}

/** Citations of sources that the frontmatter does not have. */
export function checkCitations({
  file,
  sources,
  citations,
}: Pick<CitingText, 'file' | 'sources' | 'citations'>): Problem[] {
  const known = idsOf(sources);
  return citations.flatMap(({ source: name, line, column }) =>
    known.includes(name) ? [] : [problem('unknown-source', { file, line, column }, { name, known })],
  );
}

/** Sources that have an id for nothing, and figures that stand far from any source in a text that cites some. */
export function findInSources({
  file,
  language,
  sources,
  citations,
  unreferenced,
  locate,
}: CitingText): Problem[] {
  const { figures = /(?!)/ } = describeLanguage(language);
  const cited = new Set(citations.map(({ source }) => source));
  const uncited = sources.flatMap((id, index) =>
    id === undefined || cited.has(id)
      ? []
      : [problem('uncited-source', locate(['sources', index, 'id']), { id })],
  );
  if (cited.size === 0) return uncited;
  const unsourced = unreferenced.flatMap(({ text, line, column }) => {
    const index = text.search(figures);
    const found = wordsAround(text, index);
    return index < 0 ? [] : [problem('figure-without-source', { file, line, column }, { found })];
  });
  return [...uncited, ...unsourced];
}

function idsOf(sources: CitingText['sources']): string[] {
  return sources.flatMap((id) => id ?? []);
}
