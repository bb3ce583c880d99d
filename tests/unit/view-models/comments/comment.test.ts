import { describe, expect, test } from 'vitest';
import type { ReaderComment } from '../../../../src/series/comments/comment-archive.ts';
import { commentProps, reactionProps, renderBody } from '../../../../src/view-models/comments/comment.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { type CommentInput, makeSite } from '../../../setup/make-site.ts';

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
      url: 'https://github.com/owner/name/discussions/7#DC_1',
      author: { href: 'https://github.com/anna', text: 'anna' },
      date: { iso: '2026-02-01T10:00:00Z', text: '1. Februar 2026' },
      edited: undefined,
      state: 'visible',
      html: '<p>Ein <em>Wort</em>.</p>',
      cut: false,
      reactions: [],
    });
  });

  test('has the day it was on where the series is at home', () => {
    expect(show({ createdAt: '2026-01-31T23:30:00Z' }).date.text).toBe('1. Februar 2026');
  });

  test('says when it was edited, if it was', () => {
    expect(show({ editedAt: '2026-02-03T08:00:00Z' }).edited).toEqual({
      iso: '2026-02-03T08:00:00Z',
      text: '3. Februar 2026',
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
    expect(renderBody(comment, german.t)).toBe(renderBody(comment, german.t));
    expect(renderBody(comment, english.t)).not.toBe(renderBody(comment, german.t));
    const edited = { ...comment, body: 'Anders.', editedAt: '2026-02-03T08:00:00Z' };
    expect(renderBody(edited, german.t).html).toContain('Anders.');
  });

  test('has ids of its own: those of another comment on the page are never the same', () => {
    const note = 'Text.[^1]\n\n[^1]: Anmerkung.';
    const idsOf = (comment: ReaderComment) =>
      [...renderBody(comment, german.t).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const first = idsOf(commentOf({ body: note }));
    const second = idsOf({ ...commentOf({ body: note }), id: 'DC_2' });
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((id) => second.includes(id))).toEqual([]);
    expect(first.every((id) => id?.startsWith('in-r-DC_1:'))).toBe(true);
  });

  test('names images, tables and notes in the language of the page', () => {
    const comment = commentOf({ body: '![](https://bild.example/x.png)' });
    expect(renderBody(comment, german.t).html).toContain('Bild');
    expect(renderBody(comment, english.t).html).toContain('image');
  });
});

describe('reactions', () => {
  test('are added up, each with its sign and name; what nobody gave is not shown', () => {
    const all = [{ THUMBS_UP: 10, HEART: 1 }, { THUMBS_UP: 2 }];
    expect(reactionProps(all, german.t)).toEqual([
      { text: '12\u00a0×\u00a0👍', name: 'Daumen hoch' },
      { text: '1\u00a0×\u00a0❤️', name: 'Herz' },
    ]);
    expect(reactionProps([], german.t)).toEqual([]);
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
    expect(reactionProps([every], english.t).map(({ name }) => name)).toEqual([
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
