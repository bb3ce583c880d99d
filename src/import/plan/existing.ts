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
  /** Ids of essays and glossary entries whose folders are there. */
  essays: ReadonlySet<string>;
  /** Paths of the site that are in use, as an alias has them. */
  paths: ReadonlySet<string>;
  /** Whether something that was said about an essay was taken down here, for good. */
  isTakenDown: (comment: ImportedComment, essay: string) => boolean;
}
