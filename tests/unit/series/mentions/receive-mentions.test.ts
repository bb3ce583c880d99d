import { describe, expect, test } from 'vitest';
import { type Mention, mentionSchema } from '../../../../src/series/mentions/mention.ts';
import {
  type FeedContent,
  type ReceivedMention,
  type ReceptionRules,
  receiveMentions,
} from '../../../../src/series/mentions/receive-mentions.ts';
import type { SubjectKey } from '../../../../src/series/model/target.ts';

const page: SubjectKey = 'essay:ruf';
const words = {
  id: 'wm-1',
  via: 'webmention',
  kind: 'reply',
  source: 'https://peer.example/a',
  author: { name: 'Berta', url: null },
  title: null,
  text: 'Nein.',
  publishedAt: null,
  receivedAt: '2026-02-01T10:00:00Z',
} as const satisfies Partial<Mention>;
const like = { ...words, kind: 'like', author: null, text: '' } as const;

function kept(more: Partial<Mention> = {}): Mention {
  return mentionSchema.parse({ ...words, section: null, language: 'de', state: 'visible', ...more });
}

function received(more: Partial<ReceivedMention> = {}): ReceivedMention {
  const source = more.source ?? words.source;
  return { ...words, target: 'https://reihe.example/ruf/', namedSource: source, isPrivate: false, ...more };
}

/** What becomes of mentions of one page. */
function receive(
  known: readonly Mention[],
  feed: readonly ReceivedMention[],
  { rules = {}, ...content }: Partial<FeedContent> & { rules?: Partial<ReceptionRules> } = {},
) {
  return receiveMentions(
    new Map(known.length > 0 ? [[page, known]] : []),
    { received: feed, unreadable: [], isComplete: false, ...content },
    {
      ...{ moderation: 'first', trusted: [], blocked: [] },
      locate: (target) => (target.endsWith('/ruf/') ? { page, section: null, language: 'de' } : undefined),
      isOwn: (address) => address.startsWith('https://reihe.example/'),
      isTakenDown: () => false,
      isClosed: () => false,
      ...rules,
    },
  );
}

/** How the mentions of the page stand afterwards. */
const states = (...input: Parameters<typeof receive>) =>
  receive(...input)
    .mentions.get(page)
    ?.map(({ id, state }) => `${id} ${state}`) ?? [];

describe('a new mention', () => {
  test('waits for a person, unless one of its host was let in, or it is trusted, or nothing waits', () => {
    const second = received({ id: 'wm-2', source: 'https://www.peer.example/b' });
    expect(states([], [received()])).toEqual(['wm-1 waiting']);
    expect(states([kept()], [second])).toEqual(['wm-1 visible', 'wm-2 visible']);
    expect(states([kept({ state: 'waiting' })], [second])).toEqual(['wm-1 waiting', 'wm-2 waiting']);
    expect(states([kept()], [second], { rules: { moderation: 'all' } })).toContain('wm-2 waiting');
    expect(states([], [second], { rules: { moderation: 'none' } })).toEqual(['wm-2 visible']);
    expect(states([], [second], { rules: { trusted: ['peer.example'] } })).toEqual(['wm-2 visible']);
  });

  test('waits although a like of its host was let in: that had no words', () => {
    expect(states([kept(like)], [received({ id: 'wm-2' })])).toEqual(['wm-1 visible', 'wm-2 waiting']);
  });

  test('that stands twice in a feed counts once, as it stands there last', () => {
    const { mentions, added } = receive([], [received({ text: 'Ja.' }), received()]);
    expect([mentions.get(page), added]).toMatchObject([[{ text: 'Nein.' }], [{ text: 'Nein.' }]]);
  });

  test.each<[string, Partial<ReceivedMention>, Partial<ReceptionRules>]>([
    ['private', { isPrivate: true }, {}],
    ['blocked', {}, { blocked: ['peer.example'] }],
    ['blocked', { namedSource: 'https://spam.example/' }, { blocked: ['spam.example'] }],
    ['own', { namedSource: 'https://reihe.example/zu/' }, {}],
    ['elsewhere', { target: 'https://reihe.example/nichts/' }, {}],
    [
      'taken down',
      { namedSource: 'https://gone.example/' },
      { isTakenDown: (each) => each.includes('gone') },
    ],
    ['closed', {}, { isClosed: () => true }],
  ])('that is %s is passed over, and counted as such', (reason, entry, rules) => {
    const { mentions, passedOver } = receive([], [received(entry)], { rules });
    expect([[...mentions], [...passedOver]]).toEqual([[], [[reason, 1]]]);
  });
});

describe('a mention that is known', () => {
  test('stays visible while readers see of it what a person has seen, also at another address of its host', () => {
    const moved = { source: 'https://www.peer.example/a2', receivedAt: '2026-02-02T10:00:00Z' };
    expect(states([kept()], [received(moved)])).toEqual(['wm-1 visible']);
    for (const change of [
      { source: 'https://other.example/a' },
      { text: 'Ja.' },
      { title: 'Titel' },
      { kind: 'mention' as const },
      { author: { name: 'Berta', url: 'https://peer.example/' } },
      { author: { name: 'Bertha', url: null } },
    ])
      expect(states([kept()], [received(change)]), JSON.stringify(change)).toEqual(['wm-1 waiting']);
  });

  test('waits on where nobody has looked at it', () => {
    expect(states([kept({ state: 'waiting' })], [received()])).toEqual(['wm-1 waiting']);
  });

  test('stays where its page takes no more, or is not there now', () => {
    expect(states([kept()], [received()], { rules: { isClosed: () => true } })).toEqual(['wm-1 visible']);
    expect(states([kept()], [received({ target: 'https://reihe.example/nichts/' })])).toEqual([
      'wm-1 visible',
    ]);
  });

  test('goes with what was made private, or taken down', () => {
    expect(states([kept()], [received({ isPrivate: true })])).toEqual([]);
    expect(states([kept()], [received()], { rules: { isTakenDown: () => true } })).toEqual([]);
  });

  test('goes where its host is blocked since, also when the feed does not speak of it', () => {
    const { removed } = receive([kept()], [], { rules: { blocked: ['peer.example'] } });
    expect(removed).toEqual([{ page, mention: kept() }]);
  });

  test('goes when a whole feed lacks it, but not when it only could not be read, or the feed is of some days', () => {
    expect(states([kept()], [], { isComplete: true })).toEqual([]);
    expect(states([kept()], [], { isComplete: true, unreadable: ['wm-1'] })).toEqual(['wm-1 visible']);
    expect(states([kept()], [])).toEqual(['wm-1 visible']);
    expect([...receive([], [], { unreadable: ['wm-1', 'wm-2'] }).passedOver]).toEqual([['unreadable', 2]]);
  });

  test('is new, changed or neither', () => {
    const ids = (mentions: readonly Mention[]) => mentions.map(({ id }) => id);
    const all = ['wm-1', 'wm-2', 'wm-3'].map((id) => received({ id }));
    const { added, changed } = receive([kept(), kept({ id: 'wm-2', text: 'Ja.' })], all);
    expect([ids(added), ids(changed)]).toEqual([['wm-3'], ['wm-2']]);
  });
});
