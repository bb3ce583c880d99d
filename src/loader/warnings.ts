import { messages } from '../i18n/index.ts';
import type { BodyAnalysis } from '../markdown/analysis/analyze.ts';
import { findInSources } from '../series/checks/check-sources.ts';
import {
  type Edge,
  findHeavyImages,
  findInText,
  findOrphans,
  findOutdated,
  findUntranslated,
  findWanted,
} from '../series/checks/find-warnings.ts';
import type { Problem } from '../series/diagnostics/problem.ts';
import type { Essay, Term } from '../series/model/entry.ts';
import { targetKey } from '../series/model/target.ts';
import type { Day } from '../series/text/date.ts';
import type { Data } from './data.ts';
import { sourceIdsOf, type TextFile } from './texts.ts';

interface LoadedText {
  essays: readonly Essay[];
  terms: readonly Term[];
  /** All texts, including those whose frontmatter has problems. */
  texts: readonly TextFile<unknown>[];
  data: Pick<Data, 'languages' | 'numbers' | 'locate'>;
  /** By file. */
  analyses: ReadonlyMap<string, BodyAnalysis>;
  /** Sizes of the images in bytes, by file. */
  sizes: ReadonlyMap<string, number>;
  today: Day;
}

const relations = { de: messages.de.relations, en: messages.en.relations };

/** Finds all warnings, also in drafts. */
export function findWarnings({ essays, terms, texts, data, analyses, sizes, today }: LoadedText): Problem[] {
  const items = (data.numbers ?? []).map((number, index) => ({
    number,
    location: data.locate.items([index, 'number']),
  }));
  const entries = [...essays, ...terms];
  const edges = entries.flatMap(edgesOf);
  return [
    ...findOrphans(essays, edges),
    ...findUntranslated(essays, data.languages),
    ...findOutdated(entries),
    ...findWanted(items, essays, edges),
    ...findHeavyImages(sizes),
    ...texts.flatMap((text) => {
      const { file, language, locate } = text;
      const analysis = analyses.get(file);
      if (!analysis) return [];
      const { unreferenced, body } = analysis;
      const sources = sourceIdsOf(text);
      return [
        ...findInText({ file, language, ...analysis }, { today, relations }),
        ...findInSources({ file, language, sources, citations: body.citations, unreferenced, locate }),
      ];
    }),
  ];
}

function edgesOf(entry: Essay | Term): Edge[] {
  return entry.translations.flatMap(({ body }) =>
    body.links.flatMap(({ destination }) =>
      destination ? [{ source: targetKey(entry), target: targetKey(destination.item.target) }] : [],
    ),
  );
}
