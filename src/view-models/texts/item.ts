import type { Presenter } from '../presenter.ts';

/** Everything the page of an item shows, as finished values. */
export function getItemView(number: number, presenter: Presenter) {
  const { site, language, t } = presenter;
  const { series, items } = site;
  const item = presenter.item(number);
  const title = `${item.name}: ${presenter.partOf(number)?.title[language] ?? ''}`;
  return {
    t,
    item,
    total: items.length,
    source: { href: series.source.url, text: series.source.title[language] },
    map: presenter.strip(number),
    essays: presenter.essaysAbout(number),
    trackbacks: presenter.trackbacks(`thesis:${number}`),
    neighbours: presenter.itemNeighbours(number),
    layout: presenter.layoutProps({ kind: 'thesis', number }, { title, description: item.gist }),
  };
}
