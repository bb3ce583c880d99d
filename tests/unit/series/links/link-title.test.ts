import { describe, expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { findUnclearTitle, isNoTrackback, readRelation } from '../../../../src/series/links/link-title.ts';
import { linkRelations } from '../../../../src/series/model/link-relation.ts';

const [de, en] = [messages('de'), messages('en')];
const all = [de.relations, en.relations];

describe('a title says what a link does', () => {
  test.each([
    ['widerspricht', 'contradicts'],
    ['ergänzt', 'extends'],
    ['belegt', 'supports'],
    ['fragt', 'questions'],
    [' Widerspricht ', 'contradicts'],
    ['erga\u0308nzt', 'extends'],
  ])('%j: %s', (title, relation) => {
    expect(readRelation(title, de.relations)).toBe(relation);
  });

  test.each(['', 'contradicts', 'widerspricht ihm', 'widersprcht', 'Der Kaiser'])('%j does not', (title) => {
    expect(readRelation(title, de.relations)).toBeUndefined();
  });

  test.each(linkRelations)('in the words of its language (%s)', (relation) => {
    expect(readRelation(relation, en.relations)).toBe(relation);
    for (const words of all) expect(readRelation(words[relation], words)).toBe(relation);
  });
});

test.each([
  ['no trackback', true],
  ['No  Trackback', true],
  ['no-trackback', false],
  ['trackback', false],
])('%j asks for no trackback: %s', (title, expected) => {
  expect(isNoTrackback(title)).toBe(expected);
});

describe('a title that may have been meant as such a word', () => {
  test.each([
    ['widersprcht', 'widerspricht'],
    ['ergaenzt', 'ergänzt'],
    ['frage', 'fragt'],
    ['contradicts', 'widerspricht'],
    ['no-trackback', 'no trackback'],
    ['notrackback', 'no trackback'],
  ])('%j: %s', (title, meant) => {
    expect(findUnclearTitle(title, de.relations, all)).toEqual({ meant, isSeveral: false });
  });

  test.each(['widerspricht, ergänzt', 'widerspricht und belegt', 'contradicts/extends'])(
    '%j says several things',
    (title) => {
      expect(findUnclearTitle(title, de.relations, all)).toEqual({ meant: 'widerspricht', isSeveral: true });
    },
  );

  test.each(['Der Kaiser ist nackt', 'Trackback', 'Er widerspricht dem Kaiser', 'Teil 2', 'und', ''])(
    '%j is a title',
    (title) => {
      expect(findUnclearTitle(title, de.relations, all)).toBeUndefined();
    },
  );
});
