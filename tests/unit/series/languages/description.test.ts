import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedLanguages } from '../../../../src/i18n/words-files.ts';
import { parseYaml } from '../../../../src/series/diagnostics/parse-yaml.ts';
import { descriptionSchema } from '../../../../src/series/languages/description-schema.ts';
import {
  describeLanguage,
  descriptionFile,
  directionOf,
  localeOf,
} from '../../../../src/series/languages/index.ts';
import { readSource, root } from '../../../setup/project.ts';

const read = (yaml: string) => parseYaml(yaml, descriptionSchema('pl'), 'pl.yaml');

describe('a language', () => {
  test('that words are shipped for has a file that says what else it is, and every such file is of one', () => {
    const described = globSync(descriptionFile('*'), { cwd: root }).map((file) => basename(file, '.yaml'));
    expect(described.toSorted()).toEqual(shippedLanguages().toSorted());
  });

  test.each(shippedLanguages())('is described in thirty lines at most: %s', (tag) => {
    expect(readSource(descriptionFile(tag)).trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });

  test('without such a file has marks and nothing else', () => {
    const { typography, search, stemmer, giscus } = describeLanguage('pl');
    expect([typography.colon, describeLanguage('fr').typography.colon]).toEqual([':', '\u202f:']);
    expect([typography.double, typography.single]).toEqual([
      ['“', '”'],
      ['‘', '’'],
    ]);
    expect([search.endings, search.stopWords.size, stemmer, giscus]).toEqual([[''], 0, undefined, undefined]);
  });

  test('lends its description to its regions, but not the habits of its own country', () => {
    expect(describeLanguage('de-CH').search).toEqual(describeLanguage('de').search);
    expect([localeOf('fr'), localeOf('fr-CA'), localeOf('ja')]).toEqual(['fr-FR', 'fr-CA', 'ja']);
  });
});

describe('a description', () => {
  test('has lists as texts, patterns as their sources, and months as they stand in dates', async () => {
    const { value, problems } = read(
      `typography:\n  quotes: „” «»\n  noBreak:\n    - ['\\d', '{months}']\nsearch: { stopWords: i w na, questionWords: co, endings: a y }\nstemmer: russian\n`,
    );
    expect(problems).toEqual([]);
    expect(value?.typography.double).toEqual(['„', '”']);
    expect('9 stycznia'.replace(value?.typography.noBreak ?? '', '~')).toBe('9~stycznia');
    expect([...(value?.search.stopWords ?? [])]).toEqual(['i', 'w', 'na', 'co']);
    expect(value?.search.endings).toEqual(['', 'a', 'y']);
    expect((await value?.stemmer?.())?.stemmer('рынками')).toBe('рынк');
  });

  test('says where it is wrong, and what to write', () => {
    const { problems } = read('typography: { quotes: „ «» }\nfigures: "(x"\nstemmer: polish\ngiscuss: pl\n');
    expect(problems.map(({ id, location: { line } }) => `${line} ${id}`).toSorted()).toEqual([
      ...['1 invalid-value', '2 invalid-value', '3 invalid-value', '4 unknown-key'],
    ]);
    const messages = problems.map(({ message }) => message).join('\n');
    expect(messages).toContain('an opening and a closing mark and the two inside of them');
    expect(messages).toContain('a regular expression');
  });
});

test.each([
  ...['ff-Adlm', 'ar', 'fa', 'ur', 'he', 'yi', 'mid', 'nqo', 'rhg', 'smp', 'syr', 'dv'].map((tag) => [
    tag,
    'rtl',
  ]),
  ...['de', 'ja', 'az', 'ru', 'ff'].map((tag) => [tag, 'ltr']),
])('%s is written %s', (tag = '', direction = '') => {
  expect(directionOf(tag)).toBe(direction);
});
