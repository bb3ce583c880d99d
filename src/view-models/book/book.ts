import { createHash } from 'node:crypto';
import type { Book, BookDocument, ContentsEntry, Landmark } from '../../formats/epub/document.ts';
import { dateOf } from '../../series/comments/contribution.ts';
import { type Essay, lastChange, type Term, translationFor } from '../../series/model/entry.ts';
import type { Day } from '../../series/text/date.ts';
import { pageConversationOf } from '../comments/page-conversation.ts';
import type { Presenter } from '../presenter.ts';
import { authorsDocument, colophonDocument, glossaryDocument } from './back.ts';
import { type BookContext, bookContext, documentName } from './context.ts';
import type { Edition } from './edition.ts';
import { creatorsOf, itemsDocument, stepsDocument, titleDocument } from './front.ts';

/** A book without its pictures. */
type BookText = Omit<Book, 'pictures' | 'cover'>;

/** Makes the document of a text. */
export type RenderBookText = (entry: Essay | Term, context: BookContext) => Promise<BookDocument>;

/** Everything in a book but its pictures. */
export async function makeBookText(
  edition: Edition,
  presenter: Presenter,
  render: RenderBookText,
  { isPrinted = false } = {},
): Promise<{ text: BookText; context: BookContext }> {
  const context = bookContext(edition, presenter, isPrinted);
  const { site, words, t, language } = context;
  const { series } = site;
  const day = editionDay(edition, presenter);
  const essays = await Promise.all(edition.essays.map((essay) => render(essay, context)));
  const terms = await Promise.all(edition.terms.map((term) => render(term, context)));
  const introduction = essays.filter(
    ({ name }, index) => index === 0 && name === documentName('essay', series.introduction ?? ''),
  );
  const items = edition.numbers.size > 0 ? [itemsDocument(context)] : [];
  const glossary = glossaryDocument(context);
  const documents = [
    titleDocument(context, day),
    ...stepsDocument(context),
    ...introduction,
    ...items,
    ...essays.slice(introduction.length),
    ...glossary,
    ...terms,
    ...authorsDocument(context),
    colophonDocument(context, day),
  ];
  const text: BookText = {
    identifier: `urn:uuid:${uuidOf(`${series.id}:${language}:${edition.path?.id ?? ''}`)}`,
    ...{ language, title: edition.title, description: edition.description },
    creators: creatorsOf(context),
    publisher: series.title[language],
    rights: `${series.licence.name}, ${series.licence.url}`,
    source: site.addresses.url({ kind: 'home' }, language),
    edition: day,
    documents,
    contents: contentsOf(documents, context),
    landmarks: landmarksOf(documents),
    words: {
      ...{ cover: words.cover, contents: t.contents },
      ...{ landmarks: words.landmarks, accessibility: words.accessibility },
    },
  };
  return { text, context };
}

/** In reading order: parts below the items, terms below the glossary. */
function contentsOf(documents: readonly BookDocument[], context: BookContext): ContentsEntry[] {
  const { presenter, edition, language } = context;
  const parts = presenter
    .register()
    .filter(({ items }) => items.some(({ item }) => edition.numbers.has(item.number)))
    .map(({ part, id }): ContentsEntry => ({ title: part.title[language], document: 'items', id }));
  const essays = new Map(
    edition.essays.map((essay) => [documentName('essay', essay.id), presenter.essay(essay)]),
  );
  const terms: ContentsEntry[] = [];
  return documents.flatMap(({ name, title }): ContentsEntry[] => {
    const essay = essays.get(name);
    if (essay) {
      const numbers = essay.items.map(({ number }) => number).join(', ');
      const heading = numbers === '' ? title : `${numbers} · ${title}`;
      return [{ title: heading, language: essay.title.lang, document: name }];
    }
    if (name === 'items') return [{ title, document: name, children: parts }];
    if (name === 'glossary') return [{ title, document: name, children: terms }];
    if (name.startsWith('term-')) {
      terms.push({ title, document: name });
      return [];
    }
    return [{ title, document: name }];
  });
}

function landmarksOf(documents: readonly BookDocument[]): Landmark[] {
  const [, first] = documents;
  const glossary = documents.find(({ name }) => name === 'glossary');
  return [
    ...(first ? [{ type: 'bodymatter', title: first.title, document: first.name }] : []),
    ...(glossary ? [{ type: 'glossary', title: glossary.title, document: glossary.name }] : []),
  ];
}

/** The day of the last change of what is in a book: the same content gives the same edition. */
function editionDay({ essays, terms }: Edition, presenter: Presenter): Day {
  const { language } = presenter;
  const texts = [
    ...essays.map((essay) => lastChange(translationFor(essay, language).meta)),
    ...terms.map((term) => lastChange(translationFor(term, language).meta)),
  ];
  const said = [...essays, ...terms].flatMap((entry) =>
    pageConversationOf(entry, presenter).all.map((each) => dateOf(each).slice(0, 10)),
  );
  return [...texts, ...said].sort().at(-1) ?? '2000-01-01';
}

/** Namespace of the ids of books. */
const namespace = Buffer.from('6b0f7a5e3c1d4e0a9f5b2d8c7a64e193', 'hex');

/** A UUID that a name decides (RFC 9562, version 5). */
function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
