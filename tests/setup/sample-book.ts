import { x } from 'xastscript';
import type { Book } from '../../src/formats/epub/document.ts';
import { readLanguage } from '../../src/series/text/language.ts';

const address = 'https://reihe.example/';
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A small book: an essay of some pages with a note and a picture, and a glossary with one term. */
export const sampleBook: Book = {
  identifier: 'urn:uuid:00000000-0000-5000-8000-000000000000',
  language: readLanguage('de'),
  title: 'Die "Reihe" </style>',
  description: 'Worum es geht.',
  creators: ['Anna Öl', '山田'],
  publisher: 'Die Reihe',
  rights: 'CC0',
  source: address,
  edition: '2026-02-01',
  cover: { bytes: dot, type: 'image/png' },
  documents: [
    document('title', [x('h1', 'Die Reihe')]),
    document('essay-ruf', [
      x('header', [x('h1', { id: 'title' }, 'Der Ruf')]),
      x('p', [
        'Verantwortungsbewusstsein, ',
        x('code', 'Verantwortung'),
        x('a', { href: `${address}ruf#fn-1`, 'epub:type': 'noteref' }, '1'),
        x('a', { href: `${address}markt` }, 'Markt'),
        x('a', { href: 'https://fremd.example/' }, 'Fremdes'),
        x('br'),
        x('img', { src: `${address}a.png`, alt: 'Ein Punkt' }),
        x('img', { src: 'https://fremd.example/b.png', alt: 'Fernes' }),
      ]),
      ...Array.from({ length: 60 }, (_, index) =>
        x('p', `Absatz ${index}: Öffentlichkeitsarbeit und Geschwindigkeitsbegrenzung gehören dazu.`),
      ),
      x('aside', { id: 'fn-1' }, [x('p', 'Anmerkung.')]),
    ]),
    document('glossary', [
      x('h1', 'Begriffe'),
      x('dl', [x('dt', { class: 'place' }, [x('a', { href: `${address}markt` }, 'Markt')])]),
    ]),
    document('term-markt', [x('h1', { id: 'title' }, 'Markt'), x('h2', 'Platz')]),
    document('colophon', [x('h1', 'Zu diesem Buch')]),
  ],
  contents: [
    { title: 'Der Ruf', document: 'essay-ruf' },
    { title: 'Begriffe', document: 'glossary', children: [{ title: 'Markt', document: 'term-markt' }] },
    { title: 'Zu diesem Buch', document: 'colophon' },
  ],
  landmarks: [],
  pictures: new Map([[`${address}a.png`, { bytes: dot, type: 'image/png' }]]),
  words: { cover: 'Umschlag', contents: 'Inhalt', landmarks: 'Orte', accessibility: 'Zugänglich.' },
};

function document(name: string, content: Book['documents'][number]['content']): Book['documents'][number] {
  const page = `${address}${name.replace(/^.*-/, '')}`;
  return {
    ...{ name, title: name, language: readLanguage('de'), content },
    addresses: new Map([[page, undefined]]),
  };
}
