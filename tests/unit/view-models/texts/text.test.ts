import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { getTextView } from '../../../../src/view-models/texts/text.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const source = { title: 'Studie', url: 'https://studie.example/', date: '2012~' };

/** The view of the essay `ruf`. */
function viewOf(input: SiteInput, language: 'de' | 'en' = 'de') {
  const presenter = presenterFor(makeSite(input), language);
  return { presenter, view: getTextView(presenter.findEssay('ruf'), presenter) };
}

test('a text is shown as it is written in the page’s language', () => {
  const input: SiteInput = {
    essays: [
      { id: 'ruf', title: 'Der Ruf', sources: [source], body: '<Aside>Text.</Aside>' },
      { id: 'ruf', language: 'en', title: 'The call' },
    ],
  };
  const { view } = viewOf(input);
  expect(view).toMatchObject({
    meta: { title: 'Der Ruf' },
    status: undefined,
    body: { file: 'essays/ruf/de.mdx', language: 'de' },
    notice: undefined,
    sources: [{ title: 'Studie', url: 'https://studie.example/', date: 'um 2012' }],
    components: ['Aside'],
  });
  expect(viewOf(input, 'en').view).toMatchObject({
    meta: { title: 'The call' },
    body: { file: 'essays/ruf/en.mdx', language: 'en' },
    notice: undefined,
    sources: [],
    components: [],
  });
});

test('where it is not translated, the page shows the original and says so', () => {
  const { view } = viewOf({ essays: [{ id: 'ruf', title: 'Der Ruf' }] }, 'en');
  expect(view.meta.title).toBe('Der Ruf');
  expect(view.body).toMatchObject({ file: 'essays/ruf/de.mdx', language: 'de' });
  expect(view.notice).toContain('original in German');
});

test('in a preview it says what readers cannot see yet', () => {
  const { view } = viewOf({ preview: true, essays: [{ id: 'ruf', draft: true }] });
  expect(view.status).toBe('Entwurf');
});

test('its body is known by the hash of its file, and its links as they are rendered', () => {
  const digest = (body: string) => viewOf({ essays: [{ id: 'ruf', body }] }).view.body.digest;
  expect(digest('Text.')).toBe(digest('Text.'));
  expect(digest('Text.')).not.toBe(digest('Anders.'));
  const { view } = viewOf({ essays: [{ id: 'ruf', body: 'Siehe [zwei](thesis:2).' }] });
  expect([...view.body.destinations]).toEqual([
    ['thesis:2', { href: '/base/saetze/2/', title: 'Satz\u00a02' }],
  ]);
});

test('its list of contents has sections and subsections, nothing deeper, and what stands at its end', () => {
  const body = '## Größe\n\nText.\n\n### Maß\n\nText.\n\n#### Einheit\n\nText.';
  const input: SiteInput = { essays: [{ id: 'ruf', body, sources: [source] }] };
  expect(viewOf(input).view.contents).toEqual([
    { depth: 2, text: 'Größe', href: '#groesse' },
    { depth: 3, text: 'Maß', href: '#mass' },
    { depth: 2, text: 'Quellen', href: '#sources' },
    { depth: 2, text: 'Gespräch', href: '#conversation' },
  ]);
  expect(viewOf(input, 'en').view.contents.slice(1)).toMatchObject([
    { text: 'Maß', lang: undefined },
    { text: 'Sources', lang: 'en' },
    { text: 'Conversation', lang: 'en' },
  ]);
});

test('where there is but one section, there is no list of contents', () => {
  const body = '## Größe\n\nText.';
  expect(viewOf({ essays: [{ id: 'ruf', body, sources: [source] }] }).view.contents).toEqual([]);
});

describe('what links to it', () => {
  const input: SiteInput = {
    essays: [
      { id: 'ruf', date: '2026-01-01', body: '## Kern\n\nText.' },
      { id: 'a', date: '2026-01-02', body: 'Der [Kern](essay:ruf#kern).' },
      { id: 'b', date: '2026-01-03', body: 'Das [Ganze](essay:ruf).' },
      { id: 'c', date: '2026-01-04', body: 'Ein [Irrtum](essay:ruf#nirgends).' },
    ],
  };

  test('is listed below it, oldest first', () => {
    expect(viewOf(input).view.conversation.entries).toMatchObject(
      ['a', 'b', 'c'].map((text) => ({ kind: 'trackback', trackback: { title: { text } } })),
    );
  });

  test('is shown behind the section that it means, where there is such a section', () => {
    const insertions = new Map(viewOf(input).view.body.insertions);
    expect([...insertions.keys()]).toEqual(['kern']);
    expect(insertions.get('kern')).toMatchObject({
      component: 'SectionTrackbacks',
      properties: { lane: { total: 1, newest: [{ title: { text: 'a' } }], rest: [] }, pageLanguage: 'de' },
    });
  });

  test('stands beside its beginning where it means no section, the newest first, with the number of all', () => {
    expect(viewOf(input).view.lane).toMatchObject({
      total: 3,
      newest: [{ title: { text: 'c' } }, { title: { text: 'b' } }],
      rest: [],
    });
  });

  test('is shown in the language of the page, whatever that of the text is', () => {
    const { view } = viewOf(input, 'en');
    expect(new Map(view.body.insertions).get('kern')?.properties).toMatchObject({
      lane: { newest: [{ title: { text: 'a', lang: 'de' } }] },
      pageLanguage: 'en',
    });
  });
});

test('the essays that it answers are known by the links, in the words of the language of the text', () => {
  const { view } = viewOf({
    essays: [
      {
        id: 'ruf',
        body: 'Wie [dort](essay:echo), [dort](essay:only) und in [zwei](thesis:2), [Entwurf](essay:x).',
      },
      { id: 'echo', title: 'Das Echo' },
      { id: 'only', language: 'en', title: 'Only in English' },
      { id: 'x', draft: true },
    ],
  });
  expect([...view.body.answered]).toEqual([
    ['essay:echo', { title: 'Das Echo', lang: undefined }],
    ['essay:only', { title: 'Only in English', lang: 'en' }],
  ]);
});

test('a page elsewhere that links to a section is shown beside it, with its first words, the newest first', () => {
  const { view } = viewOf({
    essays: [{ id: 'ruf', body: '## Kern\n\nText.' }],
    mentions: {
      'essay:ruf': [
        {
          id: 'wm-1',
          section: 'kern',
          source: 'https://www.eins.example/a',
          text: 'Wort '.repeat(100).trim(),
        },
        { id: 'wm-2', section: 'kern', source: 'https://zwei.example/b', text: '', title: 'Ein Titel' },
        { id: 'wm-3', section: 'nirgends' },
        { id: 'wm-4', section: 'kern', state: 'waiting' },
      ],
    },
  });
  const lanes = view.body.insertions.map(([id, { properties }]) => [id, properties.lane]);
  expect(lanes).toEqual([
    [
      'kern',
      expect.objectContaining({
        label: '2\u00a0Erwähnungen auf diesen Abschnitt',
        newest: [
          { source: { href: 'https://zwei.example/b', text: 'zwei.example' }, text: 'Ein Titel' },
          {
            source: { href: 'https://www.eins.example/a', text: 'eins.example' },
            text: expect.stringMatching(/^(?:Wort ){30,39}Wort…$/),
          },
        ],
      }),
    ],
  ]);
});

test.each<['de' | 'en', object]>([
  ['de', { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' }],
  ['en', { open: '“', close: '”', innerOpen: '‘', innerClose: '’' }],
])('what is copied from it is quoted as the language of the text does: %s', (language, marks) => {
  const { copying } = viewOf({ essays: [{ id: 'ruf', language }] }, language).view;
  expect(JSON.parse(copying)).toMatchObject({ marks });
});

test('an entry of the glossary is shown the same way', () => {
  const site = makeSite({
    terms: [{ id: 'wort', title: 'Wort', body: '## Herkunft\n\nText.\n\n## Heute\n\nText.' }],
    essays: [{ id: 'a', body: 'Ein [Wort](term:wort).' }],
  });
  const presenter = presenterFor(site, 'de');
  const [view] = site.terms.map((term) => getTextView(term, presenter));
  expect(view).toMatchObject({
    meta: { title: 'Wort' },
    contents: [{ href: '#herkunft' }, { href: '#heute' }, { href: '#conversation' }],
    conversation: { entries: [{ kind: 'trackback', trackback: { title: { text: 'a' } } }] },
  });
});
