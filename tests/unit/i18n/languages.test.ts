import { describe, expect, test } from 'vitest';
import { messages, messagesFor, ownWordsSchema } from '../../../src/i18n/index.ts';
import { pluralCategories } from '../../../src/i18n/patterns.ts';
import { emptyWords, shippedLanguages, shippedWords } from '../../../src/i18n/words-files.ts';
import { parseYaml } from '../../../src/series/diagnostics/parse-yaml.ts';
import {
  describeLanguage,
  directionOf,
  searchLanguageOf,
  typographyOf,
} from '../../../src/series/languages/index.ts';
import { foldWord } from '../../../src/series/search/word-forms.ts';
import { isLanguage, readLanguage } from '../../../src/series/text/language.ts';
import { keepTogether } from '../../../src/series/text/typography/spaces.ts';

/** Every single word of a file, by its path. */
function wordsIn(group: unknown, path = ''): [string, string][] {
  if (typeof group === 'string') return [[path, group]];
  return Object.entries(group ?? {}).flatMap(([key, value]) => wordsIn(value, `${path}.${key}`));
}

/** Words that languages share: names, loans, and texts that are nothing but placeholders. */
const shared =
  /^(?:Conversation|Essays?|File|Filters?|Image|Important|Licences|Mentions|Menu|Notes?|Open|Pages?|Passages|Question|Sources?|Table|Tip|Video|conversation|essays?|image|licences|links?|mentions?|theses|[^\p{L}]*)$/u;

test.each(shippedLanguages().filter((tag) => tag !== 'en'))('the words in %s are translated', (tag) => {
  const english = new Map(wordsIn(shippedWords('en')));
  const same = wordsIn(shippedWords(tag)).filter(([path, word]) => {
    const rest = word.replace(/\{[^}]*\}|\u00a0/g, '');
    return english.get(path) === word && !shared.test(rest.trim());
  });
  expect(same).toEqual([]);
});

describe.each(shippedLanguages())('the words in %s', (tag) => {
  const language = readLanguage(tag);
  const words = wordsIn(shippedWords(tag));

  test('are all there, with their placeholders and the plural forms of the language', () => {
    expect(ownWordsSchema(language).safeParse({}).error?.issues ?? []).toEqual([]);
    expect(Object.keys(messagesFor(language).licences)).toHaveLength(7);
  });

  test('have quotation marks as the language has them, and typographic apostrophes', () => {
    const { double, single } = describeLanguage(tag).typography;
    const own = new Set([...double, ...single, '’']);
    const foreign = words.filter(([, word]) =>
      (word.match(/["'„“”‚‘’«»]/g) ?? []).some((mark) => !own.has(mark)),
    );
    expect(foreign).toEqual([]);
  });

  test('have the spaces of the language, which keep together what belongs together', () => {
    const loose = words.filter(([, word]) => keepTogether(word, typographyOf(tag)) !== word);
    expect(loose).toEqual([]);
  });

  test('know the small words of the language as the search compares them', () => {
    const search = searchLanguageOf(tag);
    expect([...search.stopWords].filter((word) => foldWord(word, search) !== word)).toEqual([]);
    expect([...search.questionWords].filter((word) => !search.stopWords.has(word))).toEqual([]);
  });
});

test('plural forms are exactly those that a language has', () => {
  expect(pluralCategories('fr')).toEqual(['one', 'many', 'other']);
  expect(pluralCategories('ar')).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  expect(pluralCategories('ja')).toEqual(['other']);
  expect(messagesFor(readLanguage('fr')).commentCount(1_000_000)).toContain('de commentaires');
  expect(messagesFor(readLanguage('fr')).commentCount(0)).toBe('0\u00a0commentaire');
});

describe('a language that no words are shipped for', () => {
  const arabic = readLanguage('ar');
  const problems = (yaml: string) => parseYaml(yaml, ownWordsSchema(arabic), 'words/ar.yaml').problems;

  test('is told each word that is missing, one by one', () => {
    const missing = problems('menu: القائمة\n');
    expect(missing.every(({ id }) => id === 'missing-key')).toBe(true);
    const named = missing.map(({ message }) => /“(\w+)” is missing/.exec(message)?.[1]);
    expect(named).toEqual(expect.arrayContaining(['skipToContent', 'tip', 'commentCount', 'placeholder']));
    expect(named).not.toContain('menu');
  });

  test('needs a form for each plural category', () => {
    const found = problems('commentCount:\n  one: "{n} تعليق"\n  other: "{n} تعليق"\n').filter(
      ({ message }) => message.includes('commentCount'),
    );
    expect(found.map(({ message }) => /“(\w+)” is missing/.exec(message)?.[1])).toEqual([
      ...['zero', 'two', 'few', 'many'],
    ]);
  });

  test('is read with English words until it has its own, so that all that is missing can be told', () => {
    expect(messages(arabic).menu).toBe('Menu');
  });

  test('may run from right to left', () => {
    expect(['ar', 'he', 'fa', 'de', 'ja', 'az-Arab'].map(directionOf)).toEqual([
      ...['rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl'],
    ]);
  });
});

test('a region takes the words of its language, and counts and writes numbers in its own way', () => {
  const swiss = messagesFor(readLanguage('de-CH'), { joinIn: 'Mitdiskutieren' });
  expect([swiss.joinIn, swiss.menu, swiss.commentCount(12345)]).toEqual([
    ...['Mitdiskutieren', 'Menü', `${new Intl.NumberFormat('de-CH').format(12345)}\u00a0Kommentare`],
  ]);
});

test('a language tag is written in full, as the standard writes it', () => {
  const tags = ['fr', 'pt-BR', 'zh-Hant', 'fil', 'FR', 'pt-br', 'french', 'f', '', 'de_CH'];
  expect(tags.filter(isLanguage)).toEqual(['fr', 'pt-BR', 'zh-Hant', 'fil']);
});

test('the groups of the words are known where no word is', () => {
  expect(emptyWords()).toMatchObject({ alerts: {}, search: { found: {}, kinds: {} } });
});
