import { expect, test } from 'vitest';
import { commentsFile, parseComments, threadsFile } from '../../../../src/series/comments/comment-archive.ts';

const url = 'https://github.com/o/n/discussions/7';
const said = {
  ...{ id: 'a', thread: 7, replyTo: null, url, author: { login: 'anna', url } },
  ...{ createdAt: '2026-01-01T10:00:00Z', editedAt: null, state: 'visible', body: 'Hi' },
};
const reasonsFor = (changes: object) =>
  parseComments(JSON.stringify({ responses: [{ ...said, ...changes }] }), 'responses/a.json').problems.map(
    ({ message }) => message.replace('one response is left out: ', ''),
  );

test.each(['anna', 'żółć', '名前', '👍', 'עִבְרִית', 'a\u200bb', '_'])(
  'a name that can be seen is one: %s',
  (login) => {
    expect(reasonsFor({ author: { login, url } })).toEqual([]);
  },
);

test.each(['', ' \t', '\u200b\u2060', '\u202e', '\u3164\u115f\uffa0', '\u2800', '\u0301\ufe0f', '\u{e0041}'])(
  'a name that nobody can see is none: %j',
  (login) => {
    expect(reasonsFor({ author: { login, url } })).toEqual(['“author.login”: nobody could see it']);
  },
);

test.each([
  '0001-01-01T00:00:00Z',
  '1989-12-31T23:59:59Z',
  '2100-01-01T00:00:00Z',
  '9999-12-31T23:59:59-12:00',
])('nobody said anything at %s', (moment) => {
  const reason = 'it lies outside of the years 1990 to 2099';
  expect(reasonsFor({ createdAt: moment })).toEqual([`“createdAt”: ${reason}`]);
  expect(reasonsFor({ editedAt: moment })).toEqual([`“editedAt”: ${reason}`]);
});

test('an essay called threads has a snapshot of its own beside the index of threads', () => {
  expect(commentsFile('eins')).toBe('responses/eins.json');
  expect(commentsFile('threads')).not.toBe(threadsFile);
});

test('a comment that is not valid is left out, told with its place, and costs no other', () => {
  const text = JSON.stringify(
    { responses: [said, { ...said, id: 'b', thread: 0 }, { ...said }] },
    undefined,
    2,
  );
  const { value, problems } = parseComments(text, 'responses/a.json');
  expect(value.map(({ id }) => id)).toEqual(['a']);
  expect(
    problems.map(({ message, location }) => [message.split(': ').slice(1).join(': '), location.line]),
  ).toEqual([
    [expect.stringContaining('“thread”'), 18],
    ['its id stands twice', 4],
  ]);
});
