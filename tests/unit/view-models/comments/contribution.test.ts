import { describe, expect, test } from 'vitest';
import type { ReaderComment } from '../../../../src/series/comments/comment-archive.ts';
import {
  commentProps,
  mentionProps,
  reactionProps,
  renderContribution,
} from '../../../../src/view-models/comments/contribution.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import {
  type CommentInput,
  type ImportedInput,
  type MentionInput,
  makeSite,
} from '../../../setup/make-site.ts';

function commentOf(input: Omit<CommentInput, 'id'> = {}): ReaderComment {
  const { comments } = makeSite({ essays: [{ id: 'ruf' }], comments: { ruf: [{ id: 'DC_1', ...input }] } });
  const [comment] = comments.get('ruf') ?? [];
  if (!comment) throw new Error('the comment is gone');
  return comment;
}

const german = presenterFor(makeSite(), 'de');
const english = presenterFor(makeSite(), 'en');
const place = { href: '/base/essays/ruf/#r-DC_1', answered: '/base/essays/ruf/' };
const show = (input?: Omit<CommentInput, 'id'>) => commentProps(commentOf(input), place, german);

describe('a comment', () => {
  test('shows who wrote what and when, where it stands here and where it was written', () => {
    expect(show({ body: 'Ein *Wort*.' })).toEqual({
      ...place,
      anchor: 'r-DC_1',
      oldAnchor: undefined,
      url: 'https://github.com/owner/name/discussions/7#DC_1',
      provenance: 'auf GitHub',
      author: { href: 'https://github.com/anna', text: 'anna', note: undefined },
      date: { iso: '2026-02-01T10:00:00Z', text: '1.\u00a0Februar\u00a02026' },
      edited: undefined,
      state: 'visible',
      html: '<p>Ein <em>Wort</em>.</p>',
      cut: false,
      reactions: [],
    });
  });

  test('has the day it was on where the series is at home', () => {
    expect(show({ createdAt: '2026-01-31T23:30:00Z' }).date.text).toBe('1.\u00a0Februar\u00a02026');
  });

  test('says when it was edited, if it was', () => {
    expect(show({ editedAt: '2026-02-03T08:00:00Z' }).edited).toEqual({
      iso: '2026-02-03T08:00:00Z',
      text: '3.\u00a0Februar\u00a02026',
    });
  });

  test('of a deleted account has no author', () => {
    expect(show({ author: null }).author).toBeUndefined();
  });

  test('cannot turn its page around by a name with invisible directions', () => {
    const login = 'anna\u202Egnp';
    expect(show({ author: { login, url: 'https://github.com/x' } }).author?.text).not.toContain('\u202E');
  });

  test.each(['hidden', 'deleted'] as const)('that is %s shows nothing of its text', (state) => {
    expect(show({ state, body: 'Geheim.' })).toMatchObject({ state, html: '', cut: false });
  });

  test('is rendered once in each language, and anew once it was edited', () => {
    const comment = commentOf({ body: 'Text.' });
    expect(renderContribution(comment, german.t)).toBe(renderContribution(comment, german.t));
    expect(renderContribution(comment, english.t)).not.toBe(renderContribution(comment, german.t));
    const edited = { ...comment, body: 'Anders.', editedAt: '2026-02-03T08:00:00Z' };
    expect(renderContribution(edited, german.t).html).toContain('Anders.');
  });

  test('has ids of its own: those of another comment on the page are never the same', () => {
    const note = 'Text.[^1]\n\n[^1]: Anmerkung.';
    const idsOf = (comment: ReaderComment) =>
      [...renderContribution(comment, german.t).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const first = idsOf(commentOf({ body: note }));
    const second = idsOf({ ...commentOf({ body: note }), id: 'DC_2' });
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((id) => second.includes(id))).toEqual([]);
    expect(first.every((id) => id?.startsWith('in-r-DC_1:'))).toBe(true);
  });

  test('names images, tables and notes in the language of the page', () => {
    const comment = commentOf({ body: '![](https://bild.example/x.png)' });
    expect(renderContribution(comment, german.t).html).toContain('Bild');
    expect(renderContribution(comment, english.t).html).toContain('image');
  });
});

describe('reactions', () => {
  test('are added up, each with its sign and name; what nobody gave is not shown', () => {
    const all = [{ THUMBS_UP: 10, HEART: 1 }, { THUMBS_UP: 2 }];
    expect(reactionProps(all, {}, german.t)).toEqual([
      { text: '12\u00a0×\u00a0👍', name: 'Daumen hoch' },
      { text: '1\u00a0×\u00a0❤️', name: 'Herz' },
    ]);
    expect(reactionProps([], {}, german.t)).toEqual([]);
  });

  test('stand in one order, approval first, whatever the order they were given in', () => {
    const every = {
      CONFUSED: 1,
      EYES: 1,
      HEART: 1,
      HOORAY: 1,
      LAUGH: 1,
      ROCKET: 1,
      THUMBS_DOWN: 1,
      THUMBS_UP: 1,
    };
    expect(reactionProps([every], {}, english.t).map(({ name }) => name)).toEqual([
      'thumbs up',
      'heart',
      'hooray',
      'rocket',
      'laugh',
      'eyes',
      'confused',
      'thumbs down',
    ]);
  });
});

test('a comment brings its own reactions along', () => {
  expect(show({ reactions: { ROCKET: 3 } }).reactions).toEqual([
    { text: '3\u00a0×\u00a0🚀', name: 'Rakete' },
  ]);
});

describe('a comment that came over', () => {
  const imported = (input: Omit<ImportedInput, 'id'> = {}) => {
    const site = makeSite({ essays: [{ id: 'ruf' }], imported: { ruf: [{ id: 'wp-12', ...input }] } });
    const [comment] = site.imported.get('ruf') ?? [];
    if (!comment) throw new Error('the comment is gone');
    return comment;
  };

  test('says where it comes from, and keeps the anchor that it had', () => {
    expect(
      commentProps(imported({ anchor: 'comment-12', text: 'Ein *Wort*.' }), place, german),
    ).toMatchObject({
      anchor: 'r-wp-12',
      oldAnchor: 'comment-12',
      provenance: 'Kommentar, übernommen aus WordPress',
      author: { text: 'Berta', href: undefined, note: undefined },
      date: { text: '1.\u00a0Februar\u00a02012' },
      html: '<p>Ein <em>Wort</em>.</p>',
    });
  });

  test('says when its author is that of the text', () => {
    const author = { name: 'Berta', url: null, isEssayAuthor: true };
    expect(commentProps(imported({ author }), place, german).author?.note).toBe(
      'hat diesen Text geschrieben',
    );
  });

  test('as a pingback is a mention of the page that linked', () => {
    const pingback = imported({ kind: 'pingback', source: 'https://nachbar.example/a', title: 'Nebenan' });
    expect(mentionProps(pingback, place, german)).toMatchObject({
      source: { href: 'https://nachbar.example/a', text: 'nachbar.example' },
      provenance: 'Pingback, übernommen aus WordPress',
      title: 'Nebenan',
    });
  });
});

describe('a mention', () => {
  const mention = (input: Omit<MentionInput, 'id'> = {}) => {
    const [found] = makeSite({ mentions: { home: [{ id: 'wm-1', ...input }] } }).mentions.get('home') ?? [];
    if (!found) throw new Error('the mention is gone');
    return mentionProps(found, place, german);
  };

  test('shows the page it stands on, by its host, how it came here, and its words as they are', () => {
    const source = 'https://www.nachbar.example:8443/a';
    const author = { name: 'Berta', url: 'https://nachbar.example/' };
    expect(mention({ source, author, title: 'Nebenan', text: 'Ein *Wort* <b>' })).toEqual({
      ...place,
      anchor: 'r-wm-1',
      oldAnchor: undefined,
      source: { href: source, text: 'nachbar.example:8443' },
      provenance: 'Webmention von nachbar.example:8443',
      author: { text: 'Berta', href: 'https://nachbar.example/', note: undefined },
      date: { iso: '2026-02-01T10:00:00Z', text: '1.\u00a0Februar\u00a02026' },
      title: 'Nebenan',
      text: 'Ein *Wort* <b>',
    });
    expect(mention({ via: 'pingback' }).provenance).toBe('Pingback von example.org');
  });

  test('cannot turn its page around, and no name of a host looks like another', () => {
    const found = mention({ source: 'https://ex\u0430mple.org/', text: 'a\u202eb', title: 'c\u202ed' });
    expect(found).toMatchObject({ text: 'ab', title: 'cd', source: { text: 'xn--exmple-4nf.org' } });
  });
});
