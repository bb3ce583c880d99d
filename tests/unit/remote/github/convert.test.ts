import { describe, expect, test } from 'vitest';
import { toDiscussion, toReaderComment } from '../../../../src/remote/github/convert.ts';
import { GitHubError } from '../../../../src/remote/github/failure.ts';
import type { GitHubCommentOrReply } from '../../../../src/remote/github/queries.ts';

const url = 'https://github.com/o/n/discussions/7';
const said: GitHubCommentOrReply = {
  ...{ id: 'DC_1', url, body: 'Eins\r\nzwei', createdAt: '2026-01-01T10:00:00Z', lastEditedAt: null },
  ...{ deletedAt: null, isMinimized: false, author: { login: 'anna', url } },
  reactionGroups: [
    { content: 'HEART', reactors: { totalCount: 2 } },
    { content: 'EYES', reactors: { totalCount: 0 } },
  ],
};

test('a comment is kept with what was said, with line feeds, and with the reactions that somebody gave', () => {
  expect(toReaderComment(said, 7, null)).toEqual({
    ...{ id: 'DC_1', thread: 7, replyTo: null, url, author: { login: 'anna', url } },
    ...{ createdAt: '2026-01-01T10:00:00Z', editedAt: null, state: 'visible' },
    ...{ body: 'Eins\nzwei', reactions: { HEART: 2 } },
  });
});

describe('of a comment that is not to be seen nothing is kept but that it was there', () => {
  test.each([
    ['hidden', { isMinimized: true }],
    ['deleted', { deletedAt: '2026-02-01T10:00:00Z' }],
    ['deleted', { deletedAt: '2026-02-01T10:00:00Z', isMinimized: true }],
  ] as const)('%s: %j', (state, more) => {
    const edited = { ...said, ...more, lastEditedAt: '2026-01-02T10:00:00Z' };
    expect(toReaderComment(edited, 7, 'DC_0')).toMatchObject({
      ...{ state, replyTo: 'DC_0', author: null, editedAt: null, body: '', reactions: {} },
    });
  });
});

test('a text longer than GitHub allows is cut, and never in the middle of a character', () => {
  const { body } = toReaderComment({ ...said, body: `${'x'.repeat(65_535)}😀` }, 7, null);
  expect(body).toHaveLength(65_536);
  expect(body.isWellFormed()).toBe(true);
});

test('a comment that does not fit the archive is told, and may be there another time', () => {
  expect(() => toReaderComment({ ...said, url: 'no address' }, 7, null)).toThrow(GitHubError);
  expect(() => toReaderComment({ ...said, url: 'no address' }, 7, null)).toThrow(
    'the comment DC_1 cannot be kept (url:',
  );
});

test.each([
  [{ closed: false, locked: false }, 'open'],
  [{ closed: true, locked: false }, 'closed'],
  [{ closed: true, locked: true }, 'locked'],
])('a discussion that is %j is %s', (is, state) => {
  const facts = { id: 'D_7', number: 7, title: 'reihe/eins', url, updatedAt: '2026-01-01T10:00:00Z' };
  const discussion = { ...facts, ...is, comments: { totalCount: 3 }, reactionGroups: [] };
  expect(toDiscussion(discussion)).toEqual({ ...facts, state, comments: 3, reactions: {} });
});
