import { describe, expect, test } from 'vitest';
import { messagesFor, ownWordsSchema } from '../../../src/i18n/index.ts';
import { createSearchMessages } from '../../../src/i18n/search.ts';
import { parseYaml } from '../../../src/series/diagnostics/parse-yaml.ts';
import { typographyOf } from '../../../src/series/languages/index.ts';

/** The problems of words that a series has of its own, as `line:column id: what`. */
function problemsOf(yaml: string): string[] {
  const { problems } = parseYaml(yaml, ownWordsSchema('en'), 'words/en.yaml');
  return problems.map(
    ({ id, location, message, suggestion = '' }) =>
      `${location.line}:${location.column} ${id}: ${message} ${suggestion}`,
  );
}

describe('words that a series has of its own', () => {
  test('take the place of single words, in groups and plural forms too; all others stay', () => {
    const t = messagesFor('en', {
      joinIn: 'Answer',
      steps: { other: '{n} stations' },
      alerts: { tip: 'Hint' },
    });
    expect([t.joinIn, t.steps(1), t.steps(3), t.alerts.tip, t.alerts.note]).toEqual([
      ...['Answer', '1\u00a0stop', '3 stations', 'Hint', 'Note'],
    ]);
  });

  test('are refused where the interface has no such word, with the one that was meant', () => {
    expect(problemsOf('menu: Contents\njoinInn: Answer\n')).toEqual([
      expect.stringMatching(/^2:1 unknown-key: .*joinInn.*joinIn\b/),
    ]);
    expect(problemsOf('alerts:\n  tipp: Hint\n')).toEqual([
      expect.stringMatching(/^2:3 unknown-key: .*tipp.*tip\b/),
    ]);
  });

  test.each([
    ['scheduled: "on {dat}"', '1:12', '{dat} is no placeholder of this text; did you mean {date}?'],
    ['scheduled: soon', '1:12', 'the text needs its placeholder {date}'],
    ['menu: "{n} menus"', '1:7', '{n} is no placeholder of this text; there are none'],
    ['scheduled: "on {date"', '1:12', 'a brace belongs to a placeholder such as {n}; there is {date}'],
    [
      'steps:\n  other: stops',
      '2:10',
      'the text needs its placeholder {n}, since it is the form for 0, 2, 3 …',
    ],
  ])('are refused with placeholders that are not those of the text: %s', (yaml, place, reason) => {
    const problems = problemsOf(yaml);
    expect(problems.join()).toContain(reason);
    expect(problems[0]).toMatch(new RegExp(`^${place} invalid-value`));
  });

  test('are refused as parts of addresses that are none, or that two kinds of pages would have', () => {
    expect(problemsOf('segments:\n  topics: My Topics\n')).toEqual([
      expect.stringMatching(/^2:11 invalid-value: .* my-topics$/),
    ]);
    expect(problemsOf('segments:\n  topics: authors\n').join()).toContain(
      'topics and authors are both “authors”',
    );
  });

  test('are refused with plural forms that the language does not have', () => {
    expect(problemsOf('steps:\n  few: "{n} stops"\n')).toEqual([
      expect.stringMatching(/^2:3 unknown-key: .*few/),
    ]);
    expect(problemsOf('steps: "{n} stops"\n')).toEqual([expect.stringMatching(/^1:8 invalid-value/)]);
  });
});

describe('sentences', () => {
  const [de, en] = [messagesFor('de'), messagesFor('en')];

  test('take the plural form of their number, and write it as the language does', () => {
    expect([de.commentCount(1), de.commentCount(0), de.commentCount(1234)]).toEqual([
      ...['1\u00a0Kommentar', '0\u00a0Kommentare', '1.234\u00a0Kommentare'],
    ]);
    expect([en.moreMentions(1), en.moreMentions(2)]).toEqual(['one more mention', '2 more mentions']);
  });

  test('write names inside of a sentence small where the language does', () => {
    expect(en.allItems('Theses')).toBe('All theses');
    expect(de.allItems('Thesen')).toBe('Alle Thesen');
  });

  test('leave out what is not there', () => {
    const counts = { words: 1, links: 2, comments: 0, mentions: 0 };
    expect(en.statisticsSummary(counts)).toBe('1 word, 2 links between the texts, 0 comments from outside.');
    expect(en.statisticsSummary({ ...counts, mentions: 1 })).toContain(
      '0 comments and 1 mention from outside',
    );
    expect(en.stripLabel('Thesis 1', 95, '')).toBe('Thesis 1 of 95');
    expect(en.stripLabel('Thesis 1', 95, '2 and 3')).toBe('Thesis 1 of 95; connected with 2 and 3');
  });

  test('name languages in their own', () => {
    expect([de.languageName('en'), en.languageName('de')]).toEqual(['Englisch', 'German']);
  });
});

test('the search says how many results there are, and how many have all words', () => {
  const { search: words, locale } = messagesFor('en');
  const t = createSearchMessages({ words, locale, quotes: typographyOf('en') });
  expect([
    t.found({ total: 0, complete: 0 }, ''),
    t.found({ total: 0, complete: 0 }, 'talk'),
    t.found({ total: 1, complete: 1 }, ''),
    t.found({ total: 1200, complete: 1 }, 'talk'),
    t.found({ total: 3, complete: 0 }, 'talk'),
    t.found({ total: 3, complete: 2 }, 'talk'),
  ]).toEqual([
    'Nothing found.',
    'Nothing found for “talk”.',
    'One result with these filters',
    '1,200 results for “talk”, one with all words',
    '3 results for “talk”, none with all words',
    '3 results for “talk”, 2 with all words',
  ]);
  expect(t.without(['the', 'of'])).toBe('without “the”, “of”');
  expect([t.conversationOnTitle('Talk', 1), t.conversationOnTitle('Talk', 2)]).toEqual([
    ...['Conversation on “Talk”', 'Conversation on “Talk”, page 2'],
  ]);
});
