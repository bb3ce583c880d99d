import { type Essay, type FreePage, type Term, translationFor } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import type { Site } from '../../site.ts';

/**
 * The rules that put everything in the lane beside what it belongs to on wide screens (CSS Anchor Positioning): level with
 * it, and never over what stands above. Where the lane folds up in the text, these rules say nothing.
 *
 * @param count how much the lane of the fullest text holds, besides what answers the whole text
 */
export function laneStyles(count: number): string {
  const rules = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    // What is folded up has no place: what belongs to it is level with where it stands itself.
    const level = `anchor(--r${number} top,anchor(--fold top))`;
    // Not every text is answered as a whole.
    const above = index === 0 ? 'anchor(--n0 bottom,0px)' : `anchor(--n${index} bottom)`;
    return `.r${number}{anchor-name:--r${number}}.n${number}{anchor-name:--n${number};top:max(${level},${above} + .6rem)}`;
  });
  return `@media screen and (width>=80rem) and (forced-colors:none){@container (width>=79rem){.n0{anchor-name:--n0;top:anchor(--title top)}${rules.join('')}}}`;
}

/** How much the lane of the fullest text holds at most, in any language. */
export function fullestLane({ essays, terms, pages, series, graph, mentions }: Site): number {
  const sizes = [...essays, ...terms, ...pages].flatMap((entry) =>
    series.languages.map((language) => {
      const { body } = translationFor<LaneText>(entry, language);
      const key = targetKey(entry);
      const sources = new Set(body.citations.map(({ source }) => source));
      const sections = new Set([
        ...graph.trackbacks(key, language).flatMap(({ sections }) => sections),
        ...(mentions.get(key) ?? []).flatMap(({ section }) => section ?? []),
      ]);
      const answers = graph.outgoing(key, language).filter(({ target }) => target.startsWith('essay:'));
      return body.footnotes + sources.size + sections.size + answers.length;
    }),
  );
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

type LaneText = (Essay | Term | FreePage)['translations'][number];
