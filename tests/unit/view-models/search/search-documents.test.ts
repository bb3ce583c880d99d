import { describe, expect, test } from 'vitest';
import { getSearchDocuments } from '../../../../src/view-models/search/search-documents.ts';
import { type CommentInput, makeSite, type SiteInput } from '../../../setup/make-site.ts';

const find = (input: SiteInput) => getSearchDocuments(makeSite(input));
/** What is found of the comments on one essay. */
const conversations = (...comments: CommentInput[]) =>
  find({ essays: [{ id: 'markt' }], comments: { markt: comments } }).filter(
    ({ kind }) => kind === 'conversation',
  );

test('a text is found by all that stands in it, section by section', () => {
  const body =
    'Vorweg.\n\n## Erstens\n\nMit `code`.\n\n<Stat value="38" unit="%" asOf="2012" source="Amt" />';
  const [essay] = find({ essays: [{ id: 'markt', body, theses: [2] }] }).filter(
    ({ kind }) => kind === 'essay',
  );
  expect(essay?.sections.map(({ anchor, title, blocks }) => [anchor, title, ...blocks])).toEqual([
    ['thesis', 'Satz\u00a02', 'Kern 2'],
    [undefined, undefined, 'Über markt.', 'Vorweg.'],
    ['erstens', 'Erstens', 'Mit code.', '38\u00a0%', 'Stand 2012', 'Quelle: Amt'],
  ]);
});

test('nothing is found that readers do not see yet, and no text in a language it is not written in', () => {
  const essays = [{ id: 'da' }, { id: 'entwurf', draft: true }, { id: 'morgen', date: '2026-06-02' }];
  const terms = [{ id: 'wort', language: 'en' as const }];
  const texts = find({ essays, terms }).filter(({ kind }) => kind === 'essay' || kind === 'term');
  expect(texts.map(({ path }) => path)).toEqual([
    '/essays/da/',
    expect.stringMatching(/^\/en\/[^/]+\/wort\/$/),
  ]);
});

describe('what readers said', () => {
  test('is found by its text without markup, at its anchor, with the day it was in the time zone of the series', () => {
    const late = { createdAt: '2026-01-01T23:30:00Z' };
    const [found] = conversations(
      { id: 'a', ...late, body: 'Gesagt **von** a' },
      { id: 'b', ...late, replyTo: 'a', author: null },
    );
    expect(found?.sections.map(({ anchor, blocks }) => [anchor, ...blocks])).toEqual([
      ['r-a', 'anna', 'Gesagt von a'],
      ['r-b', 'Text von b'],
    ]);
    expect(found).toMatchObject({ path: '/essays/markt/', fragment: 'conversation', date: '2026-01-02' });
  });

  test('leaves no trace where it is hidden or deleted, not even its day', () => {
    const gone = { createdAt: '2020-01-01T00:00:00Z', body: '' };
    const comments: CommentInput[] = [
      { id: 'a', ...gone, state: 'hidden' },
      { id: 'b', ...gone, state: 'deleted' },
    ];
    expect(conversations(...comments)).toEqual([]);
    const [found] = conversations(...comments, { id: 'c', replyTo: 'b' });
    expect(found?.filters.year).toEqual(['2026']);
    expect(found?.sections.map(({ anchor }) => anchor)).toEqual(['r-c']);
  });

  test('goes on for pages, each of which is found by itself', () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ id: `c${index}` }));
    expect(
      conversations(...many).map(({ path, fragment, sections }) => [path, fragment, sections.length]),
    ).toEqual([
      ['/essays/markt/', 'conversation', 50],
      [expect.stringMatching(/^\/essays\/markt\/[^/]+\/2\/$/), undefined, 1],
    ]);
  });
});

test('a mention is found by its words, under the host that it comes from', () => {
  const mention = { id: 'wm-1', source: 'https://www.anderswo.example/a', title: 'Ein Titel' };
  const waiting = { id: 'wm-2', state: 'waiting' as const };
  const [found] = find({ languages: ['de'], mentions: { 'thesis:2': [mention, waiting] } }).filter(
    ({ kind }) => kind === 'conversation',
  );
  expect(found).toMatchObject({
    title: 'Gespräch zu „Satz 2“',
    fragment: 'conversation',
    date: '2026-02-01',
  });
  expect(found?.sections).toMatchObject([
    { anchor: 'r-wm-1', blocks: ['anderswo.example', 'Ein Titel', 'Text von wm-1'] },
  ]);
});
