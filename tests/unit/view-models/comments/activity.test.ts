import { describe, expect, test } from 'vitest';
import { activityOf, newestActivity } from '../../../../src/view-models/comments/activity.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  essays: [
    { id: 'ruf', title: 'Der Ruf', date: '2026-01-01' },
    {
      id: 'echo',
      title: 'Das Echo',
      date: '2026-02-02',
      body: 'Der [Ruf](essay:ruf), [Satz 2](thesis:2) und das [Wort](term:wort).',
    },
  ],
  terms: [{ id: 'wort', title: 'Wort' }],
  comments: {
    ruf: [
      { id: 'a', createdAt: '2026-02-01T10:00:00Z', body: 'Ein *Wort*.' },
      { id: 'b', createdAt: '2026-02-03T10:00:00Z', replyTo: 'a' },
      { id: 'weg', state: 'deleted', createdAt: '2026-02-04T10:00:00Z' },
    ],
  },
};
const site = makeSite(input);
const german = presenterFor(site, 'de');
const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key);

test('a trackback is known by what its texts were first called', () => {
  const renamed = makeSite({
    essays: [
      { id: 'rufen', firstId: 'ruf' },
      { id: 'hall', firstId: 'echo', body: '[Ruf](essay:rufen) und [Wort](term:worte)' },
    ],
    terms: [{ id: 'worte', firstId: 'wort' }],
  });
  expect(keys(newestActivity(presenterFor(renamed, 'de'), 10)).sort()).toEqual([
    'essay:echo>essay:ruf',
    'essay:echo>term:wort',
  ]);
});

describe('everything said anywhere', () => {
  test('is one list, newest first: comments that can be read, and trackbacks to essays, items and terms', () => {
    expect(keys(newestActivity(german, 10))).toEqual([
      'b',
      'essay:echo>thesis:2',
      'essay:echo>essay:ruf',
      'essay:echo>term:wort',
      'a',
    ]);
  });

  test('can be had by kind, and no more of it than is shown', () => {
    expect(keys(newestActivity(german, 10, ['comment']))).toEqual(['b', 'a']);
    expect(keys(newestActivity(german, 2, ['trackback']))).toEqual([
      'essay:echo>thesis:2',
      'essay:echo>essay:ruf',
    ]);
    expect(activityOf(german, undefined)).toHaveLength(5);
    expect(activityOf(german, 'trackback').every(({ kind }) => kind === 'trackback')).toBe(true);
  });

  test('orders comments by the moment, whatever offset GitHub gave', () => {
    const shifted = makeSite({
      essays: [{ id: 'ruf' }],
      comments: {
        ruf: [
          { id: 'earlier', createdAt: '2026-02-01T12:00:00+03:00' },
          { id: 'later', createdAt: '2026-02-01T10:00:00Z' },
        ],
      },
    });
    expect(keys(newestActivity(presenterFor(shifted, 'de'), 10))).toEqual(['later', 'earlier']);
  });
});

describe('an entry', () => {
  test('of a comment names author, day and essay, and shows its words and the whole', () => {
    expect(newestActivity(german, 10, ['comment'])[1]).toEqual({
      kind: 'comment',
      key: 'a',
      href: '/base/essays/ruf/#r-a',
      date: { iso: '2026-02-01T10:00:00Z', text: '1.\u00a0Februar\u00a02026' },
      author: { href: 'https://github.com/anna', text: 'anna', note: undefined },
      on: { href: '/base/essays/ruf/', title: { text: 'Der Ruf', lang: undefined } },
      text: 'Ein Wort.',
      html: '<p>Ein <em>Wort</em>.</p>',
    });
  });

  test('of a comment shows its first words only', () => {
    const long = makeSite({
      essays: [{ id: 'ruf' }],
      comments: { ruf: [{ id: 'a', body: 'Wort '.repeat(200) }] },
    });
    const [entry] = newestActivity(presenterFor(long, 'de'), 1);
    expect(entry).toMatchObject({ text: expect.stringMatching(/^(?:Wort ){5}.*…$/) });
    expect(entry?.kind === 'comment' && entry.text.length).toBeLessThanOrEqual(321);
  });

  test('of a mention shows the page elsewhere, and leads to where it stands here', () => {
    const mentions = {
      home: [{ id: 'wm-1', author: { name: 'Berta', url: null } }],
      'thesis:2': [{ id: 'wm-2' }],
    };
    const [, entry] = newestActivity(presenterFor(makeSite({ mentions }), 'de'), 10, ['mention']);
    expect(entry).toMatchObject({
      kind: 'mention',
      key: 'wm-2',
      href: '/base/saetze/2/#r-wm-2',
      on: { href: '/base/saetze/2/', title: { text: 'Satz\u00a02' } },
      mention: { source: { href: 'https://example.org/wm-2', text: 'example.org' } },
    });
    const [home] = newestActivity(presenterFor(makeSite({ mentions }), 'de'), 1);
    expect(home).toMatchObject({ on: { href: '/base/', title: { text: 'Reihe' } } });
  });

  test('of a trackback leads to the place that links, and names what it is about', () => {
    const entry = newestActivity(german, 10, ['trackback'])[1];
    const [trackback] = german.trackbacks('essay:ruf');
    expect(entry).toEqual({
      kind: 'trackback',
      key: 'essay:echo>essay:ruf',
      href: trackback?.href,
      date: { iso: '2026-02-02', text: '2.\u00a0Februar\u00a02026' },
      on: { href: '/base/essays/ruf/', title: { text: 'Der Ruf', lang: undefined } },
      trackback,
    });
  });

  test('about a text that the page’s language lacks marks its title', () => {
    const on = newestActivity(presenterFor(site, 'en'), 10).map((entry) => entry.on.title);
    expect(on).toContainEqual({ text: 'Der Ruf', lang: 'de' });
    expect(on).toContainEqual({ text: 'Sentence\u00a02', lang: undefined });
  });
});
