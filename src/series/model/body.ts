/** What the domain knows about a body: everything but its markup. Produced by `markdown/analysis/analyze.ts`. */
export interface Body {
  headings: readonly Heading[];
  /** Every place of the text that a link can lead to: ids of headings and paragraphs, as on the page. */
  anchors: ReadonlySet<string>;
  links: readonly Link[];
  /** Where links lead, as written, each once; also those in code, which are no links of the text. */
  destinations: readonly string[];
  /** Paths of the images beside the text, relative to its folder. */
  images: readonly string[];
  /** Names of the components that it uses. */
  components: ReadonlySet<string>;
  words: number;
  footnotes: number;
  /** The text as it is read, for comparing texts with one another. */
  text: string;
}

/** A section of a text. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** A link that an author wrote, with the block that holds it. */
export interface Link {
  /** As written, percent-decoded or not. */
  href: string;
  /** Id of the block that holds the link, as on the page; empty for a link around a component, which no block holds. */
  anchor: string;
  /** The section the link stands in; nothing before the first heading. */
  section: string | undefined;
  /** The text of the block without footnote references, images and code, white space folded. */
  block: string;
  /** Where in `block` the link's own text begins and ends (UTF-16 units). */
  start: number;
  end: number;
  line: number;
  column: number;
  /** The author does not want a trackback: `[text](essay:id "no trackback")`. */
  noTrackback: boolean;
}
