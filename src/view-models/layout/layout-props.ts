import type { ArticleData, LayoutProps } from '../../components/layout/props.ts';
import { messages, searchDataName } from '../../i18n/index.ts';
import { directionOf } from '../../series/languages/index.ts';
import { previewDay, translationFor } from '../../series/model/entry.ts';
import { type FeedFormat, feedFiles, feedFormats, type Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { bookLinks } from './books.ts';
import { headMetaFor } from './head-meta.ts';
import { offlineProps } from './offline.ts';
import { readingProps } from './reading.ts';

const feedNames: Readonly<Record<FeedFormat, string>> = { rss: 'RSS', atom: 'Atom', json: 'JSON' };

/** What a page says about itself. */
export type PageTexts = Pick<LayoutProps, 'title' | 'description'> & { article?: ArticleData };

/**
 * What a page has around its content.
 *
 * @param written languages in which the page has a text of its own; in others it shows the original and is hidden
 */
export function makeLayoutProps(
  site: Site,
  language: Language,
  page: Page,
  { title, description, article }: PageTexts,
  written: readonly Language[],
): LayoutProps {
  const { series, addresses, seenOn } = site;
  const t = messages(language);
  const own = written.includes(language);
  const list = (
    kind:
      | 'register'
      | 'essays'
      | 'paths'
      | 'glossary'
      | 'topics'
      | 'authors'
      | 'conversation'
      | 'licences'
      | 'offline',
    text: string,
  ) => ({
    href: addresses.href({ kind }, language),
    text,
    current: page.kind === kind,
  });
  const canonical = addresses.url(page, own ? language : (written[0] ?? language));
  return {
    language,
    title:
      page.kind === 'home' ? `${series.title[language]} – ${title}` : `${title} – ${series.title[language]}`,
    description,
    canonical,
    alternates: written.map((each) => ({ language: each, href: addresses.url(page, each) })),
    noindex: !own || seenOn === previewDay,
    preview: seenOn === previewDay ? t.preview : undefined,
    seriesTitle: series.title[language],
    home: addresses.href({ kind: 'home' }, language),
    navigation: [
      list('register', series.item.plural[language]),
      list('essays', t.essays),
      list('paths', t.paths),
      list('glossary', t.glossary),
      list('conversation', t.conversation),
    ],
    languages: series.languages
      .filter((each) => each !== language)
      .map((each) => ({ language: each, href: addresses.href(page, each), text: messages(each).name })),
    hasRightToLeft: series.languages.some((each) => directionOf(each) === 'rtl'),
    footer: {
      source: { href: series.source.url, text: series.source.title[language] },
      rights: series.source.rights[language],
      licence: { href: series.licence.url, text: series.licence.name },
      feeds: feedFormats.map((format) => ({
        href: addresses.href({ kind: 'home' }, language) + feedFiles[format],
        text: feedNames[format],
      })),
      pages: site.pages.map((each) => {
        const { meta, language: lang } = translationFor(each, language);
        return {
          href: addresses.href({ kind: 'page', id: each.id }, language),
          text: meta.title,
          lang: lang === language ? undefined : lang,
        };
      }),
      links: [
        list('topics', t.topics),
        list('authors', t.authors),
        list('licences', t.licences.title),
        ...(site.offersOffline ? [list('offline', t.offline.title)] : []),
      ],
    },
    reading: readingProps(page, language, site),
    icon: addresses.file('favicon.svg'),
    // Every page, and only pages, ends with a slash.
    // Without a query, as "?" at the end says.
    prefetchPattern: addresses.file('').replace(/\/$/, '{/*}?/\\?'),
    deferredStyles: addresses.file('deferred.css'),
    headMeta: headMetaFor({ page, title, description, article, language, written, canonical }, site),
    books: bookLinks(page, language, site),
    offline: offlineProps(page, language, site),
    search: {
      href: addresses.href({ kind: 'search' }, language),
      isPage: page.kind === 'search',
      index: addresses.file(`pagefind/${language}/`),
      start: `${addresses.href({ kind: 'home' }, language)}search-start.json`,
      words: addresses.file(`assets/${searchDataName(language)}.json`),
      names: [series.item.singular[language], series.item.plural[language]],
      lists: [list('register', series.item.plural[language]), list('topics', t.topics)],
    },
  };
}
