import { x } from 'xastscript';
import type { BookDocument } from '../../formats/epub/document.ts';
import { inLanguage } from '../../formats/epub/in-language.ts';
import { findById } from '../find-by-id.ts';
import type { BookContext } from './context.ts';
import { authorsOf } from './front.ts';

/** The terms of a book with their definitions; their texts follow. */
export function glossaryDocument({
  edition,
  presenter,
  site,
  t,
  language,
  placeOf,
  absolute,
  inline,
}: BookContext): BookDocument[] {
  const addresses = new Set(
    edition.terms.map(({ id }) => site.addresses.href({ kind: 'term', id }, language)),
  );
  const terms = presenter.terms().filter(({ href }) => addresses.has(href));
  if (terms.length === 0) return [];
  const entries = terms.flatMap(({ href, title, definition }) => [
    x('dt', { class: 'place', ...inLanguage(title.lang) }, [
      x('a', { href: absolute(href) }, inline(title.text, title.html)),
    ]),
    x('dd', inLanguage(definition.lang), inline(definition.text, definition.html)),
  ]);
  return [
    {
      ...{ name: 'glossary', title: t.glossary, language },
      addresses: new Map(placeOf({ kind: 'glossary' })),
      content: [
        x('section', { 'epub:type': 'glossary', role: 'doc-glossary' }, [
          x('h1', t.glossary),
          x('dl', entries),
        ]),
      ],
    },
  ];
}

/** Who wrote the essays. */
export function authorsDocument({
  edition,
  presenter,
  site,
  t,
  language,
  placeOf,
}: BookContext): BookDocument[] {
  const ids = authorsOf({ edition, presenter });
  if (ids.length === 0) return [];
  const entries = ids.flatMap((id) => {
    const { name, bio, url: page } = findById(site.authors, id);
    return [
      x('h2', { id: `author-${id}` }, name[language]),
      x('p', bio[language]),
      ...(page === undefined ? [] : [x('p', [x('a', { href: page }, page)])]),
    ];
  });
  return [
    {
      ...{ name: 'authors', title: t.authors, language },
      addresses: new Map([
        ...placeOf({ kind: 'authors' }),
        ...ids.flatMap((id) => placeOf({ kind: 'author', id }, `author-${id}`)),
      ]),
      content: [x('section', [x('h1', t.authors), ...entries])],
    },
  ];
}

/** What this edition is, and under which terms. */
export function colophonDocument(
  { presenter, site, words, language, url, isPrinted }: BookContext,
  day: string,
): BookDocument {
  const { series } = site;
  const home = url({ kind: 'home' });
  return {
    ...{ name: 'colophon', title: words.colophon, language },
    addresses: new Map(),
    content: [
      x('section', { 'epub:type': 'colophon', role: 'doc-colophon' }, [
        x('h1', words.colophon),
        x('p', `${words.edition(presenter.date(day).text)}.`),
        x('p', [words.colophonText(series.title[language]), ' ', x('a', { href: home }, home)]),
        x('p', [`${words.licence} `, x('a', { href: series.licence.url }, series.licence.name)]),
        x('p', [
          `${series.source.rights[language]} `,
          x('a', { href: series.source.url }, series.source.title[language]),
        ]),
        x('p', isPrinted ? words.printedTypefaces : words.typefaces),
      ]),
    ],
  };
}
