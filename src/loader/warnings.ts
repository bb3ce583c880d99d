import type { BodyAnalysis } from '../markdown/analysis/analyze.ts';
import type { LinkCheckContext } from '../series/checks/check-links.ts';
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
import { parseLink, targetKey } from '../series/links/link.ts';
import type { Essay, Term } from '../series/model/entry.ts';
import type { Day } from '../series/text/date.ts';
import type { Language } from '../series/text/language.ts';
import type { Data } from './data.ts';

interface LoadedText {
  essays: readonly Essay[];
  terms: readonly Term[];
  /** All texts, also those whose frontmatter has mistakes. */
  texts: readonly { file: string; language: Language }[];
  data: Pick<Data, 'languages' | 'numbers' | 'locate'>;
  /** By file. */
  readings: ReadonlyMap<string, BodyAnalysis>;
  /** Sizes of the images in bytes, by file. */
  sizes: ReadonlyMap<string, number>;
  today: Day;
}

/** Everything in a series that is no mistake but could be better. Drafts are looked at too. */
export function findWarnings(read: LoadedText, context: LinkCheckContext): Problem[] {
  const { essays, terms, texts, data, readings, sizes, today } = read;
  const items = (data.numbers ?? []).map((number, index) => ({
    number,
    location: data.locate.items([index, 'number']),
  }));
  const entries = [...essays, ...terms];
  const edges = entries.flatMap((entry) => edgesOf(entry, context));
  return [
    ...findOrphans(essays, edges),
    ...findUntranslated(essays, data.languages),
    ...findOutdated(entries),
    ...findWanted(items, essays, edges),
    ...findHeavyImages(sizes),
    ...texts.flatMap(({ file, language }) => {
      const analysis = readings.get(file);
      return analysis ? findInText({ file, language, ...analysis }, today) : [];
    }),
  ];
}

function edgesOf(entry: Essay | Term, { linkTargets, links }: LinkCheckContext): Edge[] {
  return entry.translations.flatMap(({ file, language, body }) =>
    body.links.flatMap(({ href }) => {
      const found = linkTargets.resolve(parseLink(href, { ...links, file }), language);
      return found ? [{ source: targetKey(entry), target: targetKey(found.item.target) }] : [];
    }),
  );
}
