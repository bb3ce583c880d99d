import { describe, expect, test } from 'vitest';
import { commentSchema, type Thread } from '../../../../src/series/comments/comment-archive.ts';
import {
  type Discussion,
  matchThreads,
  planSync,
  replaceThread,
  type SyncInput,
} from '../../../../src/series/comments/sync-plan.ts';

const updatedAt = '2026-01-01T10:00:00Z';

function discussion(number: number, title: string, more: Partial<Discussion> = {}): Discussion {
  const url = `https://github.com/o/n/discussions/${number}`;
  return {
    ...{ id: `D_${number}`, number, title, url, updatedAt, state: 'open', comments: 1, reactions: {} },
    ...more,
  };
}

function thread(number: number, essay: string, more: Partial<Thread> = {}): Thread {
  const { title: _, ...facts } = discussion(number, '');
  return { ...facts, essay, language: null, ...more };
}

function input(
  discussions: readonly Discussion[],
  threads: readonly Thread[] = [],
  more: Partial<SyncInput> = {},
) {
  return {
    ...{ series: 'reihe', repo: 'o/n', languages: ['de', 'en'], essays: ['eins', 'zwei'] },
    ...{ index: { repo: 'o/n', threads }, discussions, damaged: new Set<string>(), full: false },
    ...more,
  } satisfies SyncInput;
}

const found = (matched: { threads: readonly Thread[] }) =>
  matched.threads.map(({ number, essay, language }) => [number, essay, language]);

test('a thread that was read replaces what is known of it alone', () => {
  const comment = (id: string, number: number) =>
    commentSchema.parse({
      ...{ id, thread: number, replyTo: null, url: `https://github.com/o/n/discussions/${number}` },
      ...{ author: null, createdAt: updatedAt, editedAt: null, state: 'visible', body: 'Text.' },
    });
  const known = [comment('a', 1), comment('b', 2)];
  expect(replaceThread(known, 1, [comment('c', 1)]).map(({ id }) => id)).toEqual(['b', 'c']);
});

describe('the thread of an essay is found', () => {
  test('by its title, which is the permanent term, for all languages or for one', () => {
    const discussions = [
      discussion(3, ' reihe/eins '),
      discussion(4, 'reihe/zwei/en'),
      discussion(5, 'Moin'),
    ];
    const matched = matchThreads(input(discussions));
    expect(found(matched)).toEqual([
      [3, 'eins', null],
      [4, 'zwei', 'en'],
    ]);
    expect(matched.others).toBe(1);
  });

  test('by its number where it is known, whatever its title has become', () => {
    const matched = matchThreads(
      input([discussion(3, 'Umbenannt')], [thread(3, 'eins', { term: 'reihe/alt' })]),
    );
    expect(matched.threads).toMatchObject([{ number: 3, essay: 'eins', term: 'reihe/alt' }]);
  });

  test('as the oldest of those with its title: a second one puts no words into the archive', () => {
    const matched = matchThreads(input([discussion(9, 'reihe/eins'), discussion(3, 'reihe/eins')]));
    expect(found(matched)).toEqual([[3, 'eins', null]]);
    expect(matched.duplicates.map(({ number }) => number)).toEqual([9]);
    expect(matched.others).toBe(0);
  });

  test('as the known one, though an older one has its title', () => {
    const matched = matchThreads(
      input([discussion(3, 'reihe/eins'), discussion(9, 'x')], [thread(9, 'eins')]),
    );
    expect(found(matched)).toEqual([[9, 'eins', null]]);
    expect(matched.duplicates.map(({ number }) => number)).toEqual([3]);
  });

  test('and kept where GitHub does not list it', () => {
    const matched = matchThreads(input([], [thread(3, 'eins')]));
    expect(matched.kept.map(({ number }) => number)).toEqual([3]);
  });

  test('not by the numbers of another repository, unless it is the same one under a new name', () => {
    const index = { repo: 'o/alt', threads: [thread(3, 'eins')] };
    expect(found(matchThreads(input([discussion(3, 'x', { id: 'D_other' })], [], { index })))).toEqual([]);
    expect(found(matchThreads(input([discussion(3, 'x')], [], { index })))).toEqual([[3, 'eins', null]]);
  });
});

describe('a pull reads the threads', () => {
  const changed = (more: Partial<Discussion>, options: Partial<SyncInput> = {}) => [
    ...planSync(input([discussion(3, 'reihe/eins', more)], [thread(3, 'eins')], options)).changed,
  ];

  test('that have changed since: by their moment or the number of their comments', () => {
    expect(changed({})).toEqual([]);
    expect(changed({ updatedAt: '2026-01-02T10:00:00Z' })).toEqual([3]);
    expect(changed({ comments: 2 })).toEqual([3]);
    expect(changed({ reactions: { HEART: 1 }, state: 'closed' })).toEqual([]);
  });

  test('that are new, whose snapshot is damaged, or all of them', () => {
    expect([...planSync(input([discussion(3, 'reihe/eins')])).changed]).toEqual([3]);
    expect(changed({}, { damaged: new Set(['eins']) })).toEqual([3]);
    expect(changed({}, { damaged: new Set(['zwei']) })).toEqual([]);
    expect(changed({}, { full: true })).toEqual([3]);
  });
});
