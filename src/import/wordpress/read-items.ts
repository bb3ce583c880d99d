import { SaxesParser } from 'saxes';
import { ownString } from '../../series/text/strings.ts';
import { ExportError } from '../blog.ts';

/** Texts of the elements of a record by name, such as `title`, `wp:post_id`, `content:encoded`. */
type Fields = Map<string, string>;

/** An item of an export: a post, a page, a file and what else WordPress keeps so. */
export interface RawItem {
  line: number;
  fields: Fields;
  categories: { domain: string; nicename: string; name: string }[];
  meta: Fields;
  /** Objects, since there may be very many and maps are large. */
  comments: Readonly<Record<string, string>>[];
}

/** An export as it is written. */
interface RawExport {
  channel: Fields;
  authors: Fields[];
  items: RawItem[];
  /** What is not right in it and could be passed over. */
  mistakes: { line: number; reason: string }[];
}

const namespaces: readonly [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[^/]*\/excerpt\/?$/, 'excerpt:'],
  [/^https?:\/\/wordpress\.org\/export\//, 'wp:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content:'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc:'],
];

/** Prefixes that exports use, for files that do not say what they mean. */
const prefixes = {
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
  wp: 'http://wordpress.org/export/1.2/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  media: 'http://search.yahoo.com/mrss/',
  atom: 'http://www.w3.org/2005/Atom',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  georss: 'http://www.georss.org/georss',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
};

/** Characters that XML does not allow (https://www.w3.org/TR/xml/#charsets), which old databases hold all the same. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\ufeff/gu;

/** Signs of Windows-1252 that a database took for Latin-1: XML allows them, and they are invisible. */
const controls = /[\u0080-\u009f]/g;
const windows = new TextDecoder('windows-1252');

/**
 * Reads an export of WordPress (WXR) in pieces. Entities of a DTD are never expanded.
 *
 * @param file how messages name it
 * @throws ExportError where it is not well-formed, with line and column
 */
export async function readItems(chunks: AsyncIterable<string>, file: string): Promise<RawExport> {
  const result: RawExport = { channel: new Map(), authors: [], items: [], mistakes: [] };
  const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: prefixes });
  const path: string[] = [];
  let item: RawItem | undefined;
  let record: Fields | undefined;
  let category: RawItem['categories'][number] | undefined;
  let metaKey = '';
  let text: string[] = [];
  // What is being parsed, with the end of what came before.
  let recent = '';
  let offset = 0;

  parser.on('error', ({ message }) => {
    // The end of a CDATA section where none is, and an unknown entity, stay as text; all else breaks the order.
    if (/(?:\]\]>|&[\w#]*;)$/.test(recent.slice(0, parser.position - offset).slice(-40))) {
      result.mistakes.push({ line: parser.line, reason: reasonOf(message) });
      return;
    }
    throw new ExportError(`${file}:${parser.line}:${parser.column}: this is not XML: ${reasonOf(message)}`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = nameOf(uri, local);
    path.push(name);
    text = [];
    if (name === 'item' && path.length === 3) {
      item = { line: parser.line, fields: new Map(), categories: [], meta: new Map(), comments: [] };
      result.items.push(item);
    } else if (name === 'wp:comment' || (name === 'wp:author' && !item)) {
      record = new Map();
    } else if (name === 'category' && item) {
      const { domain, nicename } = attributes;
      category = { domain: domain?.value ?? '', nicename: nicename?.value ?? '', name: '' };
    }
  });
  parser.on('text', (piece) => void text.push(piece));
  parser.on('cdata', (piece) => void text.push(piece));
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    const parent = path.at(-1) ?? '';
    const value = ownString(text.join(''));
    text = [];
    if (name === 'wp:meta_key') metaKey = value;
    else if (name === 'wp:meta_value' && parent === 'wp:postmeta') item?.meta.set(metaKey, value);
    else if (name === 'category' && category) {
      item?.categories.push({ ...category, name: value });
      category = undefined;
    } else if (name === 'item') item = undefined;
    else if (record && (name === 'wp:comment' || name === 'wp:author')) {
      if (name === 'wp:author') result.authors.push(record);
      else item?.comments.push(Object.fromEntries(record));
      record = undefined;
    } else if (record && (parent === 'wp:comment' || parent === 'wp:author')) record.set(name, value);
    else if (item && parent === 'item') item.fields.set(name, value);
    else if (parent === 'channel') result.channel.set(name, value);
  });

  let isFirst = true;
  for await (const chunk of chunks) {
    const clean = chunk
      .replace(forbidden, '')
      .replace(controls, (sign) => windows.decode(Uint8Array.of(sign.charCodeAt(0))))
      .replace(isFirst ? /^\s+/ : /$^/, '');
    isFirst = false;
    const kept = recent.slice(-40);
    offset += recent.length - kept.length;
    recent = kept + clean;
    parser.write(clean);
  }
  parser.close();
  return result;
}

function nameOf(uri: string, local: string): string {
  const known = namespaces.find(([pattern]) => pattern.test(uri));
  return known ? known[1] + local : uri === '' ? local : `${uri}${local}`;
}

/** The reason without the place, which stands in front already. */
function reasonOf(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}
