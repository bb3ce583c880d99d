import { describe, expect, test } from 'vitest';
import type { ReaderComment } from '../../../../src/series/comments/comment-archive.ts';
import {
  arrangeContributions,
  mergeConversation,
  paginate,
} from '../../../../src/series/comments/conversation.ts';
import type { Trackback } from '../../../../src/series/links/graph.ts';

const url = 'https://github.com/o/n/discussions/7';

function comment(id: string, more: Partial<ReaderComment> = {}): ReaderComment {
  return {
    ...{ id, thread: 7, replyTo: null, url, author: null, editedAt: null, state: 'visible' },
    ...{ createdAt: '2026-01-01T10:00:00Z', body: 'Hi', reactions: {} },
    ...more,
  };
}

const at = (hour: number) => `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`;

describe('comments are arranged', () => {
  const show = (comments: readonly ReaderComment[]) =>
    arrangeContributions(comments).map(({ contribution: { id }, replies }) => [
      id,
      ...replies.map((each) => each.id),
    ]);

  test('oldest first, replies below what they answer, and replies to replies there, too', () => {
    const comments = [
      comment('c', { createdAt: at(3) }),
      comment('a', { createdAt: at(1) }),
      comment('a2', { createdAt: at(5), replyTo: 'a1' }),
      comment('a1', { createdAt: at(2), replyTo: 'a' }),
    ];
    expect(show(comments)).toEqual([['a', 'a1', 'a2'], ['c']]);
  });

  test('by the moment, whatever its offset, and by id at the same moment', () => {
    const comments = [
      comment('b', { createdAt: '2026-01-01T10:00:00+02:00' }),
      comment('z', { createdAt: '2026-01-01T09:00:00Z' }),
      comment('y', { createdAt: '2026-01-01T09:00:00Z' }),
    ];
    expect(show(comments)).toEqual([['b'], ['y'], ['z']]);
  });

  test('so that none is lost: a reply to nothing, to itself, and replies in a circle stand by themselves', () => {
    const comments = [
      comment('lost', { replyTo: 'gone' }),
      comment('self', { replyTo: 'self' }),
      comment('x', { replyTo: 'y' }),
      comment('y', { replyTo: 'x' }),
      comment('z', { replyTo: 'y' }),
    ];
    expect(show(comments)).toEqual([['lost'], ['self'], ['x'], ['y', 'z']]);
  });
});

test('trackbacks and comments are one list, by the day in the time zone of the series', () => {
  const trackback: Trackback = {
    ...{ source: 'essay:a', language: 'de', anchor: 'p-1', under: undefined, relations: [] },
    ...{
      links: 1,
      sections: [],
      excerpt: { cutBefore: false, before: '', mark: 'x', after: '', cutAfter: false },
    },
  };
  const entries = mergeConversation(
    [
      { day: '2026-01-03', trackback },
      { day: '2026-01-02', trackback },
    ],
    arrangeContributions([comment('late', { createdAt: '2026-01-01T23:30:00Z' }), comment('early')]),
    'Europe/Berlin',
  );
  expect(
    entries.map((entry) => [entry.day, entry.kind === 'trackback' ? 'trackback' : entry.contribution.id]),
  ).toEqual([
    ['2026-01-01', 'early'],
    ['2026-01-02', 'trackback'],
    ['2026-01-02', 'late'],
    ['2026-01-03', 'trackback'],
  ]);
});

describe('a conversation is distributed over pages', () => {
  /** Entries as `weight` or `[weight, …lengths of replies]`; pages as `number: replies`, with … where one goes on. */
  const pages = (entries: readonly (number | readonly number[])[], size = 3, weight = 100) =>
    paginate(entries, {
      repliesOf: (entry) => (typeof entry === 'number' ? [] : entry.slice(1)).map((length) => length),
      replyWeightOf: (length) => length,
      weightOf: (entry) => (typeof entry === 'number' ? entry : (entry[0] ?? 0)),
      ...{ size, weight },
    }).map((page) =>
      page
        .map(({ number, continued, replies }) => `${continued ? '…' : ''}${number}:${replies.length}`)
        .join(' '),
    );

  test('so that none holds more contributions than a page has room for, replies among them', () => {
    expect(pages([1, 1, 1, 1])).toEqual(['1:0 2:0 3:0', '4:0']);
    expect(pages([[1, 1, 1, 1, 1]])).toEqual(['1:2', '…1:2']);
  });

  test('so that none grows once its texts are heavy, those of replies among them', () => {
    expect(pages([99, 1, 1])).toEqual(['1:0 2:0', '3:0']);
    expect(pages([[1, 200, 1]], 10)).toEqual(['1:1', '…1:1']);
    expect(pages([[1, 200], 1], 10)).toEqual(['1:1', '2:0']);
  });

  test('so that what weighs nothing takes no room and begins no page', () => {
    expect(pages([1, 1, 1, 0, 0, 1])).toEqual(['1:0 2:0 3:0 4:0 5:0', '6:0']);
  });

  test('and is on no page where there is none', () => {
    expect(pages([])).toEqual([]);
  });
});
