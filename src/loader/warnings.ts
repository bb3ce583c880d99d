import { messages } from '../i18n/index.ts';
import type { BodyAnalysis } from '../markdown/analysis/analyze.ts';
import { findAttributeMarkup, firstMarkup } from '../markdown/analysis/markup/attribute-markup.ts';
import { findLostCells } from '../markdown/analysis/markup/lost-cells.ts';
import { findNearMarkup } from '../markdown/analysis/markup/near-markup.ts';
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
import { valuesOf } from '../series/diagnostics/parse-yaml.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import type { Body } from '../series/model/body.ts';
import { formatOf } from '../series/model/content-paths.ts';
import type { Essay, FreePage, Term } from '../series/model/entry.ts';
import { targetKey } from '../series/model/target.ts';
import type { Day } from '../series/text/date.ts';
import { valueAt } from '../series/text/keys.ts';
import { byLanguage, type Language } from '../series/text/language.ts';
import type { Data } from './data/data.ts';
import { sourceIdsOf, type TextFile } from './texts/text-files.ts';
import { imagesOf } from './texts/unpublished.ts';

interface LoadedText {
  essays: readonly Essay[];
  terms: readonly Term[];
  pages: readonly FreePage[];
  /** All texts, including those whose frontmatter has problems. */
  texts: readonly TextFile<ReadText['meta']>[];
  data: Pick<Data, 'languages' | 'numbers' | 'locate'>;
  /** By file. */
  bodies: ReadonlyMap<string, Body>;
  /** Images of the content folder. */
  images: readonly string[];
  /** Sizes of the images in bytes, by file. */
  sizes: ReadonlyMap<string, number>;
  today: Day;
}

/** Finds all warnings but those of {@link createExaminer}, also in drafts. */
export function findWarnings({
  essays,
  terms,
  pages,
  texts,
  data,
  bodies,
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
    meta ? [{ ...text, meta, body: bodies.get(text.file) }] : [],
  );
  const isWhole = texts.every(({ file, meta }) => meta && bodies.has(file));
  const shown = new Set(
    read.flatMap(({ file, meta, body }) => {
      const files = (body?.links ?? []).flatMap(({ parsed }) =>
        parsed.kind === 'file' ? [parsed.path] : [],
      );
      return [...imagesOf({ file, meta }, body), ...files];
    }),
  );
  return [
    ...findOrphans(essays, edges),
    ...findUntranslated(essays, texts, data.languages),
    ...findOutdated([...entries, ...pages]),
    ...findWanted(items, essays, edges),
    ...findHeavyImages(sizes),
    ...(isWhole ? findUnusedImages(images, shown) : []),
    ...findRareTags(read),
    ...read.flatMap((text) => [
      ...findInFrontmatter(text, today),
      ...findUnpublishedLinks(text, messages(text.language).unpublished, today),
    ]),
  ];
}

/** Makes a finder of the warnings that need all that is known of a text while it is read. */
export function createExaminer(
  languages: readonly Language[],
  today: Day,
): (text: TextFile<ReadText['meta']>, analysis: BodyAnalysis) => Problem[] {
  const relations = byLanguage(languages, (language) => messages(language).relations);
  return (text, analysis) => {
    const { file, language, locate } = text;
    const { unreferenced, body } = analysis;
    const sources = sourceIdsOf(text);
    return [
      ...findNearMarkup(analysis.writtenTexts, text.source, formatOf(file)).map(
        ({ line, column, ...details }) => problem('near-markup', { file, line, column }, details),
      ),
      ...findLostCells(text.source, formatOf(file)).map(({ found, columns, line, column }) =>
        problem('cut-text', { file, line, column }, { columns, cut: found }),
      ),
      ...findAttributeMarkup(analysis.components, language).map(({ line, column, ...details }) =>
        problem('attribute-markup', { file, line, column }, details),
      ),
      ...findSourceMarkup(text),
      ...findInText({ file, language, ...analysis }, { today, relations, date: text.meta?.date }),
      ...findInSources({ file, language, sources, citations: body.citations, unreferenced, locate }),
    ];
  };
}

/** Markup in titles of sources, which readers see as it is typed. */
function findSourceMarkup({ data, language, locate }: TextFile<unknown>): Problem[] {
  return valuesOf(valueAt(data, ['sources']), 'title').flatMap((title, index) => {
    const found = firstMarkup(title, language);
    const location = locate(['sources', index, 'title']);
    return found === undefined ? [] : [problem('attribute-markup', location, { key: 'title', found })];
  });
}

function edgesOf(entry: Essay | Term): Edge[] {
  return entry.translations.flatMap(({ body }) =>
    body.links.flatMap(({ destination }) =>
      destination ? [{ source: targetKey(entry), target: targetKey(destination.linkTarget.target) }] : [],
    ),
  );
}
