import type { EssayProps, ItemProps } from '../components/props.ts';
import type { MapProps, StripProps } from '../components/series-map/props.ts';
import type { Messages } from '../i18n/index.ts';
import { memoizeBy } from '../memoize.ts';
import type { Language } from '../series/text/language.ts';
import { shorten } from '../series/text/words.ts';
import type { Site } from '../site.ts';
import { drawClearMap, drawMap, drawStrip, placeParts } from './series-map.ts';

/** An item with the essays about it and the number of texts that link to it. */
interface RegisterRow {
  item: ItemProps;
  essays: readonly EssayProps[];
  trackbacks: number;
}

interface MapContext {
  site: Site;
  language: Language;
  t: Messages;
  /** All items, by number. */
  register: readonly RegisterRow[];
  item: (number: number) => ItemProps;
}

/** The map of the series and the strip of one item, with their words. */
export function createMapProps({ site, language, t, register, item }: MapContext) {
  const { series, addresses } = site;
  /** What is known of an item, in two lines. */
  const sayingOf = ({ item: { number, gist }, essays, trackbacks }: RegisterRow, withGist: boolean) => {
    const [first] = essays;
    const facts = first
      ? [first.title.text, t.trackbackCount(first.trackbacks)]
      : [trackbacks > 0 ? t.touched(trackbacks) : t.open];
    const about = withGist ? `${number} · ${shorten(gist, 32, language)}` : `${number}`;
    return { about, facts: facts.join(' · ') };
  };
  const legendOf = (shown: number, all: number) =>
    [t.mapLegend(series.item.plural[language]), ...(shown < all ? [t.mapSelection(shown, all)] : [])].join(
      ' ',
    );
  return {
    /** Where the gists stand on the page anyway, the map does not repeat them. */
    map: (withGists = true): MapProps => ({
      ...drawClearMap(site, t.direction),
      parts: placeParts(site, drawMap(site, t.direction), language),
      links: new Map(register.map(({ item: { number, href, name } }) => [number, { href, text: name }])),
      sayings: new Map(register.map((row) => [row.item.number, sayingOf(row, withGists)])),
      label: t.mapLabel(series.item.plural[language]),
      legend: legendOf(drawClearMap(site).wide.arcs.length, drawMap(site).wide.arcs.length),
    }),
    /** The same object for the same item: a strip is drawn once. */
    strip: memoizeBy(
      (current: number | undefined) => current,
      (current): StripProps => {
        const drawing = drawStrip(site, current, t.direction);
        const name = current === undefined ? series.item.plural[language] : item(current).name;
        const others = drawing.wide.arcs.map(({ from, to }) => (from === current ? to : from));
        return {
          ...drawing,
          current,
          label: t.stripLabel(name, site.items.length, others.sort((a, b) => a - b).join(', ')),
          register: {
            href: addresses.href({ kind: 'register' }, language),
            text: t.allItems(series.item.plural[language]),
          },
        };
      },
    ),
  };
}
