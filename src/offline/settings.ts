/** What a page tells the code of its offline button. */
export interface OfflineSettings {
  /** The id of the series. */
  series: string;
  /** Path that the site stands under, with a slash at both ends. */
  base: string;
  language: string;
  /** Address of what the button says. */
  words: string;
}

/** Reads the settings that stand in the page, which is ours. */
export function offlineSettings(text: string | undefined): OfflineSettings {
  return JSON.parse(text ?? '{}');
}
