import type { z } from 'astro/zod';
import type { seriesSchema } from '../../src/series/model/series.ts';
import type { Language } from '../../src/series/text/language.ts';

/** What series.yaml may hold. */
export type SeriesInput = z.input<ReturnType<typeof seriesSchema>>;

/** Live comments as series.yaml has them. */
export const giscus = {
  repo: 'owner/name',
  repoId: 'R_test',
  category: 'Kommentare',
  categoryId: 'DIC_test',
} satisfies SeriesInput['giscus'];

/** What series.yaml holds, but for what a test says. */
export function seriesData(languages: readonly Language[], more: Partial<SeriesInput> = {}) {
  const text = (de: string, en: string) => inEach(languages, { de, en });
  return {
    id: 'reihe',
    title: text('Reihe', 'Series'),
    tagline: text('Eine Reihe', 'A series'),
    description: text('Eine Reihe zur Probe.', 'A series on trial.'),
    languages,
    site: 'https://reihe.example',
    source: {
      title: text('Die Quelle', 'The source'),
      authors: ['Jemand'],
      year: 1999,
      url: 'https://quelle.example/',
      rights: text('Frei.', 'Free.'),
    },
    item: {
      singular: text('Satz', 'Sentence'),
      plural: text('Sätze', 'Sentences'),
      segment: text('saetze', 'sentences'),
    },
    parts: [
      { from: 1, to: 3, title: text('Anfang', 'Beginning'), summary: text('Die ersten.', 'The first.') },
      { from: 4, to: 6, title: text('Ende', 'End'), summary: text('Die letzten.', 'The last.') },
    ],
    tags: { geld: text('Geld', 'Money') },
    licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    ...more,
  };
}

/** A text in the languages of the series, as its files have it. */
export function inEach(languages: readonly Language[], text: Readonly<Record<Language, string>>) {
  return Object.fromEntries(languages.map((language) => [language, text[language]]));
}
