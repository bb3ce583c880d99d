import type { Language } from '../../series/text/language.ts';
import { getView } from '../presenter.ts';

/** Everything the page of an item shows, as finished values. */
export async function getThesisView(number: number, language: Language) {
  const view = await getView(language);
  const { site, say } = view;
  const { series, theses } = site;
  const item = view.item(number);
  const title = `${item.name}: ${view.partOf(number)?.title[language] ?? ''}`;
  return {
    say,
    item,
    total: theses.length,
    source: { href: series.source.url, text: series.source.title[language] },
    map: view.strip(number),
    essays: view.essaysAbout(number),
    trackbacks: view.trackbacks(`thesis:${number}`),
    neighbours: view.itemNeighbours(number),
    frame: view.frame({ kind: 'thesis', number }, { title, description: item.gist }),
  };
}
