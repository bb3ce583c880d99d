import { Document, isScalar, visit } from 'yaml';
import type { Language } from '../../series/text/language.ts';
import { fold } from '../body/read-html.ts';

/** A text as a line of YAML that readers see as it is: signs of Markdown in it are signs. */
export function line(text: string): string {
  return fold(text)
    .replace(/[\\`*_]/g, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\[(?=[^\]]*\](?:\(|:))/g, '\\[');
}

/** Data as YAML, each text and each list of words in one line. */
export function yaml(data: unknown): string {
  const document = new Document(data);
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Longest standfirst that is made of first sentences. */
const longest = 200;

/** The first sentences of a text, as many as a standfirst holds; a longer one is cut between words. */
export function firstSentences(text: string, language: Language): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.slice(0, 2000));
  let taken = '';
  for (const { segment } of sentences) {
    if (taken !== '' && (taken + segment).trimEnd().length > longest) break;
    taken += segment;
  }
  const whole = taken.trim();
  if (whole.length <= longest) return whole;
  const end = whole.lastIndexOf(' ', longest);
  return `${whole.slice(0, end > 0 ? end : longest).replace(/[\s,;:–-]+$/, '')} …`;
}
