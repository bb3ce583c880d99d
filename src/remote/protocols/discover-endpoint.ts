import type { MentionProtocol } from '../../series/model/web-config.ts';
import { parseMarkup } from './bounded-parser.ts';
import { firstAddress } from './first-address.ts';
import { parseLinkHeader } from './link-header.ts';

/** The endpoint that a page names for notifications of links to it. */
export interface Endpoint {
  protocol: MentionProtocol;
  url: string;
}

/** A page as its server gives it. */
interface FetchedPage {
  /** Address after redirects. */
  url: string;
  /** Values of a header. */
  header: (name: string) => readonly string[];
  /** Its HTML; empty for anything else. */
  html: string;
}

/**
 * Finds the endpoint of a page: Webmention (in the header, else the first element of the document), Pingback (header,
 * then element), TrackBack (the description of this page, in a comment or not).
 *
 * @param wanted protocols that are looked for
 * @param target address by which the page was linked, for TrackBack
 * @see https://www.w3.org/TR/webmention/#sender-discovers-receiver-webmention-endpoint
 * @see https://www.hixie.ch/specs/pingback/pingback#TOC2
 */
export function discoverEndpoint(
  page: FetchedPage,
  wanted: readonly MentionProtocol[],
  target: string,
): Endpoint | undefined {
  const { url, header } = page;
  const { links, base, comments, trackbacks } = readDocument(page.html);
  const inDocument = URL.canParse(base ?? '', url) ? new URL(base ?? '', url).href : url;
  const find: Record<MentionProtocol, () => string | undefined> = {
    webmention: () => {
      const inHeader = header('link')
        .flatMap(parseLinkHeader)
        // A link with an anchor is one of another page.
        .filter(({ parameters }) => hasRel(parameters.get('rel'), 'webmention') && !parameters.has('anchor'))
        .map((link) => link.target);
      const inElements = links.filter(({ rel }) => hasRel(rel, 'webmention')).map(({ href }) => href);
      return firstAddress(inHeader, url) ?? firstAddress(inElements, inDocument);
    },
    pingback: () => {
      const elements = links.filter(({ name, rel }) => name === 'link' && hasRel(rel, 'pingback'));
      const inElements = elements.map(({ href }) => href);
      return firstAddress(header('x-pingback'), url) ?? firstAddress(inElements, inDocument);
    },
    trackback: () => {
      const own = new Set([target, url].map(withoutFragment));
      const pings = [...trackbacks, ...comments.flatMap(readTrackbacks)].filter(({ page: of }) =>
        own.has(withoutFragment(of)),
      );
      return firstAddress(
        pings.map(({ ping }) => ping),
        url,
      );
    },
  };
  for (const protocol of ['webmention', 'pingback', 'trackback'] as const) {
    const found = wanted.includes(protocol) ? find[protocol]() : undefined;
    if (found !== undefined) return { protocol, url: found };
  }
  return undefined;
}

/** An element with a relation and an address. */
interface LinkElement {
  name: string;
  rel: string | undefined;
  href: string;
}

/** Elements whose content is no part of the document. */
const inert: ReadonlySet<string> = new Set(['template', 'iframe', 'noembed', 'noframes']);

function readDocument(html: string) {
  const links: LinkElement[] = [];
  const comments: string[] = [];
  const trackbacks: TrackbackDescription[] = [];
  let base: string | undefined;
  let depth = 0;
  parseMarkup(html, {
    onopentag(name, attributes) {
      const { rel, href } = attributes;
      if (inert.has(name)) depth += 1;
      if (depth > 0) return;
      trackbacks.push(...describedBy(name, attributes));
      if (href === undefined) return;
      if (name === 'base') base ??= href;
      if (name === 'link' || name === 'a') links.push({ name, rel, href });
    },
    onclosetag(name) {
      if (inert.has(name)) depth -= 1;
    },
    oncomment(text) {
      comments.push(text);
    },
  });
  return { links, base, comments, trackbacks };
}

/** What TrackBack's RDF says: which page has which address for pings. */
interface TrackbackDescription {
  page: string;
  ping: string;
}

/** The description that an element is, if it is one; names of HTML are in lower case. */
function describedBy(name: string, attributes: Readonly<Record<string, string>>): TrackbackDescription[] {
  const { 'dc:identifier': page, 'trackback:ping': ping } = attributes;
  const isWhole = name.toLowerCase() === 'rdf:description' && page !== undefined && ping !== undefined;
  return isWhole ? [{ page, ping }] : [];
}

/** Reads the descriptions in a comment, which is where they stand in valid HTML. */
function readTrackbacks(comment: string): TrackbackDescription[] {
  const found: TrackbackDescription[] = [];
  parseMarkup(
    comment,
    { onopentag: (name, attributes) => void found.push(...describedBy(name, attributes)) },
    { isXml: true },
  );
  return found;
}

function hasRel(rel: string | undefined, wanted: string): boolean {
  return rel?.toLowerCase().split(/\s+/).includes(wanted) ?? false;
}

function withoutFragment(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
