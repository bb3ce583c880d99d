import { describe, expect, test } from 'vitest';
import { newestActivity } from '../../../../src/view-models/comments/activity.ts';
import { toActivityEntry } from '../../../../src/view-models/files/activity-feed.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { type CommentInput, makeSite } from '../../../setup/make-site.ts';

function entriesOf(comments: readonly CommentInput[] = [], body = 'Hier: der [Ruf](essay:ruf).') {
  const site = makeSite({
    essays: [
      { id: 'ruf', title: 'Der Ruf', date: '2026-01-01' },
      { id: 'echo', title: 'Das Echo', date: '2026-01-02', authors: ['verein', 'anna'], body },
    ],
    comments: { ruf: comments },
  });
  const presenter = presenterFor(site, 'de');
  return newestActivity(presenter, 10).map((item) => toActivityEntry(item, presenter));
}

describe('a comment in the feed of the conversation', () => {
  test('has its author, the essay, its words and its moment', () => {
    const [entry] = entriesOf([{ id: 'DC_1=', body: 'Ein *Wort*.' }]);
    expect(entry).toEqual({
      id: 'tag:reihe,1999:conversation:de:DC_1%3D',
      url: 'https://reihe.example/base/essays/ruf/#r-DC_1.3d.',
      title: 'anna zu „Der Ruf“',
      summary: 'Ein Wort.',
      html: '<p>Ein <em>Wort</em>.</p>',
      published: '2026-02-01T10:00:00Z',
      updated: '2026-02-01T10:00:00Z',
      authors: [{ name: 'anna', url: 'https://github.com/anna' }],
      tags: [],
    });
  });

  test('can be read away from its page: links within it name the page', () => {
    const [entry] = entriesOf([{ id: 'a', body: 'Text.[^1]\n\n[^1]: Anmerkung.' }]);
    expect(entry?.html).toContain('href="https://reihe.example/base/essays/ruf/#');
  });

  test('of a deleted account says so', () => {
    const [entry] = entriesOf([{ id: 'a', author: null }]);
    expect(entry).toMatchObject({ title: 'gelöschtes Konto zu „Der Ruf“', authors: [] });
  });

  test('has a title that is text, whatever its author is called', () => {
    const author = { login: '<b>a</b> & "b"', url: 'https://github.com/a' };
    const [entry] = entriesOf([{ id: 'a', author }]);
    expect(entry).toMatchObject({
      title: '<b>a</b> & "b" zu „Der Ruf“',
      authors: [{ name: '<b>a</b> & "b"', url: 'https://github.com/a' }],
    });
  });

  test('without a word is described by its title', () => {
    const [entry] = entriesOf([{ id: 'a', body: '' }]);
    expect(entry?.summary).toBe('anna zu „Der Ruf“');
  });
});

describe('a trackback in the feed of the conversation', () => {
  test('has the essay that links, its words, its authors and the beginning of its day', () => {
    const [entry] = entriesOf();
    expect(entry).toMatchObject({
      id: 'tag:reihe,1999:conversation:de:essay%3Aecho%3Eessay%3Aruf',
      title: 'Das Echo zu „Der Ruf“',
      summary: 'Hier: der Ruf.',
      html: expect.stringContaining('Hier: der Ruf.'),
      published: '2026-01-02T00:00:00+01:00',
      updated: '2026-01-02T00:00:00+01:00',
      authors: [
        { name: 'Ein Verein', url: 'https://reihe.example/base/autoren/' },
        { name: 'Anna Muster', url: 'https://reihe.example/base/autoren/' },
      ],
      tags: [],
    });
    expect(entry?.url).toMatch(/^https:\/\/reihe\.example\/base\/essays\/echo\/#p-/);
  });

  test('says what it does to the essay, in its title and as its category', () => {
    const [entry] = entriesOf([], 'Dem [Ruf](essay:ruf "widerspricht") fehlt etwas.');
    expect(entry).toMatchObject({ title: 'Widerspruch: Das Echo zu „Der Ruf“', tags: ['Widerspruch'] });
  });

  test('whose link has no words is described by the title of the essay', () => {
    const [entry] = entriesOf([], '[](essay:ruf)');
    expect(entry?.summary).not.toBe('');
  });
});
