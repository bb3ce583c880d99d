import type { Problem } from '../../series/diagnostics/problem.ts';
import type { Body } from '../../series/model/body.ts';
import type { Essay, FreePage, Term } from '../../series/model/entry.ts';
import type { Language } from '../../series/text/language.ts';
import { toEntries } from './entries.ts';
import {
  type StandInContext,
  standInForEssay,
  standInForPage,
  standInForTerm,
  type TextStandIn,
} from './stand-in.ts';
import type { TextFile } from './text-files.ts';

/** What is shown of a text: itself, its problems in its place, or nothing. */
export type ShownAs = 'text' | 'problems' | 'nothing';

/** The texts of a content folder, and what is wrong with them. */
interface TextSources {
  essays: readonly TextFile<EssayMeta>[];
  terms: readonly TextFile<TermMeta>[];
  pages: readonly TextFile<PageMeta>[];
  bodies: ReadonlyMap<string, Body>;
  languages: readonly Language[];
  /** By file. */
  problems: ReadonlyMap<string, readonly Problem[]>;
  context: StandInContext;
}

type EssayMeta = Essay['translations'][number]['meta'];
type PageMeta = FreePage['translations'][number]['meta'];
type TermMeta = Term['translations'][number]['meta'];

/** Groups texts into essays, terms and pages, each shown as its file is. */
export function selectTexts(
  { essays, terms, pages, bodies, languages, problems, context }: TextSources,
  shownAs: (file: string) => ShownAs,
): { essays: Essay[]; terms: Term[]; pages: FreePage[] } {
  const common = { bodies, languages };
  const show = <Meta>(file: string, standIn: () => TextStandIn<Meta> | undefined) => {
    const shown = shownAs(file);
    if (shown === 'text') return undefined;
    return (shown === 'problems' && standIn()) || ('omitted' as const);
  };
  return {
    essays: toEntries('essay', essays, {
      ...common,
      standIn: (text) => show(text.file, () => standInForEssay(text, problems.get(text.file) ?? [], context)),
    }),
    terms: toEntries('term', terms, {
      ...common,
      standIn: (text) => show(text.file, () => standInForTerm(text, problems.get(text.file) ?? [], context)),
    }),
    pages: toEntries('page', pages, {
      ...common,
      standIn: (text) => show(text.file, () => standInForPage(text, problems.get(text.file) ?? [])),
    }),
  };
}
