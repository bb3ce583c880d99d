import { type Arc, drawLine, drawRows, itemLinks } from '../components/series-map/layout.ts';
import type { MapPart, MapProps } from '../components/series-map/props.ts';
import { memoize, memoizeBy } from '../memoize.ts';
import { type Direction, directionOf } from '../series/languages/index.ts';
import type { TargetKey } from '../series/model/target.ts';
import { defaultLanguage, type Language } from '../series/text/language.ts';
import type { Site } from '../site.ts';

type Drawing = Pick<MapProps, 'wide' | 'narrow'>;

/** Widths of the line, in pixels, for which the names of parts are placed: where they begin to be shown, and on a desk. */
const [narrowest, desk] = [900, 1170];

/** The width from which on the map is one line. */
const oneLine = 588;

/** What a letter of them takes, and how many lines of names there are. */
const [letter, lines] = [6.6, 3];

/** The drawings of the map. They are the same on every page of a build that runs in the same direction: made once. */
export function drawMap(site: Site, direction: Direction = 'ltr'): Drawing {
  return drawings(site)(direction);
}

const drawings = memoize((site: Site) =>
  memoizeBy(
    (direction: Direction) => direction,
    (direction) => draw(site, direction),
  ),
);

function draw({ items, essays, series, graph }: Site, direction: Direction): Drawing {
  const numbers = items.map(({ number }) => number).sort((a, b) => a - b);
  const first = new Map<TargetKey, number>();
  const counts = new Map<number, number>();
  for (const { id, translations } of essays) {
    const own = translations[0]?.meta.theses ?? [];
    if (own[0] !== undefined) first.set(`essay:${id}`, own[0]);
    for (const number of own) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  // Texts in several languages count once: as the first language has them.
  const links = itemLinks(graph.links(defaultLanguage(series.languages)), first);
  const count = (number: number) => counts.get(number) ?? 0;
  const rows = series.parts.map(({ from, to }) => numbers.filter((number) => from <= number && number <= to));
  return {
    wide: drawLine(numbers, count, links, { width: 1280, height: 300, direction }),
    narrow: drawRows(rows, count, links, { width: 320, step: 14, row: 80, direction }),
  };
}

/** How many arcs a map can show and still be read; a page with all of them would grow with the series. */
const most = 300;

/** The map with the arcs that say most: contradictions first, then those of most links. */
export function drawClearMap(site: Site, direction?: Direction): Drawing {
  const { wide, narrow } = drawMap(site, direction);
  return { wide: { ...wide, arcs: clearest(wide.arcs) }, narrow: { ...narrow, arcs: clearest(narrow.arcs) } };
}

function clearest(arcs: readonly Arc[]): readonly Arc[] {
  if (arcs.length <= most) return arcs;
  const ranked = arcs.toSorted((a, b) => Number(b.contradicts) - Number(a.contradicts) || b.links - a.links);
  const shown = new Set(ranked.slice(0, most));
  return arcs.filter((arc) => shown.has(arc));
}

/** The map as a strip: of the links only those of one item, so that a page does not grow with the series. */
export function drawStrip(
  site: Site,
  current: number | undefined,
  direction?: Direction,
): Pick<Drawing, 'wide'> {
  const { wide } = drawMap(site, direction);
  const arcs = wide.arcs.filter(({ from, to }) => from === current || to === current);
  return { wide: { ...wide, arcs } };
}

/** The parts along the line, each name on the first line of names that has room for it. */
export function placeParts(
  { series }: Pick<Site, 'series'>,
  { wide }: Drawing,
  language: Language,
): MapPart[] {
  const placeOf = new Map(wide.ticks.map(({ number, x }) => [number, x / wide.width]));
  const [row, deskRow] = [narrowest, desk].map((width) => placeNames(width, directionOf(language)));
  return series.parts.flatMap(({ from, to, title }, index) => {
    const [begin, end] = [placeOf.get(from), placeOf.get(to)];
    if (begin === undefined || end === undefined) return [];
    const name = title[language];
    const range = from === to ? `${from}` : `${from}–${to}`;
    const place = row?.(begin, name);
    const next = placeOf.get(series.parts[index + 1]?.from ?? 0) ?? Number.POSITIVE_INFINITY;
    const isCrowded = ((range.length + 1) * letter) / oneLine > Math.abs(next - begin);
    const rows = { row: place, deskRow: deskRow?.(begin, name) ?? place };
    return [{ title: name, range, isCrowded, from: begin, to: end, ...rows }];
  });
}

/** Finds the line of each name, one after the other; nothing where all are taken. */
function placeNames(
  width: number,
  direction: Direction,
): (begin: number, name: string) => number | undefined {
  const ends: number[] = Array.from({ length: lines }, () => -1);
  return (begin, name) => {
    // Names take their room in the direction of the text, from where their part begins.
    const start = direction === 'rtl' ? 1 - begin : begin;
    const free = ends.findIndex((taken) => taken < start);
    if (free < 0) return undefined;
    ends[free] = start + ((name.length + 2) * letter) / width;
    return free;
  };
}

/** The rules by which an item lights up its arcs and their other ends, while a reader points at it or comes to it. */
export function mapStyles(site: Site): string {
  const ends = new Map<number, Set<number>>();
  for (const { from, to } of drawClearMap(site).wide.arcs) {
    ends.set(from, (ends.get(from) ?? new Set()).add(to));
    ends.set(to, (ends.get(to) ?? new Set()).add(from));
  }
  return [...ends]
    .map(([number, others]) => {
      const lit = `.map:has(${linkTo(number)}:is(:hover,:focus-visible))`;
      const numbers = [...others].map(linkTo).join();
      return `${lit} .x${number}{stroke:var(--signal);stroke-opacity:1}${lit} :is(${numbers}) .number{opacity:1}`;
    })
    .join('');
}

/** Selector of the link to an item, by the end of its address: a class for each would weigh more. */
function linkTo(number: number): string {
  return `[href$="/${number}/"]`;
}
