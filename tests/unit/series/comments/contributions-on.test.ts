import { describe, expect, test } from 'vitest';
import { contributionsOn } from '../../../../src/series/comments/contributions-on.ts';
import type { Language } from '../../../../src/series/text/language.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const essay = { kind: 'essay', id: 'ruf' } as const;
const on = (input: SiteInput, language: Language = 'de') =>
  contributionsOn(essay, language, makeSite({ essays: [{ id: 'ruf' }], ...input }));
const ids = (...input: Parameters<typeof on>) => on(...input).all.map(({ id }) => id);

test('a comment of a thread for one language is shown in that language, all others in each', () => {
  const input: SiteInput = {
    threads: [
      { essay: 'ruf', number: 7 },
      { essay: 'ruf', number: 8, language: 'en' },
    ],
    comments: { ruf: [{ id: 'a' }, { id: 'b', thread: 8 }, { id: 'c', thread: 9 }] },
  };
  expect(ids(input, 'de')).toEqual(['a', 'c']);
  expect(ids(input, 'en')).toEqual(['a', 'b', 'c']);
});

test('what is hidden or deleted is there, but does not count', () => {
  const comments = {
    ruf: [{ id: 'a' }, { id: 'b', state: 'hidden' }, { id: 'c', state: 'deleted' }],
  } as const;
  expect(on({ comments }).all).toHaveLength(3);
  expect(on({ comments }).counts).toEqual({ comment: 1, mention: 0 });
});

test('of mentions those are shown that do not wait', () => {
  const mentions = { 'essay:ruf': [{ id: 'wm-1' }, { id: 'wm-2', state: 'waiting' }] } as const;
  expect(ids({ mentions })).toEqual(['wm-1']);
  expect(on({ mentions }).counts).toEqual({ comment: 0, mention: 1 });
});

test('what has no words is counted by kind, and shown nowhere', () => {
  const like = { kind: 'like', text: '' } as const;
  const mentions = {
    'essay:ruf': [
      { id: 'wm-1', ...like },
      { id: 'wm-2', ...like },
      { id: 'wm-3', ...like, state: 'waiting' },
      { id: 'wm-4', kind: 'bookmark', text: '' },
    ],
  } as const;
  expect(on({ mentions })).toEqual({
    all: [],
    counts: { comment: 0, mention: 0 },
    reactions: { like: 2, bookmark: 1 },
  });
});

describe('a page elsewhere stands there once', () => {
  const source = 'https://nachbar.example/a';

  test('whatever it was received by', () => {
    const mentions = {
      'essay:ruf': [
        { id: 'wm-1', via: 'pingback', source: 'http://www.nachbar.example/a/' },
        { id: 'wm-2', source: `${source}?utm_source=feed#top` },
      ],
    } as const;
    expect(ids({ mentions })).toEqual(['wm-2']);
  });

  test('where it is a comment on GitHub', () => {
    const url = 'https://github.com/owner/name/discussions/7#discussioncomment-1';
    const mentions = { 'essay:ruf': [{ id: 'wm-1', source: url }] };
    expect(ids({ mentions, comments: { ruf: [{ id: 'a', url }] } })).toEqual(['a']);
  });

  test('where it came over as a pingback', () => {
    const imported = {
      ruf: [
        { id: 'wp-1', kind: 'pingback', source: 'http://nachbar.example/a' },
        { id: 'wp-2', kind: 'pingback', source: 'https://anderswo.example/' },
      ],
    } as const;
    expect(ids({ imported, mentions: { 'essay:ruf': [{ id: 'wm-1', source }] } })).toEqual(['wp-2', 'wm-1']);
    expect(on({ imported }).counts).toEqual({ comment: 0, mention: 2 });
  });
});
