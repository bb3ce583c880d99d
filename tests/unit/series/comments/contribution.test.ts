import { describe, expect, test } from 'vitest';
import {
  anchorOf,
  authorOf,
  type Contribution,
  dateOf,
  isShown,
  kindOf,
  provenanceOf,
  replyToOf,
} from '../../../../src/series/comments/contribution.ts';
import { makeSite } from '../../../setup/make-site.ts';

/** One contribution of each kind. */
const site = makeSite({
  essays: [{ id: 'ruf' }],
  comments: { ruf: [{ id: 'DC_1', replyTo: 'DC_0', createdAt: '2026-03-01T10:00:00Z' }] },
  mentions: {
    'essay:ruf': [
      {
        ...{ id: 'wm-1', source: 'https://www.nachbar.example/a', receivedAt: '2026-03-02T10:00:00Z' },
        ...{ author: { name: 'Berta', url: null }, publishedAt: '1999-01-01T00:00:00Z' },
      },
    ],
  },
  imported: {
    ruf: [
      { id: 'wp-1', replyTo: 'wp-0', url: 'https://alt.example/?p=1#comment-1' },
      { id: 'wp-2', kind: 'trackback', author: null, source: 'https://blog.example/b' },
    ],
  },
});
const all: Contribution[] = [
  ...(site.comments.get('ruf') ?? []),
  ...(site.mentions.get('essay:ruf') ?? []),
  ...(site.imported.get('ruf') ?? []),
];
const ask = <Answer>(question: (contribution: Contribution) => Answer) => all.map(question);

describe('whatever was said from outside', () => {
  test('is a comment or a page elsewhere', () => {
    expect(ask(kindOf)).toEqual(['comment', 'mention', 'comment', 'mention']);
  });

  test('has an author, where one is named', () => {
    expect(ask((each) => authorOf(each)?.name)).toEqual(['anna', 'Berta', 'Berta', undefined]);
  });

  test('has a date: of a mention that on which it came, since its own page may claim any', () => {
    expect(ask((each) => dateOf(each).slice(0, 10))).toEqual([
      ...['2026-03-01', '2026-03-02', '2012-02-01', '2012-02-01'],
    ]);
  });

  test('says how it came here', () => {
    expect(ask(provenanceOf)).toEqual([
      { kind: 'github' },
      { kind: 'webmention', host: 'nachbar.example' },
      { kind: 'imported', as: 'comment', system: 'WordPress', host: 'alt.example' },
      { kind: 'imported', as: 'trackback', system: 'WordPress', host: 'blog.example' },
    ]);
  });

  test('may answer another comment, unless it is a page elsewhere', () => {
    expect(ask(replyToOf)).toEqual(['DC_0', null, 'wp-0', null]);
  });

  test('can be read, unless it is hidden or deleted', () => {
    expect(ask(isShown)).toEqual([true, true, true, true]);
    const [comment] =
      makeSite({ essays: [{ id: 'a' }], comments: { a: [{ id: 'b', state: 'hidden' }] } }).comments.get(
        'a',
      ) ?? [];
    expect(comment && isShown(comment)).toBe(false);
  });
});

test('two ids never share an anchor, and an anchor has no character that CSS or an address would read', () => {
  const ids = ['a b', 'a-b', 'a.20.b', 'a_b', 'a"b', 'ä', 'DC_kwDO'];
  const anchors = ids.map((id) => anchorOf({ id }));
  expect(new Set(anchors).size).toBe(ids.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^r-[\w.-]+$/);
});
