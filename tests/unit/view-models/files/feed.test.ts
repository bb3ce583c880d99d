import { describe, expect, test } from 'vitest';
import type { FeedPage } from '../../../../src/series/routes/pages.ts';
import { feedLength, getFeed } from '../../../../src/view-models/files/feed.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { type EssayInput, makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  essays: [
    {
      ...{
        id: 'ruf',
        title: 'Der Ruf',
        standfirst: 'Einer ruft.',
        date: '2026-01-01',
        updated: '2026-07-01',
      },
      ...{ theses: [1, 2], authors: ['verein', 'anna'], tags: ['geld', 'macht'] },
    },
    { id: 'echo', title: 'Das Echo', date: '2026-03-01', theses: [2] },
    { id: 'echo', language: 'en', title: 'The echo', date: '2026-03-02' },
  ],
  today: '2026-08-01',
};
const home: FeedPage = { kind: 'home' };

function feedOf(
  page: FeedPage,
  { language = 'de', more = {} }: { language?: 'de' | 'en'; more?: SiteInput } = {},
) {
  const presenter = presenterFor(makeSite({ ...input, ...more }), language);
  return getFeed(page, presenter, async (path, url) => `${path} ${url}`);
}

const titles = async (page: FeedPage, language: 'de' | 'en' = 'de') =>
  (await feedOf(page, { language })).entries.map(({ title }) => title);

test('a renamed text keeps the id by which feed readers know it, in each language', async () => {
  const more: SiteInput = {
    essays: [
      { id: 'neu', firstId: 'ruf', date: '2026-01-01' },
      { id: 'neu', language: 'en', date: '2026-01-01' },
    ],
  };
  const idsIn = async (language: 'de' | 'en') =>
    (await feedOf(home, { language, more })).entries.map(({ id }) => id);
  expect(await idsIn('de')).toEqual(['tag:reihe,1999:essay:ruf:de']);
  expect(await idsIn('en')).toEqual(['tag:reihe,1999:essay:neu:en']);
});

describe('a feed', () => {
  test('says which page it belongs to, and who is behind it', async () => {
    expect(await feedOf(home, { more: { series: { hub: 'https://hub.example/' } } })).toMatchObject({
      id: 'tag:reihe,1999:home:de',
      language: 'de',
      title: 'Reihe',
      description: 'Eine Reihe zur Probe.',
      page: 'https://reihe.example/base/',
      hub: 'https://hub.example/',
      icon: 'https://reihe.example/base/icon-512.png',
      rights: 'CC0, https://creativecommons.org/publicdomain/zero/1.0/',
      publisher: 'Reihe',
    });
  });

  test.each([
    [{ kind: 'thesis', number: 2 }, 'Reihe: Satz\u00a02', 'Kern 2'],
    [{ kind: 'topic', id: 'geld' }, 'Reihe: Geld', 'Eine Reihe zur Probe.'],
    [{ kind: 'topic', id: 'macht' }, 'Reihe: macht', 'Eine Reihe zur Probe.'],
    [{ kind: 'author', id: 'verein' }, 'Reihe: Ein Verein', 'Fördert.'],
    [{ kind: 'conversation' }, 'Reihe: Gespräch', 'Was die Texte dieser Reihe'],
  ] as const)('of %j is called and described after it', async (page, title, description) => {
    const feed = await feedOf(page);
    expect(feed.title).toBe(title);
    expect(feed.description).toContain(description);
  });

  test.each([
    ['the series', home, ['Das Echo', 'Der Ruf']],
    ['an item', { kind: 'thesis', number: 1 }, ['Der Ruf']],
    ['an item with several', { kind: 'thesis', number: 2 }, ['Das Echo', 'Der Ruf']],
    ['a topic', { kind: 'topic', id: 'macht' }, ['Der Ruf']],
    ['an author', { kind: 'author', id: 'anna' }, ['Das Echo', 'Der Ruf']],
    ['an item without essays', { kind: 'thesis', number: 6 }, []],
  ] as const)('of %s holds its essays, the newest first', async (_, page, expected) => {
    expect(await titles(page)).toEqual(expected);
  });

  test('holds texts of its own language only', async () => {
    expect(await titles(home, 'en')).toEqual(['The echo']);
    expect((await feedOf(home, { language: 'en' })).language).toBe('en');
  });

  test('holds no more than the newest ones', async () => {
    const essays = Array.from(
      { length: feedLength + 2 },
      (_, index): EssayInput => ({
        id: `e${index}`,
        date: `2026-01-${String(index + 1).padStart(2, '0')}`,
      }),
    );
    const { entries } = await feedOf(home, { more: { essays } });
    expect(entries).toHaveLength(feedLength);
    expect([entries[0]?.title, entries.at(-1)?.title]).toEqual(['e21', 'e2']);
  });
});

test('an entry is a whole essay: its words, its days, every author and topic, and a name that stays', async () => {
  const { entries } = await feedOf(home);
  expect(entries[1]).toEqual({
    id: 'tag:reihe,1999:essay:ruf:de',
    url: 'https://reihe.example/base/essays/ruf/',
    title: 'Der Ruf',
    summary: 'Einer ruft.',
    html: '/essays/ruf/ https://reihe.example/base/essays/ruf/',
    published: '2026-01-01T00:00:00+01:00',
    updated: '2026-07-01T00:00:00+02:00',
    authors: [
      { name: 'Ein Verein', url: 'https://reihe.example/base/autoren/verein/' },
      { name: 'Anna Muster', url: 'https://reihe.example/base/autoren/anna/' },
    ],
    tags: ['Geld', 'macht'],
  });
});

describe('the age of a feed', () => {
  test('is the day on which a text in it was last changed, however old the text is', async () => {
    expect((await feedOf(home)).updated).toBe('2026-07-01T00:00:00+02:00');
    expect((await feedOf(home, { language: 'en' })).updated).toBe('2026-03-02T00:00:00+01:00');
  });

  test('without texts is the first day of the series, so that a new text elsewhere does not touch it', async () => {
    expect((await feedOf({ kind: 'thesis', number: 6 })).updated).toBe('2026-01-01T00:00:00+01:00');
    const terms = [{ id: 'wort', date: '2025-12-24' }];
    expect((await feedOf({ kind: 'thesis', number: 6 }, { more: { terms } })).updated).toBe(
      '2025-12-24T00:00:00+01:00',
    );
  });

  test('is not known before anything has appeared', async () => {
    expect((await feedOf(home, { more: { essays: [] } })).updated).toBeUndefined();
  });
});

describe('the feed of the conversation', () => {
  const more: SiteInput = {
    essays: [{ id: 'ruf' }],
    comments: {
      ruf: [
        { id: 'a', createdAt: '2026-02-01T10:00:00Z' },
        { id: 'b', createdAt: '2026-02-02T10:00:00Z' },
      ],
    },
  };

  test('holds what was said, the newest first, and is as old as that', async () => {
    const feed = await feedOf({ kind: 'conversation' }, { more });
    expect(feed.entries.map(({ url }) => url)).toEqual([
      'https://reihe.example/base/essays/ruf/#r-b',
      'https://reihe.example/base/essays/ruf/#r-a',
    ]);
    expect(feed.updated).toBe('2026-02-02T10:00:00Z');
  });

  test('is the only one that does', async () => {
    expect((await feedOf(home, { more })).entries.map(({ title }) => title)).toEqual(['ruf']);
  });
});
