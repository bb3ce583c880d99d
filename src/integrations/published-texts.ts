import { loadContentOnce } from '../loader/load-once.ts';
import { type Essay, type FreePage, isPublished, type Term } from '../series/model/entry.ts';
import type { Settings } from '../settings.ts';

/** All texts that this build publishes, each in one language. */
export async function publishedTexts(settings: Settings) {
  const { content } = await loadContentOnce(settings);
  if (!content) return [];
  const { essays, terms, pages, seenOn } = content;
  return [...essays, ...terms, ...pages]
    .flatMap(({ translations }): (Essay | Term | FreePage)['translations'][number][] => [...translations])
    .filter(({ meta }) => isPublished(meta, seenOn));
}
