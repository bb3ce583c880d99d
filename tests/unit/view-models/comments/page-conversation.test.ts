import { describe, expect, test } from 'vitest';
import type { EntryProps } from '../../../../src/components/comments/props.ts';
import {
  conversationOf,
  pageConversationOf,
  pageFor,
  pageLimits,
  placeOf,
} from '../../../../src/view-models/comments/page-conversation.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { type CommentInput, makeSite, type SiteInput } from '../../../setup/make-site.ts';

/** The essay `ruf` with its conversation. */
function ruf(input: SiteInput, language: 'de' | 'en' = 'de') {
  const presenter = presenterFor(makeSite({ essays: [{ id: 'ruf' }], ...input }), language);
  return [presenter.findEssay('ruf'), presenter] as const;
}

/** A distributive `Omit`. */
type Named<Entry> = Entry extends unknown ? Omit<Entry, 'number' | 'replies' | 'continued'> : never;

function nameOf(entry: Named<EntryProps>): string {
  if (entry.kind === 'trackback') return entry.trackback.title.text;
  return entry.kind === 'comment' ? entry.comment.anchor : entry.mention.anchor;
}

/** An entry by its number, its comment, mention or trackback and the replies to it. */
function outline({ number, replies, continued, ...entry }: EntryProps) {
  const name = nameOf(entry);
  return [number, name, replies.map(({ anchor }) => anchor), ...(continued ? ['continued'] : [])];
}

const minute = (index: number) => new Date(Date.UTC(2026, 1, 1, 10, index)).toISOString();
const many = (count: number): CommentInput[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, createdAt: minute(index) }));

describe('the conversation of an essay', () => {
  test('has trackbacks and comments in one numbered list, oldest first', () => {
    const conversation = conversationOf(
      ...ruf({
        essays: [
          { id: 'ruf', date: '2026-01-01' },
          { id: 'echo', date: '2026-02-02', body: 'Der [Ruf](essay:ruf).' },
        ],
        comments: {
          ruf: [
            { id: 'c', createdAt: '2026-02-03T10:00:00Z' },
            { id: 'a', createdAt: '2026-02-01T10:00:00Z' },
            { id: 'b', createdAt: '2026-02-01T11:00:00Z', replyTo: 'a' },
          ],
        },
      }),
    );
    expect(conversation.entries.map(outline)).toEqual([
      [1, 'r-a', ['r-b']],
      [2, 'echo', []],
      [3, 'r-c', []],
    ]);
    expect(conversation).toMatchObject({ counts: ['1\u00a0Verweis', '3\u00a0Kommentare'], pager: undefined });
  });

  test('counts what can be read; of hidden and deleted comments the place remains', () => {
    const comments: CommentInput[] = [
      { id: 'a', state: 'hidden' },
      { id: 'b', state: 'deleted' },
      { id: 'c' },
    ];
    const conversation = conversationOf(...ruf({ comments: { ruf: comments } }));
    expect(conversation.counts).toEqual(['1\u00a0Kommentar']);
    expect(conversation.entries).toHaveLength(3);
  });

  test('is that of the threads of the language the text is in', () => {
    const input: SiteInput = {
      essays: [{ id: 'ruf' }, { id: 'ruf', language: 'en' }],
      threads: [
        { essay: 'ruf', number: 7, language: 'de' },
        { essay: 'ruf', number: 8, language: 'en' },
      ],
      comments: { ruf: [{ id: 'a' }, { id: 'b', thread: 8 }] },
    };
    const anchors = (language: 'de' | 'en') =>
      pageConversationOf(...ruf(input, language)).all.map(({ id }) => id);
    expect([anchors('de'), anchors('en')]).toEqual([['a'], ['b']]);
  });

  test('of an essay that is not translated is that of the original', () => {
    const input: SiteInput = {
      threads: [{ essay: 'ruf', number: 7, language: 'de' }],
      comments: { ruf: [{ id: 'a' }] },
    };
    expect(conversationOf(...ruf(input, 'en')).counts).toEqual(['1\u00a0comment']);
  });

  test('shows the reactions to the essay itself, of all its threads', () => {
    const { reactions } = conversationOf(
      ...ruf({
        threads: [
          { essay: 'ruf', number: 7, language: 'de', reactions: { HEART: 2 } },
          { essay: 'ruf', number: 8, language: 'en', reactions: { HEART: 1 } },
          { essay: 'echo', number: 9, reactions: { HEART: 5 } },
        ],
      }),
    );
    expect(reactions).toEqual([{ text: '3\u00a0×\u00a0❤️', name: 'Herz' }]);
  });

  test('is arranged once', () => {
    const [essay, presenter] = ruf({});
    expect(pageConversationOf(essay, presenter)).toBe(pageConversationOf(essay, presenter));
  });

  test('of nobody is empty', () => {
    const empty = { entries: [], counts: [], reactions: [], pager: undefined };
    expect(conversationOf(...ruf({}))).toEqual(empty);
  });
});

describe('a long conversation', () => {
  const { size, weight } = pageLimits;

  test('goes on on further pages, which lead back to the essay', () => {
    const input = { comments: { ruf: many(size + 1) } };
    const first = conversationOf(...ruf(input));
    expect(first.entries).toHaveLength(size);
    expect(first.pager).toEqual({
      text: 'Seite 1 von 2',
      previous: undefined,
      next: '/base/essays/ruf/gespraech/2/',
    });
    const second = conversationOf(...ruf(input), 2);
    expect(second.entries.map(outline)).toEqual([[size + 1, `r-${size + 1}`, []]]);
    expect(second.counts).toEqual([`${size + 1}\u00a0Kommentare`]);
    expect(second.pager).toEqual({
      text: 'Seite 2 von 2',
      previous: '/base/essays/ruf/#conversation',
      next: undefined,
    });
  });

  test('has no pages beyond its last', () => {
    expect(conversationOf(...ruf({}), 2).entries).toEqual([]);
  });

  test('goes on within an entry whose replies are many, and says so', () => {
    const replies = many(size).map((reply) => ({ ...reply, id: `r${reply.id}`, replyTo: 'a' }));
    const input = { comments: { ruf: [{ id: 'a', createdAt: '2026-01-01T10:00:00Z' }, ...replies] } };
    expect(conversationOf(...ruf(input)).entries[0]).toMatchObject({ number: 1, continued: false });
    expect(conversationOf(...ruf(input), 2).entries.map(outline)).toEqual([
      [1, 'r-a', [`r-r${size}`], 'continued'],
    ]);
  });

  test('breaks before it is too long to load, however few have filled it, replies included', () => {
    const long = 'x'.repeat(weight / 2);
    const input = {
      comments: {
        ruf: [
          { id: 'a', body: long, createdAt: minute(0) },
          { id: 'b', body: long, createdAt: minute(1), replyTo: 'a' },
          { id: 'c', body: long, createdAt: minute(2), replyTo: 'a' },
        ],
      },
    };
    const { pages } = pageConversationOf(...ruf(input));
    const slices = pages.map((page) =>
      page.map(({ continued, replies }) => [continued, replies.map(({ id }) => id)]),
    );
    expect(slices).toEqual([[[false, ['b']]], [[true, ['c']]]]);
  });
});

describe('the place of a comment', () => {
  const first = '/base/essays/ruf/';
  const place = (comments: CommentInput[], id: string) => {
    const [essay, presenter] = ruf({ comments: { ruf: comments } });
    const [found] = (presenter.site.comments.get('ruf') ?? []).filter((comment) => comment.id === id);
    return found && placeOf(found, essay, presenter);
  };

  test('is on the page of the essay, in answer to the essay', () => {
    expect(place([{ id: 'a' }], 'a')).toEqual({ href: `${first}#r-a`, answered: first });
  });

  test('of a reply names what it answers', () => {
    expect(place([{ id: 'a' }, { id: 'b', replyTo: 'a' }], 'b')).toEqual({
      href: `${first}#r-b`,
      answered: `${first}#r-a`,
    });
  });

  test('is on the page that it stands on, and so is what it answers', () => {
    const late = [...many(pageLimits.size + 1), { id: 'last', replyTo: '51', createdAt: minute(99) }];
    expect(place(late, 'last')).toEqual({
      href: `${first}gespraech/2/#r-last`,
      answered: `${first}gespraech/2/#r-51`,
    });
  });

  test('of a reply that went over to a further page leads back to what it answers', () => {
    const replies = Array.from({ length: pageLimits.size }, (_, index) => ({
      id: `r${index}`,
      replyTo: 'a',
      createdAt: minute(index + 1),
    }));
    const comments = [{ id: 'a', createdAt: minute(0) }, ...replies];
    expect(place(comments, `r${pageLimits.size - 1}`)).toEqual({
      href: `${first}gespraech/2/#r-r${pageLimits.size - 1}`,
      answered: `${first}#r-a`,
    });
  });

  test('of a comment that answers itself, or what is gone, is in answer to the essay', () => {
    expect(place([{ id: 'a', replyTo: 'a' }], 'a')).toEqual({ href: `${first}#r-a`, answered: first });
    expect(place([{ id: 'a', replyTo: 'gone' }], 'a')).toEqual({ href: `${first}#r-a`, answered: first });
  });
});

describe('mentions', () => {
  const day = (of: number) => ({ receivedAt: `2026-02-0${of}T10:00:00Z` });

  test('stand in the list of their page, in the order in which they came, also of items, terms and the home page', () => {
    const input: SiteInput = {
      comments: { ruf: [{ id: 'a', createdAt: '2026-02-02T10:00:00Z' }] },
      terms: [{ id: 'wort' }],
      mentions: {
        'essay:ruf': [
          { id: 'wm-3', ...day(3) },
          { id: 'wm-1', ...day(1) },
        ],
        'thesis:2': [{ id: 'wm-2' }],
        'term:wort': [{ id: 'wm-4' }],
        home: [{ id: 'wm-5' }],
      },
    };
    const [essay, presenter] = ruf(input);
    const { entries, counts } = conversationOf(essay, presenter);
    expect(entries.map(outline)).toEqual([
      [1, 'r-wm-1', []],
      [2, 'r-a', []],
      [3, 'r-wm-3', []],
    ]);
    expect(counts).toEqual(['1\u00a0Kommentar', '2\u00a0Erwähnungen']);
    const subjects = [{ kind: 'thesis', number: 2 }, { kind: 'term', id: 'wort' }, { kind: 'home' }] as const;
    expect(subjects.map((subject) => conversationOf(subject, presenter).entries.map(outline))).toEqual([
      [[1, 'r-wm-2', []]],
      [[1, 'r-wm-4', []]],
      [[1, 'r-wm-5', []]],
    ]);
  });

  test('without words are counted beside the reactions on GitHub, by kind', () => {
    const likes = ['wm-1', 'wm-2'].map((id) => ({ id, kind: 'like' as const, text: '' }));
    const { entries, reactions } = conversationOf(
      ...ruf({
        threads: [{ essay: 'ruf', number: 7, reactions: { HEART: 2 } }],
        mentions: { 'essay:ruf': [...likes, { id: 'wm-3', kind: 'repost', text: '' }] },
      }),
    );
    expect(entries).toEqual([]);
    expect(reactions).toEqual([
      { text: '2\u00a0×\u00a0❤️', name: 'Herz' },
      { text: '2\u00a0×\u00a0gefällt das', name: undefined },
      { text: '1\u00a0×\u00a0geteilt', name: undefined },
    ]);
  });

  test('of which there are many go on on further pages, of the home page beside the list of everything', () => {
    const mentions = Array.from({ length: 51 }, (_, index) => ({ id: `wm-${index + 1}` }));
    const [, presenter] = ruf({ mentions: { home: mentions } });
    const { entries, pager } = conversationOf({ kind: 'home' }, presenter);
    expect(entries).toHaveLength(50);
    expect(pager?.next).toBe('/base/gespraech/reihe/2/');
  });
});

test('the first page of a conversation is the essay, the others stand below it', () => {
  const [essay] = ruf({});
  expect(pageFor(essay, 1)).toEqual({ kind: 'essay', id: 'ruf' });
  expect(pageFor(essay, 2)).toEqual({
    kind: 'page-conversation',
    of: { kind: 'essay', id: 'ruf' },
    page: 2,
  });
});
