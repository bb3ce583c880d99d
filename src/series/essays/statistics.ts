import { type Archives, contributionsOn } from '../comments/contributions-on.ts';
import type { Graph } from '../links/graph.ts';
import { type Essay, lastChange, type Term, translationFor } from '../model/entry.ts';
import type { Part } from '../model/series.ts';
import { type TargetKey, targetKey } from '../model/target.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';
import { compareStrings } from '../text/strings.ts';

/** What a series amounts to, in figures. Only what is published counts. */
export interface Statistics {
  essays: number;
  terms: number;
  /** Words of all essays and glossary entries, each once, in the language it speaks. */
  words: number;
  /** Links from one text of the series to another, or to an item. */
  links: number;
  comments: number;
  /** Mentions of essays. */
  mentions: number;
  /** Items that have an essay. */
  covered: number;
  /** Items without an essay that some text links to. */
  touched: number;
  /** Items in all. */
  items: number;
  parts: readonly PartStatistics[];
  /** Essays, the last changed first. */
  byEssay: readonly EssayStatistics[];
}

/** How far a part is written. */
interface PartStatistics {
  from: number;
  to: number;
  title: string;
  items: number;
  covered: number;
  touched: number;
}

/** One essay in figures. */
interface EssayStatistics {
  id: string;
  title: string;
  language: Language;
  words: number;
  /** Texts that link to it, and links that it sends out. */
  linksIn: number;
  linksOut: number;
  comments: number;
  mentions: number;
  changed: Day;
}

/** What the figures are counted in. */
interface StatisticsInput extends Archives {
  series: { parts: readonly Part[] };
  items: readonly { number: number }[];
  essays: readonly Essay[];
  terms: readonly Term[];
  graph: Graph;
}

/** Counts a series as a reader of one language meets it. */
export function countSeries(input: StatisticsInput, language: Language): Statistics {
  const { series, items, essays, terms, graph } = input;
  const byEssay = essays
    .map((essay): EssayStatistics => {
      const { meta, body, language: shown } = translationFor(essay, language);
      const key: TargetKey = targetKey(essay);
      const { counts } = contributionsOn(essay, shown, input);
      return {
        id: essay.id,
        title: meta.title,
        language: shown,
        words: body.words,
        linksIn: graph.trackbacks(key, language).length,
        linksOut: graph.outgoing(key, language).length,
        comments: counts.comment,
        mentions: counts.mention,
        changed: lastChange(meta),
      };
    })
    .sort((a, b) => compareStrings(b.changed, a.changed) || compareStrings(a.id, b.id));
  const written = new Set(essays.flatMap((essay) => translationFor(essay, language).meta.theses));
  const cover = (some: readonly { number: number }[]) => {
    const open = some.filter(({ number }) => !written.has(number));
    const touched = open.filter(({ number }) => graph.trackbacks(`thesis:${number}`, language).length > 0);
    return { items: some.length, covered: some.length - open.length, touched: touched.length };
  };
  const parts = series.parts.map(({ from, to, title }): PartStatistics => {
    const inPart = items.filter(({ number }) => from <= number && number <= to);
    return { from, to, title: title[language], ...cover(inPart) };
  });
  const termLinks = terms.map((term) => graph.outgoing(targetKey(term), language).length);
  return {
    essays: essays.length,
    terms: terms.length,
    words: sum([...essays, ...terms].map((entry) => wordsOf(entry, language))),
    links: sum(byEssay.map(({ linksOut }) => linksOut)) + sum(termLinks),
    comments: sum(byEssay.map((essay) => essay.comments)),
    mentions: sum(byEssay.map((essay) => essay.mentions)),
    ...cover(items),
    parts,
    byEssay,
  };
}

function wordsOf(entry: Essay | Term, language: Language): number {
  const texts: readonly { language: Language; body: { words: number } }[] = entry.translations;
  return translationFor({ id: entry.id, translations: texts }, language).body.words;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
