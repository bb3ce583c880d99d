/** What marks say. */
type ReadingWord = 'continueAt' | 'read' | 'readOf' | 'new' | 'newAnswers';

/** What the page tells the code that remembers what was read. */
export interface ReadingSettings {
  /** The name of the text on the page; empty where it has none. */
  text: string;
  /** Addresses of the lists of essays and of items, below which their pages lie. */
  essays: string;
  items: string;
  /** Address of the glossary, on pages that lead to its entries. */
  terms?: string | undefined;
  /** Names of texts, by the ones that addresses suggest (`essay:the-echo`), where these are others. */
  names: Readonly<Record<string, string>>;
  /** What marks of its kind of page say. */
  words: Readonly<Partial<Record<ReadingWord, string>>>;
}

/** Reads the settings that stand in the page, which is ours. */
export function readingSettings(text: string | undefined): ReadingSettings {
  return JSON.parse(text ?? '{}');
}
