import { toDrawable } from '../fonts.ts';
import type { SourceLocation } from '../series/diagnostics/location.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import type { Language } from '../series/text/language.ts';
import type { Data } from './data/data.ts';
import type { TextFile } from './texts/text-files.ts';

/**
 * Signs of titles, gists and the names of the series that no font of the social images has. Where the images do not even
 * have the title of the series, in a script that the fonts lack, that is said once, and not of each text.
 */
export function findUndrawable(
  { series, items, numbers = [], languages, locate }: Data,
  essays: readonly TextFile<{ title: string }>[],
): Problem[] {
  const isLost = (text: string) => {
    const { text: drawn, missing } = toDrawable(text);
    return drawn === '' && missing.length > 0;
  };
  const find = (key: string, text: string, location: () => SourceLocation) => {
    const { missing } = toDrawable(text);
    if (missing.length === 0) return [];
    const signs = isLost(text) ? ('most' as const) : [...new Set(missing)];
    return [problem('undrawable-sign', location(), { key, signs })];
  };
  const lost = new Set(languages.filter((language) => isLost(series?.title[language] ?? '')));
  const findIn = (language: Language, key: string, text: string, location: () => SourceLocation) =>
    lost.has(language) && isLost(text) ? [] : find(key, text, location);

  const ofSeries = (['title', 'tagline'] as const).flatMap((key) => {
    const texts = new Set(languages.map((language) => series?.[key][language] ?? ''));
    return [...texts].flatMap((text) => find(key, text, () => locate.series([key])));
  });
  const ofItems = (items ?? []).flatMap(({ number, gist }) =>
    languages.flatMap((language) =>
      findIn(language, 'gist', gist[language], () =>
        locate.items([numbers.indexOf(number), 'gist', language]),
      ),
    ),
  );
  const ofEssays = essays.flatMap(({ meta, language, locate: locateIn }) =>
    meta ? findIn(language, 'title', meta.title, () => locateIn(['title'])) : [],
  );
  return [...ofSeries, ...ofItems, ...ofEssays];
}
