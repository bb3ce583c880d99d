import type { Day } from '../series/text/date.ts';

/** What another system holds, in the same form whichever it is: what every reader of exports returns. */
export interface Blog {
  system: ImportedFrom;
  title: string;
  tagline: string;
  /** As the system names it, such as `de-DE`. */
  language: string | undefined;
  /** Address of its home page. */
  url: string | undefined;
  /** IANA name. */
  timeZone: string | undefined;
  /** Day of the export, for what has no date of its own. */
  day: Day | undefined;
  authors: readonly BlogAuthor[];
  posts: readonly Post[];
  media: readonly Medium[];
  notices: readonly Notice[];
}

/**
 * Origin of what is known by its path in a folder only: `/` and the key of a post, or the path of a file. Readers of
 * folders write links to it; nothing of it is left in a text.
 */
export const folderOrigin = 'https://folder.invalid';

/** Systems whose exports can be read. */
export type ImportedFrom = 'WordPress' | 'Ghost' | 'Markdown';

/** Who writes there. E-mail addresses are never kept. */
export interface BlogAuthor {
  /** By which posts name them. */
  login: string;
  name: string;
}

/** A post in one language. */
export interface Post {
  /** Key within the export, such as the number of the post, or its path. */
  key: string;
  /** Key of the text that it shares with its translations; nothing where it has none. */
  translationKey?: string;
  /** Where it stands: file, or file and line. */
  place: string;
  /** Plain text; empty where it has none. */
  title: string;
  /** Last part of its address; empty where it has none. */
  slug: string;
  /** As the system names it; nothing where it is the language of the blog. */
  language: string | undefined;
  date: Day | undefined;
  /** Day of the last change. */
  updated: Day | undefined;
  /** Logins. */
  authors: readonly string[];
  tags: readonly Tag[];
  /** Plain text; empty where there is none. */
  excerpt: string;
  /** What stands before “more”, as plain text; empty where there is none, or too much. */
  teaser: string;
  isDraft: boolean;
  /** Addresses at which it stands; the first is the one in use. */
  addresses: readonly string[];
  body: PostBody;
  cover: Cover | undefined;
  comments: readonly BlogComment[];
}

/** The text of a post. */
export interface PostBody {
  /** HTML of strangers, as it was written or made of Markdown. */
  html: string;
  /** HTML of footnotes by the id that a reference names. */
  footnotes?: ReadonlyMap<string, string>;
}

/** An image that stands for a post. */
export interface Cover {
  src: string;
  alt: string;
}

/** A topic. */
export interface Tag {
  slug: string;
  name: string;
}

/** A file of the blog. */
export interface Medium {
  id: string;
  url: string;
  alt: string;
  caption: string;
  title: string;
}

/** A comment on a post by others; only if its owner has approved it. */
export interface BlogComment {
  id: string;
  kind: 'comment' | 'pingback' | 'trackback';
  parent: string | undefined;
  author: string;
  authorUrl: string;
  isPostAuthor: boolean;
  /** ISO 8601 with offset; nothing where it is not known. */
  createdAt: string | undefined;
  html: string;
}

/** What a report says about something that came over otherwise than it was, or not at all. */
export interface Notice {
  kind: NoticeKind;
  /** Where it stands. */
  place: string;
  text: string;
}

/** What a notice is about, in the order of the report, with its heading there. */
export const noticeKinds = {
  added: 'New since it came over',
  decision: 'For you to decide',
  draft: 'Came over as drafts',
  derived: 'Derived: read these again',
  changed: 'Came over otherwise than it was',
  'left-out': 'Left out',
} as const;

/** A key of {@link noticeKinds}. */
export type NoticeKind = keyof typeof noticeKinds;

/** An export that cannot be read; the message says where and why. */
export class ExportError extends Error {
  override name = 'ExportError';
}
