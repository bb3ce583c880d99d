/** What the page tells the code that copies quotations and places. */
export interface CopySettings {
  /** Quotation marks of the language of the text, with the spaces they need. */
  marks: Readonly<Record<'open' | 'close' | 'innerOpen' | 'innerClose', string>>;
  words: Readonly<Record<'copyQuote' | 'quoteCopied' | 'placeCopied' | 'notCopied', string>>;
}

/** Reads the settings that stand in the page, which is ours. */
export function copySettings(text: string): CopySettings {
  return JSON.parse(text);
}
