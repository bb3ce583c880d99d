import { describe, expect, test } from 'vitest';
import { subjectKey } from '../../../../src/series/model/target.ts';
import {
  getConversationView,
  getPageConversationView,
  listConversationPages,
} from '../../../../src/view-models/comments/conversation.ts';
import { pageLimits } from '../../../../src/view-models/comments/page-conversation.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { type CommentInput, makeSite, type SiteInput } from '../../../setup/make-site.ts';

const minute = (index: number) => new Date(Date.UTC(2026, 1, 1, 10, index)).toISOString();
const many = (count: number, thread = 7): CommentInput[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${thread}-${index}`,
    thread,
    createdAt: minute(index),
  }));

/** German has two pages of comments and one trackback; English has nothing but the trackback. */
const input: SiteInput = {
  essays: [
    { id: 'ruf', title: 'Der Ruf', standfirst: 'Einer ruft.' },
    { id: 'ruf', language: 'en', title: 'The call', standfirst: 'One calls.' },
    { id: 'echo', date: '2026-01-02', body: 'Der [Ruf](essay:ruf).' },
  ],
  threads: [
    { essay: 'ruf', number: 7, language: 'de' },
    { essay: 'ruf', number: 8, language: 'en' },
  ],
  comments: { ruf: many(pageLimits.size + 1) },
};
const site = makeSite(input);
const german = presenterFor(site, 'de');
const english = presenterFor(site, 'en');

describe('the list of everything said', () => {
  test('shows the newest on its first page, the rest on the next', () => {
    const first = getConversationView(german, undefined);
    const second = getConversationView(german, undefined, 2);
    expect(first.activity).toHaveLength(pageLimits.size);
    expect(first.activity[0]?.[0]?.key).toBe(`7-${pageLimits.size}`);
    expect(second.activity.flat().map(({ key }) => key)).toEqual(['7-0', 'essay:echo>essay:ruf']);
    expect(first.pager).toEqual({ text: 'Seite 1 von 2', previous: undefined, next: '/base/gespraech/2/' });
  });

  test('says once which text it is that links to several, whatever else was written that day', () => {
    const body = '[Ruf](essay:ruf), [Satz 2](thesis:2) und [Satz 3](thesis:3).';
    const more = presenterFor(
      makeSite({
        essays: [
          { id: 'ruf' },
          { id: 'echo', body },
          { id: 'hall', body },
          { id: 'laut', date: '2026-05-01', body },
        ],
      }),
      'de',
    );
    const groups = getConversationView(more, undefined).activity;
    expect(groups.map((group) => group.map(({ key }) => key.replace(/>.*/, '')))).toEqual(
      ['laut', 'echo', 'hall'].map((id) => Array.from({ length: 3 }, () => `essay:${id}`)),
    );
  });

  test('can be narrowed to one kind, and says which it is narrowed to', () => {
    const view = getConversationView(german, 'trackback');
    expect(view.title).toBe('Gespräch: Verweise');
    expect(view.activity.flat().map(({ key }) => key)).toEqual(['essay:echo>essay:ruf']);
    expect(view.pager).toBeUndefined();
    expect(view.filters).toEqual([
      { href: '/base/gespraech/', text: 'Alles', current: false },
      { href: '/base/gespraech/verweise/', text: 'Verweise', current: true },
      { href: '/base/gespraech/kommentare/', text: 'Kommentare', current: false },
    ]);
  });

  test('can be narrowed to mentions where the series has or receives some', () => {
    const filtersOf = (more: SiteInput) =>
      getConversationView(presenterFor(makeSite(more), 'de'), undefined).filters.map(({ text }) => text);
    expect(filtersOf({ series: { web: {} } })).not.toContain('Erwähnungen');
    expect(filtersOf({ series: { web: 'webmention.io' } })).toContain('Erwähnungen');
    expect(filtersOf({ mentions: { home: [{ id: 'wm-1' }] } })).toContain('Erwähnungen');
  });

  test('has a feed, the same whatever it is narrowed to', () => {
    const feed = 'https://reihe.example/base/gespraech/rss.xml';
    expect(getConversationView(german, undefined).feed).toBe(feed);
    expect(getConversationView(german, 'comment', 2).feed).toBe(feed);
  });

  test('of nobody has one page', () => {
    const view = getConversationView(presenterFor(makeSite(), 'de'), undefined);
    expect(view).toMatchObject({ title: 'Gespräch', activity: [], pager: undefined });
  });

  test('says in its title which page it is, from the second on', () => {
    expect(getConversationView(german, undefined).layout.title).toBe('Gespräch – Reihe');
    expect(getConversationView(german, 'comment', 2).layout.title).toBe(
      'Gespräch: Kommentare, Seite 2 von 2 – Reihe',
    );
  });
});

describe('a page that not every language has', () => {
  test('leads to the first page in a language that has no such page, and names it to nobody', () => {
    const { layout } = getConversationView(german, undefined, 2);
    expect(layout.languages).toEqual([{ language: 'en', href: '/base/en/conversation/', text: 'English' }]);
    expect(layout.alternates).toEqual([{ language: 'de', href: 'https://reihe.example/base/gespraech/2/' }]);
    expect(layout).toMatchObject({ canonical: 'https://reihe.example/base/gespraech/2/', noindex: false });
  });

  test('leads to the same page where there is one', () => {
    const { layout } = getConversationView(german, undefined);
    expect(layout.languages[0]?.href).toBe('/base/en/conversation/');
    expect(layout.alternates.map(({ language }) => language)).toEqual(['de', 'en']);
    const both = makeSite({ ...input, comments: { ruf: [...many(51), ...many(51, 8)] } });
    const second = getConversationView(presenterFor(both, 'de'), 'comment', 2);
    expect(second.layout.languages[0]?.href).toBe('/base/en/conversation/comments/2/');
  });

  test('of an essay leads to the essay', () => {
    const { layout } = getPageConversationView({ kind: 'essay', id: 'ruf' }, german, 2);
    expect(layout.languages[0]?.href).toBe('/base/en/essays/ruf/');
    expect(layout.alternates).toHaveLength(1);
  });
});

test('a further page of the conversation of an essay is called after it, and leads back to it', () => {
  const view = getPageConversationView({ kind: 'essay', id: 'ruf' }, german, 2);
  expect(view.about).toEqual({ href: '/base/essays/ruf/', title: { text: 'Der Ruf', lang: undefined } });
  expect(view.conversation.entries).toHaveLength(1);
  expect(view.layout).toMatchObject({
    title: 'Gespräch zu „Der Ruf“, Seite 2 von 2 – Reihe',
    description: 'Einer ruft.',
    canonical: 'https://reihe.example/base/essays/ruf/gespraech/2/',
  });
});

test.each([
  [{ kind: 'thesis', number: 2 }, 'Satz\u00a02', 'Kern 2'],
  [{ kind: 'term', id: 'wort' }, 'Das Wort', 'Was es heißt.'],
  [{ kind: 'home' }, 'Reihe', 'Eine Reihe zur Probe.'],
] as const)('a further page of the conversation of %j is called after it', (subject, title, description) => {
  const mentions = Array.from({ length: 51 }, (_, index) => ({ id: `wm-${index + 1}` }));
  const terms = [{ id: 'wort', title: 'Das Wort', definition: 'Was es heißt.' }];
  const presenter = presenterFor(makeSite({ terms, mentions: { [subjectKey(subject)]: mentions } }), 'de');
  const { about, layout } = getPageConversationView(subject, presenter, 2);
  expect(about.title.text).toBe(title);
  expect(layout).toMatchObject({ title: `Gespräch zu „${title}“, Seite 2 von 2 – Reihe`, description });
  expect(layout.alternates).toHaveLength(2);
});

describe('the pages behind the first ones', () => {
  test('are those of the list, of each kind that needs them, and of each long conversation', () => {
    expect(listConversationPages(german)).toEqual([
      { kind: 'conversation', only: undefined, page: 2 },
      { kind: 'conversation', only: 'comment', page: 2 },
      { kind: 'page-conversation', of: { kind: 'essay', id: 'ruf' }, page: 2 },
    ]);
  });

  test('are none where little was said in a language', () => {
    expect(listConversationPages(english)).toEqual([]);
  });
});
