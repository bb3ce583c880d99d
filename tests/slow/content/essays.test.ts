import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countEssay, stockLinks } from '../../editorial/count-essays.ts';
import { compareFigures, compareNames, figuresOf } from '../../editorial/figures.ts';
import { readEssay, readEssays } from '../../editorial/read-essays.ts';

const content = join(import.meta.dirname, '../../../content');
const essays = readEssays(content);

/** Figures that one language spells out in words, by essay. */
const spelledOut: Record<string, { german: string[]; english: string[] }> = {
  'der-kaiser-ist-nackt': { german: [], english: ['1'] },
  einleitung: { german: ['95'], english: ['7'] },
};

describe('the essays of the shipped series', () => {
  const counted = essays.map((essay) => ({ ...essay, ...countEssay(essay) }));
  const sum = (key: 'paragraphs' | 'shortLastSentences' | 'openingsWithWho', of = counted) =>
    of.reduce((total, essay) => total + essay[key], 0);

  test('are 900 to 1,500 words long', () => {
    expect(counted.filter(({ words }) => words < 900 || words > 1500).map(({ id }) => id)).toEqual([]);
  });

  test('end at most a fifth of their paragraphs on a short sentence in either language, and none more than three', () => {
    for (const inOneLanguage of Map.groupBy(counted, ({ language }) => language).values())
      expect(sum('shortLastSentences', inOneLanguage) / sum('paragraphs', inOneLanguage)).toBeLessThanOrEqual(
        0.2,
      );
    expect(counted.filter(({ shortLastSentences }) => shortLastSentences > 3)).toEqual([]);
  });

  test('begin at most ten sentences with “Wer”', () => {
    expect(sum('openingsWithWho')).toBeLessThanOrEqual(10);
  });

  test('link to no place of one another more than four times', () => {
    expect(stockLinks(essays).filter(({ count }) => count > 4)).toEqual([]);
  });

  test.each([...Map.groupBy(essays, ({ id }) => id)])(
    'say the same figures in both languages: %s',
    (id, texts) => {
      const [german, english] = texts;
      if (!german || !english) throw new Error(`${id} lacks a language`);
      expect(compareFigures(german, english)).toEqual(spelledOut[id] ?? { german: [], english: [] });
    },
  );

  test.each([...Map.groupBy(essays, ({ id }) => id)])(
    'name the same people, places and institutions in both languages: %s',
    (id, texts) => {
      const [german, english] = texts;
      if (!german || !english) throw new Error(`${id} lacks a language`);
      expect(compareNames(german, english)).toEqual([]);
    },
  );
});

describe.each(['de', 'en'])('a contradiction between essays of the shipped series, in %s', (language) => {
  const sources = new Map(
    globSync(`essays/*/${language}.mdx`, { cwd: content })
      .toSorted()
      .map((file) => [file.split(/[\\/]/)[1] ?? '', readFileSync(join(content, file), 'utf8')]),
  );
  const addenda = /<Update .*?<\/Update>/gs;
  // An addendum that contradicts is an answer itself, and needs none.
  const contradictions = [...sources].flatMap(([id, source]) =>
    [
      ...source
        .replaceAll(addenda, '')
        .matchAll(/\]\(essay:([a-z-]+)(?:#\S+)? "(?:widerspricht|contradicts)"\)/g),
    ].map(([, target = '']) => ({
      id,
      target,
    })),
  );

  test('is answered in an addendum of the text that is contradicted', () => {
    const silent = contradictions.filter(
      ({ id, target }) => !sources.get(target)?.match(addenda)?.join('').includes(`](essay:${id}`),
    );
    expect(contradictions.length).toBeGreaterThanOrEqual(8);
    expect(silent).toEqual([]);
  });

  test('comes from each essay of a desk', () => {
    const desks = [...sources].filter(([, source]) => !source.includes('\nauthors: [redaktion]\n'));
    expect(desks.map(([id]) => id).filter((id) => !contradictions.some((each) => each.id === id))).toEqual(
      [],
    );
  });
});

describe('what is counted', () => {
  const source = (body: string) => `---\ntitle: Zahl\nstandfirst: Eins.\n---\n${body}\n`;

  test('figures and dates are the same however a language writes them', () => {
    const german = readEssay(
      'a',
      'de',
      source('Am 7. April 2014 kamen 1.300 von 97,1 %; im Mai 2015 keiner.'),
    );
    const english = readEssay(
      'a',
      'en',
      source('On 7 April 2014, 1,300 of 97.1% came; in May 2015 none did.'),
    );
    expect(figuresOf(german)).toEqual(['7M4', '2014', '1300', '97.1', 'M5', '2015']);
    expect(compareFigures(german, english)).toEqual({ german: [], english: [] });
  });

  test('names are the same where German calls them otherwise, and missed where it does not have them', () => {
    const german = readEssay('a', 'de', source('Das Gericht in München kennt Doc Searls nicht.'));
    const english = readEssay('a', 'en', source('The court in Munich knows neither Searls nor Godin.'));
    expect(compareNames(german, english)).toEqual(['Godin']);
  });

  test('short last sentences, openings with “Wer” and links of a text', () => {
    const essay = readEssay(
      'a',
      'de',
      source(
        'Wer misst, der zählt viele verschiedene Dinge aus [allen](essay:b#c) Blickwinkeln. Man misst.\n\nEin Satz.\n\n<Update date="2026-01-01">\n\nWer sonst? Keiner.\n\n</Update>',
      ),
    );
    expect(countEssay(essay)).toEqual({
      ...{ words: 14, links: 1, paragraphs: 2 },
      ...{ shortLastSentences: 1, openingsWithWho: 1 },
    });
  });
});
