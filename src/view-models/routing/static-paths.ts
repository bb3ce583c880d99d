import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

/** What an endpoint that exists once per language is made for. */
export type LanguageProps = { language: Language };

/** The paths of an endpoint `[...language]/…`: the first language has no segment of its own, as pages have none. */
export function languagePaths({ series }: Pick<Site, 'series'>) {
  return series.languages.map((language, index) => ({
    params: { language: index === 0 ? undefined : language },
    props: { language },
  }));
}
