import type { LinkRelation } from './link-relation.ts';
import type { Destination, Target } from './target.ts';

/** Meaning of an author's link, whether or not its target exists. A query begins with its question mark. */
export type ParsedLink =
  | ({ kind: Target['kind']; name: string } & Rest)
  | { kind: 'section'; section: string }
  | ({ kind: 'address' | 'file'; path: string } & Rest)
  | { kind: 'external' };

interface Rest {
  query?: string | undefined;
  section: string | undefined;
}

/** A link as it is rendered. */
export interface RenderedLink {
  /** Value of the attribute; `undefined` renders the link as plain text (its target is not published yet). */
  href: string | undefined;
  /** Text of a link that its author left empty. */
  title: string;
  /** Said behind the text of a link to a file: its type and size. */
  note?: string | undefined;
  /** Of a link to a page of the site that has no card: a list, or a page of the series' own. */
  hasNoCard?: true | undefined;
  /** Only of a link to another site. */
  rel?: 'external' | undefined;
}

/** A link after its one resolution. */
export interface ResolvedLink {
  parsed: ParsedLink;
  /** `undefined` for a link to no target of the series: an external link, a list page, a mistake. */
  destination: Destination | undefined;
  /** `undefined` for a link that is rendered as it is written. */
  rendered: RenderedLink | undefined;
}

/** Resolves a link of a text, as it is written there. */
export type ResolveLink = (href: string) => ResolvedLink;

/** A link that an author wrote, with the block that holds it. */
export interface Link extends Pick<ResolvedLink, 'parsed' | 'destination'> {
  /** As written, percent-decoded or not. */
  href: string;
  /** Id of the block that holds the link, as on the page; empty for a link around a component, which no block holds. */
  anchor: string;
  /** Section of the link; `undefined` before the first heading. */
  section: string | undefined;
  /** Text of the block without footnote references, images and code, white space folded. */
  block: string;
  /** Range of the link's own text in `block` (UTF-16 units). */
  start: number;
  end: number;
  line: number;
  column: number;
  /** Whether the author asks for no trackback: `[text](essay:id "no trackback")`. */
  noTrackback: boolean;
  /** What the author says that the link does to its target: `[text](essay:id "contradicts")`. */
  relation: LinkRelation | undefined;
}
