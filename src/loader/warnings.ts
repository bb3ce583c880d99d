import { messages } from '../i18n/index.ts';
import type { BodyAnalysis } from '../markdown/analysis/analyze.ts';
import { findLostCells } from '../markdown/analysis/lost-cells.ts';
import { findNearMarkup } from '../markdown/analysis/near-markup.ts';
import { findInSources } from '../series/checks/check-sources.ts';
import {
  findInFrontmatter,
  findRareTags,
  findUnpublishedLinks,
  findUnusedImages,
  type ReadText,
} from '../series/checks/find-in-frontmatter.ts';
import { findInText } from '../series/checks/find-in-text.ts';
import {
  type Edge,
  findHeavyImages,
  findOrphans,
  findOutdated,
  findUntranslated,
  findWanted,
} from '../series/checks/find-warnings.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import { formatOf } from '../series/model/content-paths.ts';
import type { Essay, FreePage, Term } from '../series/model/entry.ts';
import { targetKey } from '../series/model/target.ts';
import type { Day } from '../series/text/date.ts';
import { byLanguage } from '../series/text/language.ts';
import type { Data } from './data/data.ts';
import { sourceIdsOf, type TextFile } from './texts/texts.ts';
import { imagesOf } from './texts/unpublished.ts';

interface LoadedText {
  essays: readonly Essay[];
  terms: readonly Term[];
  pages: readonly FreePage[];
  /** All texts, including those whose frontmatter has problems. */
  texts: readonly TextFile<ReadText['meta']>[];
  data: Pick<Data, 'languages' | 'numbers' | 'locate'>;
  /** By file. */
  analyses: ReadonlyMap<string, BodyAnalysis>;
  /** Images of the content folder. */
  images: readonly string[];
  /** Sizes of the images in bytes, by file. */
  sizes: ReadonlyMap<string, number>;
  today: Day;
}

/** Finds all warnings, also in drafts. */
export function findWarnings({
  essays,
  terms,
  pages,
  texts,
  data,
  analyses,
  images,
  sizes,
  today,
}: LoadedText): Problem[] {
  const items = (data.numbers ?? []).map((number, index) => ({
    number,
    location: data.locate.items([index, 'number']),
  }));
  const entries = [...essays, ...terms];
  const edges = entries.flatMap(edgesOf);
  const read = texts.flatMap(({ meta, ...text }) =>
    meta ? [{ ...text, meta, body: analyses.get(text.file)?.body }] : [],
  );
  const isWhole = texts.every(({ file, meta }) => meta && analyses.has(file));
  const shown = new Set(
    read.flatMap(({ file, meta, body }) => {
      const files = (body?.links ?? []).flatMap(({ parsed }) =>
        parsed.kind === 'file' ? [parsed.path] : [],
      );
      return [...imagesOf({ file, meta }, body), ...files];
    }),
  );
  const relations = byLanguage(data.languages, (language) => messages(language).relations);
  return [
    ...findOrphans(essays, edges),
    ...findUntranslated(essays, data.languages),
    ...findOutdated([...entries, ...pages]),
    ...findWanted(items, essays, edges),
    ...findHeavyImages(sizes),
    ...(isWhole ? findUnusedImages(images, shown) : []),
    ...findRareTags(read),
    ...read.flatMap((text) => [
      ...findInFrontmatter(text, today),
      ...findUnpublishedLinks(text, messages(text.language).unpublished, today),
    ]),
    ...texts.flatMap((text) => {
      const { file, language, locate } = text;
      const analysis = analyses.get(file);
      if (!analysis) return [];
      const { unreferenced, body } = analysis;
      const sources = sourceIdsOf(text);
      return [
        ...findNearMarkup(analysis.writtenTexts, text.source, formatOf(file)).map(
          ({ line, column, ...details }) => problem('near-markup', { file, line, column }, details),
        ),
        ...findLostCells(text.source, formatOf(file)).map(({ found, columns, line, column }) =>
          problem('cut-text', { file, line, column }, { columns, cut: found }),
        ),
        ...findInText({ file, language, ...analysis }, { today, relations }),
        ...findInSources({ file, language, sources, citations: body.citations, unreferenced, locate }),
      ];
    }),
  ];
}

function edgesOf(entry: Essay | Term): Edge[] {
  return entry.translations.flatMap(({ body }) =>
    body.links.flatMap(({ destination }) =>
      destination ? [{ source: targetKey(entry), target: targetKey(destination.linkTarget.target) }] : [],
    ),
  );
}
