/** An opening and a closing quotation mark, one UTF-16 unit each. */
export type MarkPair = readonly [open: string, close: string];

/** What has to be known of a language to set its texts: data, so that another language is another file. */
export interface Typography {
  double: MarkPair;
  single: MarkPair;
  /** What stands between the outer marks and what they hold, where something does. */
  innerSpace?: string;
  /** A colon, with the space before it, where one stands there. */
  colon: string;
  /** Words that have lost their beginning and are written with an apostrophe in its place: `n` for ’n. Lower case. */
  elided: ReadonlySet<string>;
  /** Those of them that are words without an apostrophe, too: a quotation may begin with them. */
  alsoWhole: ReadonlySet<string>;
  /**
   * The words behind which an apostrophe often stands, for a genitive `s` (Hans’, the kids’) or another letter (hab’,
   * talkin’), and how rare that is beside other readings of a mark there: 2 where it is usual, 3 where it is not.
   */
  shortened: { behind: RegExp; cost: 2 | 3 };
  /** The spaces that must not break a line and are narrow (U+202F), where a language has some. */
  narrow?: RegExp | undefined;
  /** The other spaces that must not break a line. */
  noBreak: RegExp;
  /** Quotation marks as other languages use them. */
  foreignMarks: RegExp;
}
