import { lightColours, type SocialImage } from '../../formats/image/social-image.ts';
import { translationFor } from '../../series/model/entry.ts';
import type { SocialImagePage } from '../../series/routes/pages.ts';
import type { Presenter } from '../presenter.ts';

/** What the social image of a page shows. */
export function getSocialImage(
  page: SocialImagePage,
  { site, language, t, item, itemNames, findEssay }: Presenter,
): SocialImage {
  const { series, items, colours } = site;
  const common = {
    sender: series.title[language],
    numbers: items.map(({ number }) => number),
    language,
    colours: lightColours(colours),
  };
  if (page.kind === 'home') {
    return { ...common, numeral: undefined, label: '', title: series.tagline[language], lit: [] };
  }
  if (page.kind === 'thesis') {
    const { number, name, gist } = item(page.number);
    const label = t.itemOf(series.item.singular[language], number, items.length);
    return { ...common, numeral: String(number), label: label || name, title: gist, lit: [number] };
  }
  const { meta } = translationFor(findEssay(page.id), language);
  const [first] = meta.theses;
  return {
    ...common,
    numeral: first === undefined ? undefined : String(first),
    label: itemNames(meta.theses),
    title: meta.title,
    lit: meta.theses,
  };
}
