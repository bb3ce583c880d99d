import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/components/comments/thread-message.ts';

const context = { state: 'loading', byNumber: false, hasSession: true } as const;
const read = (giscus: unknown, more: Partial<Parameters<typeof readMessage>[1]> = {}) =>
  readMessage({ giscus }, { ...context, ...more });

describe('a thread that has loaded', () => {
  const discussion = { locked: false, totalCommentCount: 3 };

  test('is open to those who are signed in; others can read', () => {
    expect(read({ discussion })).toBe('open');
    expect(read({ discussion }, { hasSession: false })).toBe('signedOut');
  });

  test('is closed where it is locked, whoever comes', () => {
    expect(read({ discussion: { ...discussion, locked: true } })).toBe('closed');
    expect(read({ discussion: { locked: true, totalCommentCount: 0 } }, { hasSession: false })).toBe(
      'closed',
    );
  });

  test('is empty where nobody has said anything', () => {
    expect(read({ discussion: { ...discussion, totalCommentCount: 0 } })).toBe('empty');
  });

  test.each(['loading', 'silent'] as const)('shows itself by its height while it is %s', (state) => {
    expect(read({ resizeHeight: 400 }, { state })).toBe('open');
    expect(read({ resizeHeight: 400 }, { state, hasSession: false })).toBe('signedOut');
  });

  test('that only grows is what it was', () => {
    expect(read({ resizeHeight: 400 }, { state: 'closed' })).toBeUndefined();
    expect(read({ resizeHeight: '400' })).toBeUndefined();
  });
});

test('who signs out can still read', () => {
  expect(read({ signOut: true, discussion: { locked: true } })).toBe('signedOut');
});

describe('an error', () => {
  test('of a thread that is not there: it is yet to be opened, unless it was known by its number', () => {
    expect(read({ error: 'Discussion not found' })).toBe('empty');
    expect(read({ error: 'Discussion not found' }, { byNumber: true })).toBe('missing');
  });

  test.each([
    ['API rate limit exceeded for 192.0.2.1', 'rateLimited'],
    ['Bad credentials', 'signedOut'],
    ['Invalid state value.', 'signedOut'],
    ['State has expired', 'signedOut'],
    ['giscus is not installed on this repository', 'failed'],
  ])('“%s” means %s', (error, state) => {
    expect(read({ error })).toBe(state);
  });
});

test.each([
  [undefined],
  [null],
  ['giscus'],
  [{}],
  [{ giscus: null }],
  [{ giscus: 'error' }],
  [{ other: { error: 'x' } }],
])('what is no message of giscus tells nothing: %j', (data) => {
  expect(readMessage(data, context)).toBeUndefined();
});
