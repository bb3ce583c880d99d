import type { Card } from '../formats/card.ts';
import { translationFor } from '../series/entry.ts';
import type { Language } from '../series/language.ts';
import type { CardPage } from '../series/pages.ts';
import { find } from './essay.ts';
import { getView } from './view.ts';

/** What the social image of a page shows, but for its colours. */
export async function getCard(page: CardPage, language: Language): Promise<Omit<Card, 'colours'>> {
  const { library, say, item, itemNames } = await getView(language);
  const { series, theses, essays } = library;
  const common = { sender: series.title[language], numbers: theses.map(({ number }) => number), language };
  if (page.kind === 'home') {
    return { ...common, numeral: undefined, label: '', title: series.tagline[language], lit: [] };
  }
  if (page.kind === 'thesis') {
    const { number, name, gist } = item(page.number);
    const label = say.itemOf(series.item.singular[language], number, theses.length);
    return { ...common, numeral: String(number), label: label || name, title: gist, lit: [number] };
  }
  const { meta } = translationFor(find(essays, page.id), language);
  const [first] = meta.theses;
  return {
    ...common,
    numeral: first === undefined ? undefined : String(first),
    label: itemNames(meta.theses),
    title: meta.title,
    lit: meta.theses,
  };
}
