import { germanNames } from './german-names.ts';
import type { EssayText } from './read-essays.ts';

/** Figures and dates that one of two languages has more often than the other. */
interface Difference {
  german: readonly string[];
  english: readonly string[];
}

const months = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The figures and dates of a text, written alike in both languages: `1300`, `97.1`, `7M4`, `M10`. */
export function figuresOf({ words, language }: EssayText): string[] {
  const [decimal, thousands] = language === 'de' ? [',', '.'] : ['.', ','];
  const month = months[language].map((name) => `\\b${name}\\b`).join('|');
  const pattern = new RegExp(`\\d{1,2}\\.? (?:${month})|(?:${month})(?= \\d{4})|\\d+(?:[.,]\\d+)*`, 'gu');
  return [...words.matchAll(pattern)].map(([found]) => {
    const name = months[language].find((each) => found.endsWith(each));
    if (name !== undefined) return `${/^\d+/.exec(found)?.[0] ?? ''}M${months[language].indexOf(name) + 1}`;
    return found
      .split(decimal)
      .map((part) => part.replaceAll(new RegExp(`\\${thousands}(?=\\d{3})`, 'g'), ''))
      .join('.');
  });
}

/** Compares the figures and dates of two languages of an essay, as often as each stands there. */
export function compareFigures(german: EssayText, english: EssayText): Difference {
  const [a, b] = [figuresOf(german), figuresOf(english)];
  return { german: without(a, b), english: without(b, a) };
}

/** Names of the English text, words with a capital inside a sentence, that the German text has in no language. */
export function compareNames(german: EssayText, english: EssayText): string[] {
  const inside = english.words.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\d]{2,}/gu);
  const words = german.words.toLowerCase();
  return [...new Set([...inside].map(([name]) => name))].filter((name) =>
    [name.slice(0, 5), ...(germanNames[name] ?? [])].every((each) => !words.includes(each.toLowerCase())),
  );
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((each) => {
    const index = left.indexOf(each);
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}
