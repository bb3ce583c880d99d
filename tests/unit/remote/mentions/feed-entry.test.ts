import { describe, expect, test } from 'vitest';
import { entryId, readEntry } from '../../../../src/remote/mentions/feed-entry.ts';
import { feedEntry } from '../../../setup/fake-feed.ts';

/** Reads an entry at noon of the second of January 2026. */
function read(more: Readonly<Record<string, unknown>> = {}) {
  const now = new Date('2026-01-02T12:00:00Z');
  return readEntry(feedEntry(1, more), { timeZone: 'Europe/Berlin', language: 'de', now });
}

test('an entry of a feed is a mention with text, name and moment, and nothing else', () => {
  expect(read({ published: '2026-01-01T08:00:00' })).toEqual({
    id: 'wm-1',
    via: 'webmention',
    kind: 'mention',
    source: 'https://nachbar.example/1',
    author: { name: 'Person 1', url: null },
    title: null,
    text: 'Text von 1',
    publishedAt: '2026-01-01T08:00:00+01:00',
    receivedAt: '2026-01-01T00:01:00Z',
    target: 'https://probe.example/essays/ruf/',
    namedSource: 'https://nachbar.example/1',
    isPrivate: false,
  });
});

test.each([
  ['in-reply-to', 'reply'],
  ['rsvp', 'reply'],
  ['like-of', 'like'],
  ['repost-of', 'repost'],
  ['bookmark-of', 'bookmark'],
  ['follow-of', 'mention'],
  [null, 'mention'],
])('%s is a %s, and what is only counted has neither words nor a name', (property, kind) => {
  const isCounted = ['like', 'repost', 'bookmark'].includes(kind);
  const mention = read({ 'wm-property': property, name: 'Titel' });
  expect(mention?.kind).toBe(kind);
  expect([mention?.text, mention?.author, mention?.title].every((each) => !each)).toBe(isCounted);
});

describe('the moment', () => {
  test('may be tomorrow, as clocks differ, but no later: such an entry would be the newest for ever', () => {
    expect(read({ 'wm-received': '2026-01-03T12:00:00Z' })?.receivedAt).toBe('2026-01-03T12:00:00Z');
    expect(read({ 'wm-received': '2026-01-03T12:00:01Z' })).toBeUndefined();
    expect(read({ published: '2026-01-03T12:00:01Z' })).toMatchObject({ publishedAt: null });
  });
});

describe('the page that it is from', () => {
  test('goes by the address that it names itself, where that is of the same host', () => {
    const canonical = (address: string) => read({ rels: { canonical: address } });
    expect(canonical('https://www.nachbar.example/eins')).toMatchObject({
      source: 'https://www.nachbar.example/eins',
      namedSource: 'https://nachbar.example/1',
    });
    expect(canonical('https://other.example/eins')?.source).toBe('https://nachbar.example/1');
    expect(canonical('keine')?.source).toBe('https://nachbar.example/1');
  });

  test('has an address that readers can be led to', () => {
    for (const source of [
      'javascript:alert(1)',
      'https://user@nachbar.example/',
      `https://a.example/${'x'.repeat(2000)}`,
    ])
      expect(read({ 'wm-source': source }), source).toBeUndefined();
  });
});

describe('what it says', () => {
  test('is text, from the first place that has some that can be seen', () => {
    const says = (more: Readonly<Record<string, unknown>>) => read(more)?.text;
    expect(says({ content: 'Nein.' })).toBe('Nein.');
    expect(says({ content: { html: '<b>Nein.</b>' }, summary: 'Kurz.' })).toBe('Kurz.');
    expect(says({ content: { text: '\u200b' }, summary: { value: 'Kurz.' } })).toBe('Kurz.');
    expect(says({ content: { text: ' Ja,\n\nnein. ' } })).toBe('Ja, nein.');
    expect(says({ content: null })).toBe('');
  });

  test('has a title of its own only where that is not how it begins', () => {
    const titled = (name: string) => read({ name, content: 'Nein, das ist falsch.' })?.title;
    expect(titled('Eine Antwort')).toBe('Eine Antwort');
    expect(titled('Nein, das')).toBeNull();
    expect(titled('Nein, das…')).toBeNull();
  });

  test('is cut where it is long, between words', () => {
    expect(read({ content: 'Wort '.repeat(200) })?.text).toMatch(/^(?:Wort )*Wort…$/);
    expect(read({ content: 'Wort '.repeat(200) })?.text.length).toBeLessThanOrEqual(600);
  });

  test('is nobody’s where the name cannot be seen', () => {
    expect(read({ author: { name: ' \u2800', url: 'https://nachbar.example/' } })?.author).toBeNull();
    expect(read({ author: 'Berta' })?.author).toBeNull();
  });
});

test('what is marked as private in any way is private', () => {
  for (const no of [null, undefined, false]) expect(read({ 'wm-private': no })?.isPrivate).toBe(false);
  for (const yes of [true, 'true', 1, 0, '']) expect(read({ 'wm-private': yes })?.isPrivate).toBe(true);
});

test.each([
  ['a number', { 'wm-id': 'x' }],
  ['a number of a kind that is counted', { 'wm-id': 0 }],
  ['a page of ours', { 'wm-target': 'probe' }],
  ['a moment', { 'wm-received': 'gestern' }],
])('an entry without %s is no mention', (_, more) => {
  expect(read(more)).toBeUndefined();
});

test('the number of an entry is known also where it is no mention', () => {
  expect([entryId({ 'wm-id': 7 }), entryId({ 'wm-id': '8' }), entryId({}), entryId(null)]).toEqual([
    ...['wm-7', 'wm-8', undefined, undefined],
  ]);
});
