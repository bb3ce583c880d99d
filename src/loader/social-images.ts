import { toDrawable } from '../fonts.ts';
import type { SourceLocation } from '../series/diagnostics/location.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import type { Data } from './data/data.ts';
import type { TextFile } from './texts/texts.ts';

/** Signs of titles, gists and the names of the series that no font of the social images has. */
export function findUndrawable(
  { series, items, numbers = [], languages, locate }: Data,
  essays: readonly TextFile<{ title: string }>[],
): Problem[] {
  const find = (key: string, text: string, location: () => SourceLocation) => {
    const { missing } = toDrawable(text);
    return missing.length === 0
      ? []
      : [problem('undrawable-sign', location(), { key, signs: [...new Set(missing)] })];
  };
  const ofSeries = (['title', 'tagline'] as const).flatMap((key) => {
    const texts = new Set(languages.map((language) => series?.[key][language] ?? ''));
    return [...texts].flatMap((text) => find(key, text, () => locate.series([key])));
  });
  const ofItems = (items ?? []).flatMap(({ number, gist }) =>
    languages.flatMap((language) =>
      find('gist', gist[language], () => locate.items([numbers.indexOf(number), 'gist', language])),
    ),
  );
  const ofEssays = essays.flatMap(({ meta, locate: locateIn }) =>
    meta ? find('title', meta.title, () => locateIn(['title'])) : [],
  );
  return [...ofSeries, ...ofItems, ...ofEssays];
}
