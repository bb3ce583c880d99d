import { expect, test } from 'vitest';
import {
  byLanguage,
  defaultLanguage,
  isLanguage,
  languageSchema,
  readLanguage,
} from '../../../../src/series/text/language.ts';

test('a tag is a language as it is written in full, and in no other way', () => {
  expect(['fr', 'pt-BR', 'zh-Hant', 'gsw'].filter((tag) => !isLanguage(tag))).toEqual([]);
  expect(['DE', 'pt-br', 'de_DE', 'x', 'german', '', 'de-'].filter(isLanguage)).toEqual([]);
  expect(() => readLanguage('DE')).toThrow('“DE” is no language tag.');
});

test.each([
  ['DE', 'de'],
  [' en_us', 'en-US'],
  ['zh-hant', 'zh-Hant'],
  ['deutsch', undefined],
  ['de-latn-de-1996', undefined],
  ['', undefined],
])('who writes %j means %s', (written, meant) => {
  const { error } = languageSchema.safeParse(written);
  const [issue] = error?.issues ?? [];
  const guess = issue && 'params' in issue ? issue.params?.meant : undefined;
  expect(typeof guess === 'function' ? guess(written) : undefined).toBe(meant);
});

test('a series has a language, and a record by language an entry for each', () => {
  expect(defaultLanguage(['de', 'en'])).toBe('de');
  expect(() => defaultLanguage([])).toThrow();
  expect(byLanguage(['de', 'en'], (language) => `${language}!`)).toEqual({ de: 'de!', en: 'en!' });
});
