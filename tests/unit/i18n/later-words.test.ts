import { describe, expect, test } from 'vitest';
import { addedIn, laterWords } from '../../../src/i18n/later-words.ts';
import { markPage } from '../../../src/i18n/mark-page.ts';
import { fillLaterWords, missingWords } from '../../../src/i18n/missing-words.ts';
import { hasUntranslated, splitUntranslated } from '../../../src/i18n/untranslated.ts';
import { shippedWords } from '../../../src/i18n/words-files.ts';
import { wordsSchema } from '../../../src/i18n/words-schema.ts';
import { fitOf, rangeOf } from '../../../src/series/model/generator.ts';
import { valueAt } from '../../../src/series/text/keys.ts';
import { readLanguage } from '../../../src/series/text/language.ts';
import { version } from '../../../src/version.ts';

/** Words of a language, as complete as those of version 1.0 were. */
const { menu: _, commentCount: __, ...older } = shippedWords('nl') ?? {};
const own = { ...older, generator: '^1.0' };
const later = { '1.1': ['menu'], '1.2': ['commentCount', 'segments.argument'] };
/** Danish has the plural forms of Dutch, and no words of ours. */
const tag = 'da';

describe('a word that a later minor version added', () => {
  test('is missing since that version, with what it is in English', () => {
    expect(missingWords(tag, own, later)).toEqual([
      { path: ['menu'], english: 'Menu', since: '1.1' },
      { path: ['commentCount', 'one'], english: '{n}\u00a0comment', since: '1.2' },
      { path: ['commentCount', 'other'], english: '{n}\u00a0comments', since: '1.2' },
    ]);
  });

  test('stands in English until it is translated, and says so', () => {
    const t = wordsSchema(readLanguage(tag)).parse(fillLaterWords(tag, own, later));
    expect(splitUntranslated(t.menu)).toEqual(['', 'Menu', '']);
    expect(splitUntranslated(t.commentCount(2))).toEqual(['', '2\u00a0comments', '']);
    expect(t.essays).toBe('Essays');
  });

  test('is required of a language that was written for that version', () => {
    const since = missingWords(tag, { ...own, generator: '^1.1' }, later).map((each) => each.since);
    expect(since).toEqual([undefined, '1.2', '1.2']);
    expect(fillLaterWords(tag, { ...own, generator: '^1.1' }, later)).not.toHaveProperty('menu');
  });

  test('is required once the list is empty, as it is in the next major version', () => {
    expect(missingWords(tag, own, {}).map(({ since }) => since)).toEqual([undefined, undefined, undefined]);
  });

  test('counts from the first version where the file names none', () => {
    expect(addedIn('menu', undefined, { '1.1': ['menu'] })).toBe('1.1');
    expect(addedIn('menu', '^1.0', { '1.0': ['menu'] })).toBeUndefined();
    expect(addedIn('menu', '^1.10', { '1.9': ['menu'] })).toBeUndefined();
  });

  test('has no marks where it is part of an address', () => {
    const segments = valueAt(own, ['segments']);
    const { argument: ___, ...others } =
      typeof segments === 'object' && segments ? { argument: '', ...segments } : { argument: '' };
    const filled = fillLaterWords(tag, { ...own, segments: others }, later);
    expect(valueAt(filled, ['segments', 'argument'])).toBe('arguments');
  });
});

test('a page marks English words between tags, and keeps their direction where no element can stand', () => {
  const t = wordsSchema(readLanguage(tag)).parse(fillLaterWords(tag, own, later));
  const page = (word: string) =>
    `<!doctype html><html lang=da><head><title>${word}</title></head><body title="a > ${word}"><p>Se ${word} &amp; ${word}.</p><script>"${word}"</script></body></html>`;
  const marked = '<span lang="en" dir="ltr">Menu</span>';
  expect(markPage(page(t.menu))).toBe(
    page(t.menu).replace(`Se ${t.menu} &amp; ${t.menu}.`, `Se ${marked} &amp; ${marked}.`),
  );
  expect(markPage(page('Menu'))).toBe(page('Menu'));
});

describe('the words of this version', () => {
  test('name a version that is not newer than the installed one, and as new as the newest of its words', () => {
    const generator = String(shippedWords('en')?.generator);
    expect(fitOf(generator, version)).toBe('fits');
    for (const since of Object.keys(laterWords))
      expect(fitOf(`^${since}`, `${generator.slice(1)}.0`)).toBe('fits');
    expect(Object.keys(laterWords).every((since) => fitOf(`^${since}`, version) === 'fits')).toBe(true);
    expect(rangeOf(version)).toMatch(/^\^\d/);
  });

  test('show nothing in English in a shipped language', () => {
    for (const language of ['de', 'fr'])
      expect(hasUntranslated(JSON.stringify(fillLaterWords(language, {})))).toBe(false);
  });
});
