import type { DateData, LinkData, TextWithLanguage, TrackbackProps } from '../props.ts';

/** A response as it stands in a list. */
export interface CommentProps {
  /** Its id on the page. */
  anchor: string;
  /** Where it stands on this site. */
  href: string;
  /** Where on this site what it answers stands: the essay, or another response. */
  answered: string;
  /** Where it was written. */
  url: string;
  /** Nothing where the account was deleted. */
  author: LinkData | undefined;
  date: DateData;
  edited: DateData | undefined;
  state: 'visible' | 'hidden' | 'deleted';
  /** Sanitised. */
  html: string;
  cut: boolean;
  reactions: readonly ReactionProps[];
}

/** "12 × 👍". */
export interface ReactionProps {
  text: string;
  name: string;
}

/** A numbered entry of a conversation. */
export type EntryProps = { number: number; continued: boolean; replies: readonly CommentProps[] } & (
  | { kind: 'trackback'; trackback: TrackbackProps }
  | { kind: 'comment'; comment: CommentProps }
);

/** The pages of a list, and where the reader is. */
export interface PagerProps {
  /** "Seite 2 von 5". */
  text: string;
  previous: string | undefined;
  next: string | undefined;
}

/** A page of the conversation of one text. */
export interface ConversationProps {
  entries: readonly EntryProps[];
  /** Of the whole conversation. */
  trackbacks: number;
  comments: number;
  /** Reactions to the essay itself. */
  reactions: readonly ReactionProps[];
  /** Nothing where one page holds all. */
  pager: PagerProps | undefined;
}

/** Something said somewhere on the site, in the list of everything. */
export type ActivityItemProps = {
  /** Stays the same when addresses change. */
  key: string;
  href: string;
  date: DateData;
  /** What it was said about. */
  on: { href: string; title: TextWithLanguage };
} & (
  | { kind: 'trackback'; trackback: TrackbackProps }
  | {
      kind: 'comment';
      author: LinkData | undefined;
      /** Its first words. */
      text: string;
      /** The whole, sanitised. */
      html: string;
    }
);

/** A trackback as it stands beside what it answers. */
export interface LaneTrackbackProps
  extends Pick<TrackbackProps, 'href' | 'title' | 'context' | 'relations' | 'excerpt'> {}

/** What answers a text or a section of it, newest first. */
export interface LaneProps {
  /** All of them, wherever they are shown. */
  total: number;
  /** Those that stand open. */
  newest: readonly LaneTrackbackProps[];
  rest: readonly LaneTrackbackProps[];
}

/** How a reader can answer. */
export interface JoinInProps {
  /** `off`: there is no giscus; `closed`: nobody can answer any more. */
  state: 'open' | 'closed' | 'off';
  /** Attributes of the giscus component; only where it is open. */
  settings: Readonly<Record<string, string>> | undefined;
  /** Host of the giscus application. */
  host: string;
  /** The thread on GitHub, or where threads are. */
  github: string | undefined;
  mail: string | undefined;
  /** The address to link to. */
  own: string;
}
