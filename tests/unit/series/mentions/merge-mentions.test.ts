import { expect, test } from 'vitest';
import { type Mention, mentionSchema } from '../../../../src/series/mentions/mention.ts';
import { mergeMentions } from '../../../../src/series/mentions/merge-mentions.ts';

function mention(number: number, more: Partial<Mention> = {}): Mention {
  return mentionSchema.parse({
    ...{ id: `wm-${number}`, via: 'webmention', kind: 'mention', source: 'https://peer.example/a' },
    ...{
      section: null,
      language: 'de',
      author: null,
      title: null,
      text: `Text ${number}`,
      publishedAt: null,
    },
    ...{ receivedAt: `2026-02-0${number}T10:00:00Z`, state: 'visible', ...more },
  });
}

const ids = (...mentions: readonly Mention[]) => mergeMentions(mentions).map(({ id }) => id);

test('several records of one page are one, with the newest text and the earliest arrival', () => {
  const records = [
    mention(1, { source: 'http://www.peer.example/a/?utm_source=x', section: 'kern' }),
    mention(3),
    mention(2, { source: 'https://peer.example/a#b' }),
  ];
  expect(mergeMentions(records)).toEqual([
    mention(3, { section: 'kern', receivedAt: '2026-02-01T10:00:00Z' }),
  ]);
});

test('a record without words takes them from another one', () => {
  expect(mergeMentions([mention(1), mention(2, { text: '' })])).toMatchObject([
    { id: 'wm-2', text: 'Text 1' },
  ]);
});

test('webmention comes before pingback, and a reply before a mention, however old they are', () => {
  expect(ids(mention(1), mention(2, { via: 'pingback' }))).toEqual(['wm-1']);
  expect(ids(mention(1, { kind: 'reply' }), mention(2))).toEqual(['wm-1']);
  expect(ids(mention(1, { kind: 'reply', via: 'pingback' }), mention(2))).toEqual(['wm-2']);
});

test('a like stands beside what the same page says, and counts once', () => {
  const like = (number: number) => mention(number, { kind: 'like', text: '' });
  expect(ids(mention(1), like(2), like(3), mention(4, { kind: 'repost', text: '' }))).toEqual([
    ...['wm-1', 'wm-3', 'wm-4'],
  ]);
});

test('other pages are others', () => {
  expect(ids(mention(1), mention(2, { source: 'https://peer.example/b' }))).toEqual(['wm-1', 'wm-2']);
});
