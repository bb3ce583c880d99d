import type { MachinesValue } from '../components/values.ts';
import { feedTypes } from '../formats/feed.ts';
import type { Library } from '../library.ts';
import type { Language } from '../series/language.ts';
import { hasFeed } from '../series/pages.ts';
import { type FeedFormat, feedFormats, type Page } from '../series/url.ts';

const home: Page = { kind: 'home' };
const formats: Readonly<Record<FeedFormat, string>> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** What a page tells machines about itself: its own feed, where it has one, before that of the series. */
export function machinesFor(
  page: Page,
  name: string,
  language: Language,
  { series, addresses }: Pick<Library, 'series' | 'addresses'>,
): MachinesValue {
  const title = series.title[language];
  const feedsOf = (each: Page, text: string) =>
    feedFormats.map((format) => ({
      href: addresses.feed(each, language, format),
      type: feedTypes[format],
      title: `${text} (${formats[format]})`,
    }));
  return {
    feeds: [
      ...(hasFeed(page) && page.kind !== 'home' ? feedsOf(page, `${title}: ${name}`) : []),
      ...feedsOf(home, title),
    ],
    manifest: `${addresses.href(home, language)}site.webmanifest`,
    touchIcon: addresses.file('icon-180.png'),
  };
}
