import { tickPath } from '../../components/series-map/strokes.ts';
import type { Picture } from '../../formats/epub/document.ts';
import { renderBookCover } from '../../formats/image/book-cover.ts';
import { renderBookMap } from '../../formats/image/book-map.ts';
import { lightColours } from '../../formats/image/social-image.ts';
import { directionOf } from '../../series/languages/index.ts';
import { translationFor } from '../../series/model/entry.ts';
import { drawMap } from '../series-map.ts';
import type { BookContext } from './context.ts';
import { creatorsOf } from './front.ts';

/** The cover that is drawn where the series has none of its own: the numbers that the book has essays about stand out. */
export async function drawCover(context: BookContext, cache: string): Promise<Picture> {
  const { edition, site, language, isPrinted } = context;
  const { series, items } = site;
  const { path } = edition;
  const lit = edition.essays.flatMap((essay) => translationFor(essay, language).meta.theses);
  const cover = {
    title: path ? path.title[language] : edition.title,
    subtitle: path ? series.title[language] : series.tagline[language],
    authors: creatorsOf(context),
    numbers: items.map(({ number }) => number),
    lit: [...new Set(lit)].sort((a, b) => a - b),
    ...{ language, colours: lightColours(site.colours) },
    medium: isPrinted ? ('paper' as const) : ('screen' as const),
  };
  return { bytes: await renderBookCover(cover, cache), type: 'image/png' };
}

/** What of the line of the map has its number below it: its beginning, and every tenth. */
export function numbered<Tick extends { number: number }>(ticks: readonly Tick[]): Tick[] {
  return ticks.filter(({ number }, index) => index === 0 || number % 10 === 0);
}

/** The map of the series. */
export async function drawBookMap({ site, language }: BookContext, cache: string): Promise<Picture> {
  const { width, height, ticks, arcs } = drawMap(site, directionOf(language)).wide;
  const map = {
    ...{ width, height, arcs, language, colours: lightColours(site.colours) },
    stems: tickPath(ticks, false),
    bars: tickPath(ticks, true),
    labels: numbered(ticks).map(({ number, x }) => ({ text: String(number), x })),
  };
  return { bytes: await renderBookMap(map, cache), type: 'image/png' };
}
