import { describe, expect, test } from 'vitest';
import { conversationNotes } from '../../../../src/view-models/book/conversation.ts';
import type { SiteInput } from '../../../setup/make-site.ts';
import { makeEdition, xmlOf } from './sample-edition.ts';

/** What stands behind the essay `ruf`, with plain spaces. */
function notes(more: SiteInput): string {
  const { context } = makeEdition({ more });
  return xmlOf([{ content: conversationNotes({ kind: 'essay', id: 'ruf' }, context) }]).replaceAll(
    '\u00a0',
    ' ',
  );
}

const ruf = (...comments: readonly NonNullable<SiteInput['comments']>[string][number][]): SiteInput => ({
  essays: [{ id: 'ruf' }],
  paths: [],
  comments: { ruf: comments },
});

describe('what was said about a text', () => {
  test('is in no book where nothing was, or nothing is left', () => {
    expect(notes(ruf())).toBe('');
    expect(notes(ruf({ id: 'DC_1', state: 'hidden' }))).toBe('');
  });

  test('keeps its number, and of what was hidden only the visible answers are there', () => {
    const text = notes(
      ruf(
        { id: 'DC_1', body: 'Fort.', state: 'hidden', createdAt: '2026-02-01T10:00:00Z' },
        { id: 'DC_2', body: 'Geheim.', state: 'hidden', createdAt: '2026-02-02T10:00:00Z' },
        { id: 'DC_3', body: 'Antwort.', replyTo: 'DC_2', createdAt: '2026-02-03T10:00:00Z' },
        {
          id: 'DC_4',
          body: 'Auch fort.',
          replyTo: 'DC_2',
          state: 'hidden',
          createdAt: '2026-02-04T10:00:00Z',
        },
      ),
    );
    expect([...text.matchAll(/<li value="(\d)"/g)].map(([, number]) => number)).toEqual(['2']);
    expect(text).toContain('Antwort.');
    expect(text.match(/<ul><li /g)).toHaveLength(1);
    expect(text.match(/<li /g)).toHaveLength(2);
    expect(text).not.toMatch(/Fort\.|Geheim|Auch fort/);
  });

  test('names who said it, when, whether it was changed, and where the whole is', () => {
    const text = notes(ruf({ id: 'DC_1', body: 'Ja.', editedAt: '2026-02-02T10:00:00Z' }));
    for (const part of [
      '<a href="https://github.com/anna">anna</a>',
      '1. Februar 2026',
      '2. Februar 2026',
      'discussions/7#DC_1',
    ])
      expect(text).toContain(part);
  });

  test('says of a comment without an account that its author is gone, and of a long one that it is cut', () => {
    const text = notes(ruf({ id: 'DC_1', author: null, body: 'x'.repeat(65_537) }));
    const { t } = makeEdition().presenter;
    expect(text).toContain(`<b>${t.deletedAccount}</b>`);
    expect(text.includes(`<p class="notice">${t.cutComment}`)).toBe(true);
    expect(notes(ruf({ id: 'DC_1' }))).not.toContain(t.cutComment);
  });
});

describe('a text that links to it', () => {
  const around = (sentence: string, title = 'Echo') =>
    notes({ essays: [{ id: 'ruf' }, { id: 'echo', title, body: sentence }], paths: [] });

  test('is there with the words around its link, and with marks where they are cut', () => {
    expect(around('Vorher [der Ruf](essay:ruf) nachher.')).toContain(
      '<p>Vorher <mark>der Ruf</mark> nachher.</p>',
    );
    const long = around(`${'Wort '.repeat(80)}[der Ruf](essay:ruf)${' Wort'.repeat(80)}.`);
    expect(long).toMatch(/<p>\[…\] Wort.*<mark>der Ruf<\/mark>.*Wort \[…\]<\/p>/);
  });

  test('says how it relates to it, who wrote it and when', () => {
    const text = around('Nein: [der Ruf](essay:ruf "widerspricht").');
    expect(text).toContain(`<b>${makeEdition().presenter.t.relations.contradicts}</b>`);
    expect(text).toMatch(/<small>Anna Muster · .*1\. Januar 2026/);
  });
});

test('a page elsewhere is there with its address, title and words', () => {
  const text = notes({
    ...ruf(),
    mentions: {
      'essay:ruf': [{ id: 'wm-1', title: 'Dort', text: 'Gelesen.', author: { name: 'Berta', url: null } }],
    },
  });
  for (const part of ['href="https://example.org/wm-1"', '<b>Dort</b>', 'Gelesen.', 'Berta'])
    expect(text).toContain(part);
});
