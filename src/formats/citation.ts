import { describeLanguage } from '../series/languages/index.ts';
import type { Day } from '../series/text/date.ts';
import type { Language } from '../series/text/language.ts';

/** Data of a citation. */
export interface Citation {
  /** The id of the essay. */
  id: string;
  title: string;
  authors: readonly { name: string; kind: 'person' | 'organization' }[];
  /** Title of the series. */
  series: string;
  date: Day;
  url: string;
  language: Language;
}

/** Media types of the files with the citation. */
export const citationTypes = {
  bibtex: 'application/x-bibtex',
  csl: 'application/vnd.citationstyles.csl+json',
} as const;

/** Writes a citation as BibTeX (`@online` of BibLaTeX, in UTF-8). */
export function toBibtex({ id, title, authors, series, date, url, language }: Citation): string {
  const names = authors.map(({ name, kind }) =>
    // Braces protect names without first and last part, and names that BibTeX would split.
    kind === 'person' && !/,| and /.test(name) ? escapeTex(name) : `{${escapeTex(name)}}`,
  );
  const fields = [
    ['author', names.join(' and ')],
    // The second pair of braces preserves the case of the title.
    ['title', `{${escapeTex(title)}}`],
    ['organization', escapeTex(series)],
    ['date', date],
    ['year', date.slice(0, 4)],
    ['url', url],
    ['langid', describeLanguage(language).babel ?? language],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${id}-${language},\n${lines.join(',\n')}\n}\n`;
}

/** Writes a citation as CSL-JSON (Citation Style Language 1.0.2), a list of one. */
export function toCsl({ id, title, authors, series, date, url, language }: Citation): string {
  const item = {
    id: `${id}-${language}`,
    type: 'post-weblog',
    title,
    author: authors.map(({ name, kind }) => (kind === 'person' ? splitName(name) : { literal: name })),
    'container-title': series,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Splits a name: its last word is the family name; a single word is the whole name. */
function splitName(name: string): { family: string; given: string } | { literal: string } {
  const [, given, family] = /^(.+)\s+(\S+)$/.exec(name) ?? [];
  return given && family ? { family, given } : { literal: name };
}

/** TeX macros of special characters. Braces have macros, since BibTeX counts escaped ones, too. */
const texNames: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => {
    const name = texNames[character];
    return name === undefined ? `\\${character}` : `\\${name}{}`;
  });
}
