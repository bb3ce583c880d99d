import type { Excerpt } from '../series/links/excerpt.ts';
import type { LinkRelation } from '../series/model/link-relation.ts';
import type { Language } from '../series/text/language.ts';

/** A text in a language that may differ from the page's. */
export interface TextWithLanguage {
  text: string;
  /** The text with its emphasis and code, if it has some. */
  html?: string | undefined;
  /** Only where it differs from the language of the page. */
  lang: Language | undefined;
}

/** A day, for readers and for machines. */
export interface DateData {
  /** `YYYY-MM-DD`. */
  iso: string;
  text: string;
}

/** A link with its text. */
export interface LinkData {
  href: string;
  text: string;
}

/** A place of a text in its contents list. */
export interface ContentsLink extends LinkData {
  /** As headings have it: 2 or 3. */
  depth: number;
  /** Only where its text is in another language than the text itself. */
  lang: Language | undefined;
}

/** What the card of a link says about its target, as it lies beside the target's page. */
export interface LinkPreview {
  /** "Thesen 1, 20", "Begriff". */
  label: string;
  title: string;
  lang: Language;
  /** The gist of an item, the standfirst of an essay, the definition of a term. */
  text: string;
  /** By id: sections, with their headings, and paragraphs. */
  places: Readonly<Record<string, { title?: string; text: string }>>;
}

/** An item of the numbered text. */
export interface ItemProps {
  number: number;
  href: string;
  /** "These 12". */
  name: string;
  gist: string;
  /** The gist with its emphasis and code, if it has some. */
  gistHtml?: string | undefined;
}

/** An essay in a list. */
export interface EssayProps {
  href: string;
  title: TextWithLanguage;
  standfirst: TextWithLanguage;
  items: readonly ItemProps[];
  date: DateData;
  minutes: number;
  trackbacks: number;
  /** "Draft", "appears on …": only in a preview. */
  status: string | undefined;
  /** What readers answered. */
  comments: number;
  /** Pages elsewhere that link to it. */
  mentions: number;
}

/** A trackback as it stands on a page. */
export interface TrackbackProps {
  href: string;
  title: TextWithLanguage;
  /** The name of its language, where it differs from the page's. */
  languageName: string | undefined;
  authors: readonly string[];
  date: DateData;
  /** "These 12", "Begriff". */
  context: string;
  /** The heading over an excerpt that has no words but those of the link. */
  under: string | undefined;
  excerpt: Excerpt;
  /** What it says that it does to the page, each once. */
  relations: readonly LinkRelation[];
  /** Mentions beyond the one shown. */
  more: number;
}

/** Where a page stands on a reading path. */
export interface SeatProps {
  path: LinkData;
  /** "Station 3 von 6". */
  place: string;
  /** Nothing at the last stop. */
  next: { href: string; title: TextWithLanguage } | undefined;
}

/** An essay that has something in common with the one on the page. */
export interface RelatedProps {
  href: string;
  title: TextWithLanguage;
  /** Its first item, if it is about any. */
  number: number | undefined;
  /** Why it is shown. */
  reason: string;
}

/** A source in the list below a text. */
export interface SourceProps {
  /** Its name in the text; nothing where it cannot be cited. */
  id: string | undefined;
  /** Its id on the page. */
  anchor: string | undefined;
  title: string;
  /** Nothing where no address is known any more. */
  url: string | undefined;
  /** "17. Mai 2012", "um 2012". */
  date: string | undefined;
  archived: string | undefined;
  /** The ways back to the places that cite it. */
  citations: readonly { href: string; label: string }[];
}

/** How to cite an essay, and how to pass it on. */
export interface CitationProps {
  /** In full, as it would stand in a list of sources, but for the address. */
  text: string;
  url: string;
  bibtex: string;
  csl: string;
  /** Plain addresses that pass the essay on. */
  share: readonly LinkData[];
}

/** The figures of the series. */
export interface StatisticsProps {
  summary: string;
  essays: readonly {
    href: string;
    title: string;
    /** Only where it differs from the language of the page. */
    lang: Language | undefined;
    /** Words, links in, links out, responses. */
    figures: readonly string[];
    changed: DateData;
  }[];
  /** How many more there are, and where; only in a long series. */
  others: LinkData | undefined;
}
