import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Book, BookDocument } from './document.ts';

/** Where links and pictures of a book lead. */
interface BookPlaces {
  /** By URL without an anchor. */
  documents: ReadonlyMap<string, { document: BookDocument; id: string | undefined }>;
  /** By name of the document. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files of pictures, by URL. */
  pictures: ReadonlyMap<string, string>;
  /** Address of a document of the book, or of the place with an id in it. */
  addressOf: (document: BookDocument, id: string | undefined) => string;
}

/** Name of the file of a document. */
export function fileOf({ name }: Pick<BookDocument, 'name'>): string {
  return `${name}.xhtml`;
}

/** URLs of all pictures that documents show, each once, in reading order. */
export function picturesIn(documents: readonly Pick<BookDocument, 'content'>[]): string[] {
  const found = new Set<string>();
  const look = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (node.name === 'img' && node.attributes.src) found.add(node.attributes.src);
      look(node.children);
    }
  };
  for (const { content } of documents) look(content);
  return [...found];
}

/** Address in a book of a file for each document. */
function addressInFiles(document: Pick<BookDocument, 'name'>, id: string | undefined): string {
  return id === undefined ? fileOf(document) : `${fileOf(document)}#${encodeURIComponent(id)}`;
}

/** Finds everything that links of a book can lead to. */
export function findPlaces(
  documents: Book['documents'],
  pictures: BookPlaces['pictures'],
  addressOf: BookPlaces['addressOf'] = addressInFiles,
): BookPlaces {
  const places = new Map<string, { document: BookDocument; id: string | undefined }>();
  for (const document of documents)
    for (const [address, id] of document.addresses) places.set(address, { document, id });
  const ids = new Map(documents.map((document) => [document.name, idsIn(document.content)]));
  return { documents: places, ids, pictures, addressOf };
}

/** Ids in a document, in the order of reading. */
export function idsIn(nodes: readonly ElementContent[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.attributes.id) found.add(node.attributes.id);
    idsIn(node.children, found);
  }
  return found;
}

/**
 * Leads links to what the book has into it, and all others to the web; a link that leads nowhere becomes text. A picture
 * that the book does not have is shown by its words.
 */
export function placeLinks(nodes: readonly ElementContent[], places: BookPlaces): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.name === 'img') return placePicture(node, places);
    const children = placeLinks(node.children, places);
    if (node.name !== 'a') return [{ ...node, children }];
    const href = destinationOf(node.attributes.href ?? '', places);
    if (href === undefined) return [withoutLink(node, children)];
    return [{ ...node, attributes: { ...node.attributes, href }, children }];
  });
}

/** Its id stays, to which others may lead. */
function withoutLink({ attributes: { href: _, ...attributes } }: Element, children: ElementContent[]) {
  const { 'epub:type': _type, role: _role, ...rest } = attributes;
  return x('span', rest, children);
}

function placePicture(node: Element, { pictures }: BookPlaces): ElementContent[] {
  const { src, alt } = node.attributes;
  const file = pictures.get(src ?? '');
  if (file !== undefined) return [{ ...node, attributes: { ...node.attributes, src: file } }];
  return alt ? [x('span', { class: 'instead' }, `[${alt}]`)] : [];
}

/** Schemes that every reading system knows. */
const schemes = /^(?:https?|mailto|tel):/;

function destinationOf(url: string, { documents, ids, addressOf }: BookPlaces): string | undefined {
  const [address = '', hash = ''] = url.split(/#(.*)/s);
  const place = documents.get(address);
  if (!place) return schemes.test(url) && URL.canParse(url) ? escapeRest(url) : undefined;
  const wanted = decode(hash) || place.id;
  const isThere = wanted !== undefined && ids.get(place.document.name)?.has(wanted);
  return addressOf(place.document, isThere ? wanted : undefined);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Escapes what browsers let pass in a URL, and RFC 3986 does not. */
function escapeRest(url: string): string {
  return url
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^!-~]|["<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}
