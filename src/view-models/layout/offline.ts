import type { OfflineProps } from '../../components/layout/props.ts';
import type { LinkData } from '../../components/props.ts';
import { messages, offlineDataName } from '../../i18n/index.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

/** What stands on pages for the size of what is kept, until all of it is built. */
export const sizePlaceholder = '{offline-size}';

/** How a reader keeps the series, on the pages that have a button for it: the home page, and one of its own. */
export function offlineProps(
  { kind }: Page,
  language: Language,
  { series, addresses, offersOffline }: Pick<Site, 'series' | 'addresses' | 'offersOffline'>,
): OfflineProps | undefined {
  if (!offersOffline || (kind !== 'home' && kind !== 'offline')) return undefined;
  const t = messages(language);
  const link = (
    to: 'home' | 'register' | 'essays' | 'paths' | 'glossary' | 'search',
    text: string,
  ): LinkData => ({
    href: addresses.href({ kind: to }, language),
    text,
  });
  return {
    settings: {
      series: series.id,
      base: addresses.file(''),
      language,
      words: addresses.file(`assets/${offlineDataName(language)}.json`),
    },
    size: sizePlaceholder,
    kept: [
      link('home', series.title[language]),
      link('register', series.item.plural[language]),
      link('essays', t.essays),
      link('paths', t.paths),
      link('glossary', t.glossary),
      link('search', t.search.title),
    ],
  };
}
