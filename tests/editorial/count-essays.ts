import { countWords, type EssayText, sentencesOf } from './read-essays.ts';

/** What an editor counts in an essay. */
interface EssayNumbers {
  words: number;
  links: number;
  paragraphs: number;
  /** Paragraphs of two sentences or more that end on one of at most ten words. */
  shortLastSentences: number;
  /** Sentences that begin with “Wer”; in English, with “Whoever” or “Anyone who”. */
  openingsWithWho: number;
}

const shortSentence = 10;

/** Counts an essay. */
export function countEssay({ paragraphs, language, links }: EssayText): EssayNumbers {
  const sentences = paragraphs.map((paragraph) => sentencesOf(paragraph, language));
  const who = language === 'de' ? /^„?"?Wer\b/ : /^(?:Whoever|Anyone who|Anybody who)\b/;
  return {
    words: countWords(paragraphs.join('\n')),
    links: links.length,
    paragraphs: paragraphs.length,
    shortLastSentences: sentences.filter(
      (all) => all.length > 1 && countWords(all.at(-1) ?? '') <= shortSentence,
    ).length,
    openingsWithWho: sentences.flat().filter((sentence) => who.test(sentence)).length,
  };
}

/** Places of other essays that the essays of a language link to, the most used first. */
export function stockLinks(essays: readonly EssayText[]): { link: string; count: number }[] {
  const places = essays
    .filter(({ language }) => language === 'de')
    .flatMap(({ links }) => links.filter((link) => /^essay:.*#/.test(link)));
  return [...Map.groupBy(places, (link) => link)]
    .map(([link, all]) => ({ link, count: all.length }))
    .toSorted((a, b) => b.count - a.count);
}
