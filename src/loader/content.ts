import type { Archives } from '../series/comments/contributions-on.ts';
import type { Problem } from '../series/diagnostics/problem.ts';
import type { Attachments } from '../series/links/attachments.ts';
import type { LinkTargets } from '../series/links/link-targets.ts';
import type { LinkContext } from '../series/links/parse-link.ts';
import type { Author } from '../series/model/author.ts';
import type { Essay, FreePage, Term } from '../series/model/entry.ts';
import type { Item } from '../series/model/item.ts';
import type { LinkedPath } from '../series/model/reading-path.ts';
import type { Series } from '../series/model/series.ts';
import type { Addresses } from '../series/routes/url.ts';
import type { Day } from '../series/text/date.ts';
import type { ThemeColours } from '../series/theme/colours.ts';

/** A content folder, parsed and linked. Drafts and scheduled texts are included. */
export interface Content extends Archives {
  series: Series;
  items: readonly Item[];
  authors: readonly Author[];
  paths: readonly LinkedPath[];
  essays: readonly Essay[];
  terms: readonly Term[];
  /** Pages beside the series, such as an imprint. */
  pages: readonly FreePage[];
  addresses: Addresses;
  linkTargets: LinkTargets;
  attachments: Attachments;
  /** Files that the series lays over those of the site, by path from its root. */
  publicFiles: readonly string[];
  /** The colours of the site. */
  colours: ThemeColours;
  /** Paths of texts that have sent notifications, with a slash at both ends; some of the texts may be gone. */
  announced: readonly string[];
  /** Whether its images are so many that not everybody wants a book with them. */
  hasHeavyPictures: boolean;
  /** Current day in the time zone of the series. */
  today: Day;
  /** Day that decides what is published; in a preview everything is. */
  seenOn: Day;
  /** Hosts and base by which an address is one of this site. */
  ownSite: Omit<LinkContext, 'file'>;
}

/** Result of loading a content folder. */
export interface Loaded {
  /**
   * Only where nothing has errors that readers see. Of what they do not see yet, a text with errors is missing; in a
   * preview its problems are shown in its place.
   */
  content: Content | undefined;
  /** The valid part of the content, despite errors: enough to create a new text. Texts with errors are missing. */
  readable: Content | undefined;
  /** What could be read although other data files have errors: enough to find texts and links to them. */
  partial: Content | undefined;
  /** What is shown while an author writes: of each text with errors its problems, and everything else whole. */
  tolerant: Content | undefined;
  problems: Problem[];
  /** Whether an author has accepted a warning where it stands. */
  isAccepted: (found: Problem) => boolean;
  /** Files of which readers see nothing yet. */
  unpublished: ReadonlySet<string>;
}
