import type { Link, RenderedLink } from './link.ts';
import type { SourceCitation } from './source.ts';

/** What the domain knows about a body: everything but its markup. Produced by `markdown/analysis/analyze.ts`. */
export interface Body {
  headings: readonly Heading[];
  /** What its headings and running paragraphs say, in reading order: the places by which two versions pair up. */
  places: readonly TextPlace[];
  /** Every place of the text that a link can lead to: ids of headings and paragraphs, as on the page. */
  anchors: ReadonlySet<string>;
  /** Ids that the author gave to tags of HTML, for links in the text itself. */
  givenIds?: readonly string[];
  links: readonly Link[];
  /** Links as they are rendered, by how they are written; also those in code, which are no links of the text. */
  destinations: ReadonlyMap<string, RenderedLink | undefined>;
  /** Paths of the images beside the text, relative to its folder. */
  images: readonly string[];
  /** Names of the components that it uses. */
  components: ReadonlySet<string>;
  /** Addresses of its videos. */
  videos: readonly string[];
  /** Names that the text exports for its own use. */
  exports: readonly string[];
  words: number;
  footnotes: number;
  /** In reading order. */
  citations: readonly SourceCitation[];
  /** All that readers see of the text, in reading order: for the search, and for comparing texts with one another. */
  passages: readonly Passage[];
}

/** A heading or a paragraph of the running text. */
export interface TextPlace {
  id: string;
  isHeading: boolean;
  /** White space folded. */
  text: string;
}

/** What stands under a heading, up to the next. */
export interface Passage {
  /** Nothing for what stands before the first. */
  heading: Heading | undefined;
  /** Blocks of text, white space folded: also code, and what components show of their attributes. */
  blocks: readonly string[];
}

/** A section of a text. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}
