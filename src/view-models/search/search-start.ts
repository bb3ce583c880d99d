import { compareStrings } from '../../series/text/strings.ts';
import type { Presenter } from '../presenter.ts';

/** Topics that are offered, those of most texts first, and texts, newest first. */
const most = { topics: 12, newest: 2 };

/** Ways in for readers who search for nothing yet: `/search-start.json`. */
export function searchStart(presenter: Presenter) {
  const { site, language } = presenter;
  const { series, addresses, items, essays } = site;
  const numbers = items.map(({ number }) => number);
  const [first = 1] = numbers;
  return {
    items: {
      name: series.item.plural[language],
      numbers,
      // Items have one address each, but for their number.
      href: addresses.href({ kind: 'thesis', number: first }, language).replace(/\d+\/$/, '{number}/'),
    },
    topics: presenter
      .topics()
      .toSorted((a, b) => b.essays.length - a.essays.length)
      .slice(0, most.topics)
      .map(({ href, text }) => ({ href, text })),
    newest: essays
      .map(presenter.essay)
      .filter(({ title }) => title.lang === undefined)
      .sort((a, b) => compareStrings(b.date.iso, a.date.iso))
      .slice(0, most.newest)
      .map(({ href, title }) => ({ href, text: title.text })),
  };
}
