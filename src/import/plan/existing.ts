import type { ImportedComment } from '../../series/comments/imported-comment.ts';
import type { Language } from '../../series/text/language.ts';

/** What a content folder holds already. */
export interface Existing {
  languages: readonly Language[];
  /** Host of the site. */
  host: string;
  numbers: readonly number[];
  authors: readonly { id: string; name: string }[];
  tags: readonly string[];
  /** Essays whose folders are there, by their ids, first and present. */
  essays: ReadonlyMap<string, ExistingEssay>;
  /** Paths of the site that are in use, as an alias has them. */
  paths: ReadonlySet<string>;
  /** Whether a comment on the essay of a first id was taken down for good. */
  isTakenDown: (comment: ImportedComment, firstId: string) => boolean;
}

/** An essay that is there. */
export interface ExistingEssay {
  id: string;
  /** What no renaming changes. */
  firstId: string;
  /** Old paths that lead to it, as an alias has them. */
  aliases: ReadonlySet<string>;
  /** What came over with it. */
  comments: readonly ImportedComment[];
}
