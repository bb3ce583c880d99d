import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { BookDocument } from '../../formats/epub/document.ts';
import { inLanguage } from '../../formats/epub/in-language.ts';
import type { BookContext } from './context.ts';

/** Address that the picture of the map goes by inside a book; no page has it. */
export const mapAddress = 'about:map';

/** The title page. */
export function titleDocument(
  { edition, site, language, words, presenter }: BookContext,
  day: string,
): BookDocument {
  const { series } = site;
  const { title, authors, year } = series.source;
  const names = creatorsOf({ edition, presenter, language });
  return {
    ...{ name: 'title', title: edition.title, language },
    addresses: new Map(),
    content: [
      x('section', { 'epub:type': 'titlepage', class: 'title-page' }, [
        x('h1', edition.title),
        x('p', { class: 'standfirst' }, edition.path ? edition.description : series.tagline[language]),
        x('p', names.join(', ')),
        x('p', words.about(title[language], authors.join(', '), String(year))),
        x('p', words.edition(presenter.date(day).text)),
      ]),
    ],
  };
}

/** Names of those who wrote the essays of a book, in the order of authors.yaml. */
export function creatorsOf({
  edition,
  presenter,
}: Pick<BookContext, 'edition' | 'presenter' | 'language'>): string[] {
  return presenter.authors(authorsOf({ edition, presenter }));
}

/** Their ids. */
export function authorsOf({ edition, presenter }: Pick<BookContext, 'edition' | 'presenter'>): string[] {
  const writing = new Set(
    edition.essays.flatMap(({ translations }) => translations.flatMap(({ meta }) => meta.authors)),
  );
  return presenter.site.authors.map(({ id }) => id).filter((id) => writing.has(id));
}

/** The stops of a reading path. */
export function stepsDocument({
  edition,
  presenter,
  words,
  language,
  absolute,
  inline,
  placeOf,
}: BookContext): BookDocument[] {
  const { path } = edition;
  if (!path) return [];
  const steps = presenter
    .steps(path)
    .map(({ href, title, kind, text, note }) =>
      x('li', [
        x('p', { class: 'from place' }, [
          x('a', { href: absolute(href), ...inLanguage(title.lang) }, title.text),
          ' ',
          x('small', kind),
        ]),
        x('p', inLanguage(text.lang), inline(text.text, text.html)),
        ...(note ? [x('p', { class: 'notice' }, note)] : []),
      ]),
    );
  return [
    {
      ...{ name: 'steps', title: words.steps, language },
      addresses: new Map(placeOf({ kind: 'path', id: path.id })),
      content: [x('section', [x('h1', words.steps), x('ol', steps)])],
    },
  ];
}

/** The items of the numbered text by part, with the essays about each, and the map of all. */
export function itemsDocument({
  edition,
  presenter,
  language,
  placeOf,
  absolute,
  inline,
  words,
}: BookContext): BookDocument {
  const parts = presenter
    .register()
    .map(({ part, id, items }) => ({
      part,
      id,
      items: items.filter(({ item }) => edition.numbers.has(item.number)),
    }))
    .filter(({ items }) => items.length > 0);
  const rows = parts.map(({ part, id, items }) =>
    x('section', { 'aria-labelledby': id }, [
      x('h2', { id }, part.title[language]),
      x('p', part.summary[language]),
      x(
        'ul',
        { class: 'items' },
        items.map(({ item, essays }) =>
          // Some reading systems would count by themselves: the number is written.
          x('li', { id: `item-${item.number}` }, [
            x('p', { class: 'gist' }, [
              x('b', { class: 'mark' }, String(item.number)),
              ' ',
              ...inline(item.gist, item.gistHtml),
            ]),
            ...essays.map(({ href, title }) =>
              x('p', { class: 'place' }, [
                x('a', { href: absolute(href), ...inLanguage(title.lang) }, inline(title.text, title.html)),
              ]),
            ),
          ]),
        ),
      ),
    ]),
  );
  return {
    ...{ name: 'items', title: presenter.plural, language },
    addresses: new Map([
      ...placeOf({ kind: 'register' }),
      ...[...edition.numbers].flatMap((number) => placeOf({ kind: 'thesis', number }, `item-${number}`)),
    ]),
    content: [
      x('section', [
        x('h1', presenter.plural),
        ...(edition.path ? [] : [map(presenter, words.map)]),
        ...rows,
      ]),
    ],
  };
}

/** The map is a picture; what it shows stands below it in words. */
function map(presenter: BookContext['presenter'], title: string): Element {
  const { label, legend } = presenter.map();
  const caption: ElementContent[] = [x('b', `${title}.`), { type: 'text', value: ` ${legend}` }];
  return x('figure', { class: 'image' }, [
    x('img', { src: mapAddress, alt: label }),
    x('figcaption', caption),
  ]);
}
