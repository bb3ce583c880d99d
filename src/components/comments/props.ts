import type { ThreadWords } from '../../i18n/thread-schema.ts';
import type { Excerpt } from '../../series/links/excerpt.ts';
import type { LinkRelation } from '../../series/model/link-relation.ts';

import type { DateData, LinkData, TextWithLanguage, TrackbackProps } from '../props.ts';

/** Author of a contribution. */
export interface AuthorProps {
  text: string;
  href: string | undefined;
  /** "wrote this text". */
  note: string | undefined;
}

/** A comment as it stands in a list. */
export interface CommentProps {
  /** Its id on the page. */
  anchor: string;
  /** Its id where it came over from, to which old links lead. */
  oldAnchor: string | undefined;
  /** Where it stands on this site. */
  href: string;
  /** Where on this site what it answers stands: the essay, or another comment. */
  answered: string;
  /** Where it was written. */
  url: string;
  /** "on GitHub". */
  provenance: string;
  /** Nothing where the account was deleted. */
  author: AuthorProps | undefined;
  date: DateData;
  edited: DateData | undefined;
  state: 'visible' | 'hidden' | 'deleted';
  /** Sanitised. */
  html: string;
  cut: boolean;
  reactions: readonly ReactionProps[];
}

/** A page elsewhere that links here, as it stands in a list. */
export interface MentionProps
  extends Pick<CommentProps, 'anchor' | 'oldAnchor' | 'href' | 'answered' | 'date'> {
  /** The page, and its host. */
  source: LinkData;
  /** "Webmention from example.org". */
  provenance: string;
  author: AuthorProps | undefined;
  /** What the page is called. */
  title: string | undefined;
  /** Its words, plain. */
  text: string;
}

/** A page elsewhere as it stands beside the section that it links to. */
export interface LaneMentionProps {
  /** The page, and its host. */
  source: LinkData;
  /** Its first words, or what it is called. */
  text: string;
}

/** "12 × 👍", with the name of the sign, or "3 × liked". */
export interface ReactionProps {
  text: string;
  name: string | undefined;
}

/** A numbered entry of a conversation. */
export type EntryProps = { number: number; continued: boolean; replies: readonly CommentProps[] } & (
  | { kind: 'trackback'; trackback: TrackbackProps }
  | { kind: 'comment'; comment: CommentProps }
  | { kind: 'mention'; mention: MentionProps }
);

/** The pages of a list, and where the reader is. */
export interface PagerProps {
  /** "Seite 2 von 5". */
  text: string;
  previous: string | undefined;
  next: string | undefined;
}

/** A page of a conversation. */
export interface ConversationProps {
  entries: readonly EntryProps[];
  /** Of the whole conversation, by kind: "9 trackbacks". */
  counts: readonly string[];
  /** Reactions to what it is about. */
  reactions: readonly ReactionProps[];
  /** Nothing where one page holds all. */
  pager: PagerProps | undefined;
}

/** An entry of the activity list: a contribution anywhere on the site. */
export type ActivityItemProps = {
  /** Stays the same when addresses change. */
  key: string;
  href: string;
  date: DateData;
  /** Its page. */
  on: { href: string; title: TextWithLanguage };
} & (
  | { kind: 'trackback'; trackback: TrackbackProps }
  | {
      kind: 'comment';
      author: AuthorProps | undefined;
      /** Its first words. */
      text: string;
      /** The whole, sanitised. */
      html: string;
    }
  | { kind: 'mention'; mention: MentionProps }
);

/** A trackback as it stands beside what it answers. */
export interface LaneTrackbackProps
  extends Pick<TrackbackProps, 'href' | 'title' | 'context' | 'relations' | 'excerpt'> {}

/** What answers a text or a section of it: trackbacks, the newest first, then pages elsewhere. */
export interface LaneProps {
  /** "3 trackbacks, 1 mention on this section". */
  label: string;
  /** All of them, wherever they are shown. */
  total: number;
  /** Those that stand open. */
  newest: readonly (LaneTrackbackProps | LaneMentionProps)[];
  rest: readonly (LaneTrackbackProps | LaneMentionProps)[];
}

/** A place in a text, with its words. */
export interface PassageProps {
  href: string;
  title: TextWithLanguage;
  authors: readonly string[];
  date: DateData;
  /** The section that it begins, if a link names one. */
  heading: string | undefined;
  excerpt: Excerpt;
}

/** A paragraph, and the one that it answers. */
export interface ExchangeProps {
  /** Of a contradiction, for the overview to lead to. */
  id: string | undefined;
  /** On the left: of the page's essay, or what is answered. */
  ours: PassageProps;
  theirs: PassageProps;
  /** Whether ours is the one that answers. */
  isOutgoing: boolean;
  relation: LinkRelation | undefined;
}

/** A text that contradicts another, and where it does. */
export interface ContradictionProps {
  href: string;
  from: TextWithLanguage;
  to: TextWithLanguage;
}

/** How a reader can answer; only ways that are set up. */
export interface JoinInProps {
  /** Nobody can answer any more. */
  closed: boolean;
  /** The live thread. */
  thread: ThreadProps | undefined;
  /** The thread on GitHub, or where threads are. */
  github: string | undefined;
  mail: string | undefined;
  form: MentionFormProps | undefined;
}

/** What a live thread can be like, as the reader meets it. */
export type ThreadState = Exclude<keyof ThreadWords, 'title'> | 'open';

/** A thread of comments, loaded on a click. */
export interface ThreadProps {
  /** Attributes of the giscus component. */
  settings: Readonly<Record<string, string>> & { readonly host: string };
  /** Host of the giscus application. */
  host: string;
}

/** A form by which readers say where they link here. */
export interface MentionFormProps {
  /** The webmention endpoint, and its host. */
  endpoint: LinkData;
  /** Address of this page, for readers to link to. */
  target: string;
  /** What a person reads before it is shown. */
  moderation: 'first' | 'all' | 'none';
}
