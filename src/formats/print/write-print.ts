import { readFileSync } from 'node:fs';
import type { ElementContent as HtmlContent, Element as HtmlElement, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { packagePath } from '../../package-paths.ts';
import { directionOf } from '../../series/languages/index.ts';
import type { Book, BookDocument, ContentsEntry, Picture } from '../epub/document.ts';
import { findPlaces, idsIn, placeLinks } from '../epub/place-links.ts';
import { toPrintedContent } from './printed-content.ts';
import { runningHeads } from './running-heads.ts';
import { letterDrawing, typefacesCss } from './typefaces.ts';

/** Nothing is loaded, and nothing runs: everything is in the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Style sheets in the order in which they count; charts are drawn as on their pages. */
const sheets = [
  'user-components/Chart',
  ...['paper', 'text', 'user-components', 'notes', 'lists', 'openings'].map((name) => `printed-book/${name}`),
];

/** Documents before the contents, in this order; the colophon stands behind the title, as imprints do. */
const front = ['title', 'colophon'];

/**
 * Writes a book as one file of HTML for paper: A5, with running heads. The same book gives the same text.
 *
 * @param isForPdf whether words can be parted, and links in lists have room for the number of the page that they lead
 * to: elements `data-page` with the id of the place
 */
export function writePrint(book: Book, { isForPdf = false } = {}): string {
  const { language, title } = book;
  const names = anchorsOf(book.documents);
  const addressOf = (document: BookDocument, id: string | undefined) => `#${names.of(document, id)}`;
  const pictures = new Map([...book.pictures].map(([url, picture]) => [url, dataUrl(picture)]));
  const places = findPlaces(book.documents, pictures, addressOf);
  const above = documentsAbove(book.contents);
  const draw = (document: BookDocument): Element => {
    return x(
      'article',
      {
        id: names.of(document, undefined),
        lang: document.language,
        class: classOf(document, above.get(document.name)),
      },
      toPrintedContent(placeLinks(document.content, places), document.language, {
        ...{ isBelow: above.has(document.name), isForPdf },
        idOf: (id) => names.of(document, id),
      }),
    );
  };
  const rest = book.documents.filter(({ name }) => !front.includes(name));
  const body = [
    x('div', { class: 'cover' }, [
      x('img', { src: dataUrl(book.cover), alt: `${book.words.cover}: ${title}` }),
    ]),
    x('div', { class: 'blank' }),
    ...front.flatMap((name) => book.documents.filter((each) => each.name === name)).map(draw),
    x('nav', { class: 'contents', role: 'doc-toc' }, [
      x('h1', book.words.contents),
      list(book, addressOf, isForPdf),
    ]),
    ...rest.map(draw),
  ];
  const heads = runningHeads(
    { title, language },
    rest.filter(({ name }) => !above.has(name)).map((document) => ({ ...document, name: pagesOf(document) })),
  );
  const rules = [...sheets.map((name) => readStyle(name)), heads].join('\n');
  const sheet = [typefacesCss(rules + wordsIn(body)), rules].join('\n');
  return `${toHtml(pageOf(book, sheet, body))}\n`;
}

/** All that is written on paper, where addresses stand beside sources. */
function wordsIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? `${node.attributes.href ?? ''}${wordsIn(node.children)}` : '';
    })
    .join('');
}

function readStyle(name: string): string {
  return readFileSync(packagePath(`src/styles/${name}.css`), 'utf8');
}

function pageOf(book: Book, sheet: string, body: readonly Element[]): Root {
  const { language, title, creators, description } = book;
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: language, dir: directionOf(language) }, [
        element('head', {}, [
          element('meta', { charset: 'utf-8' }),
          element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
          element('title', {}, [{ type: 'text', value: title }]),
          element('meta', { name: 'author', content: creators.join(', ') }),
          element('meta', { name: 'description', content: description }),
          element('style', {}, [{ type: 'text', value: sheet }]),
        ]),
        element('body', {}, body.flatMap(toHast)),
      ]),
    ],
  };
}

function element(
  tagName: string,
  properties: HtmlElement['properties'],
  children: HtmlContent[] = [],
): HtmlElement {
  return { type: 'element', tagName, properties, children };
}

/** From the tree of XML to that of HTML, which has neither namespaces nor elements that close themselves. */
function toHast(node: ElementContent): HtmlContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const attributes = Object.entries(node.attributes).filter(([name]) => !/^(?:xmlns|epub:|xml:)/.test(name));
  return [element(node.name, Object.fromEntries(attributes), node.children.flatMap(toHast))];
}

/** Ids in the whole book: those of its documents are their own only. They are plain, so that PDF can name them, too. */
function anchorsOf(documents: readonly BookDocument[]) {
  const known = new Map<string, string>();
  for (const [index, { name, content }] of documents.entries()) {
    known.set(JSON.stringify([name]), `t${index}`);
    for (const [place, id] of [...idsIn(content)].entries())
      known.set(JSON.stringify([name, id]), `t${index}-${place}`);
  }
  return {
    of: ({ name }: BookDocument, id: string | undefined) =>
      known.get(JSON.stringify(id === undefined ? [name] : [name, id])) ?? '',
  };
}

/** Documents that stand below another one in the contents, by name: they stand on its pages. */
function documentsAbove(entries: readonly ContentsEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ document: above, children = [] }) =>
      children.flatMap(({ document }) =>
        above === undefined || document === undefined || document === above
          ? []
          : [[document, above] as const],
      ),
    ),
  );
}

function classOf({ name }: BookDocument, above: string | undefined): string {
  const kind = name.replace(/-.*/s, '');
  return above === undefined ? `${kind} ${pagesOf({ name })}` : `${kind} below ${pagesOf({ name: above })}`;
}

/** Name of the pages of a document. */
function pagesOf({ name }: Pick<BookDocument, 'name'>): string {
  return `pages-${name}`;
}

function list({ contents, documents }: Book, addressOf: PlaceOf, isForPdf: boolean): Element {
  const byName = new Map(documents.map((document) => [document.name, document]));
  const draw = (entries: readonly ContentsEntry[]): Element =>
    x(
      'ol',
      entries
        .filter((entry) => entry.document === undefined || !front.includes(entry.document))
        .map(({ title, language, document: name = '', id, children = [] }) => {
          const document = byName.get(name);
          const href = document && addressOf(document, id);
          const words = x('span', { lang: language }, title);
          const number = isForPdf && href ? [x('span', { class: 'page', 'data-page': href.slice(1) })] : [];
          const line = href ? x('a', { href }, [words, ...number]) : words;
          return x('li', [line, ...(children.length > 0 ? [draw(children)] : [])]);
        }),
    );
  return draw(contents);
}

type PlaceOf = (document: BookDocument, id: string | undefined) => string;

function dataUrl({ bytes, type }: Picture): string {
  const shown = type === 'image/svg+xml' ? letterDrawing(Buffer.from(bytes).toString()) : bytes;
  return `data:${type};base64,${Buffer.from(shown).toString('base64')}`;
}
