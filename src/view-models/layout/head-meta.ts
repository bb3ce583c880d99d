import type { ArticleData, HeadMetaProps } from '../../components/layout/props.ts';
import { feedTypes } from '../../formats/feeds/feed.ts';
import { socialImageSize } from '../../formats/image/social-image.ts';
import { messages } from '../../i18n/index.ts';
import { webConfigOf } from '../../series/model/web-config.ts';
import { hasFeed, hasSocialImage } from '../../series/routes/pages.ts';
import {
  type FeedFormat,
  feedFiles,
  feedFormats,
  type Page,
  socialImageFile,
} from '../../series/routes/url.ts';
import { startOfDay } from '../../series/text/date.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

interface About {
  page: Page;
  /** Without the name of the series. */
  title: string;
  description: string;
  canonical: string;
  language: Language;
  /** Languages in which the page has a text of its own. */
  written: readonly Language[];
  article: ArticleData | undefined;
}

type SiteContext = Pick<Site, 'series' | 'addresses'>;

const home: Page = { kind: 'home' };
const formatNames: Readonly<Record<FeedFormat, string>> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** What a page tells machines about itself: its own feed, where it has one, before that of the series; facts to share. */
export function headMetaFor(about: About, { series, addresses }: SiteContext): HeadMetaProps {
  const { page, title, language } = about;
  const seriesTitle = series.title[language];
  const feedsOf = (each: Page, name: string) =>
    feedFormats.map((format) => ({
      href: addresses.beside(each, language, feedFiles[format]),
      type: feedTypes[format],
      title: `${name} (${formatNames[format]})`,
    }));
  return {
    feeds: [
      ...(hasFeed(page) && page.kind !== 'home'
        ? feedsOf(page, `${seriesTitle}${messages(language).colon} ${title}`)
        : []),
      ...feedsOf(home, seriesTitle),
    ],
    metaTags: [...socialFacts(about, { series, addresses }), ...articleFacts(about, series)],
    endpoints: endpointsOf(series),
    manifest: `${addresses.href(home, language)}site.webmanifest`,
    touchIcon: addresses.file('icon-180.png'),
  };
}

function endpointsOf(series: SiteContext['series']): HeadMetaProps['endpoints'] {
  const { endpoint, pingback } = webConfigOf(series) ?? {};
  return [
    ...(endpoint === undefined ? [] : [{ rel: 'webmention' as const, href: endpoint }]),
    ...(pingback === undefined ? [] : [{ rel: 'pingback' as const, href: pingback }]),
  ];
}

/** Open Graph (ogp.me), and the two names that others look for. */
function socialFacts(about: About, { series, addresses }: SiteContext): HeadMetaProps['metaTags'] {
  const { page, title, description, canonical, language, written, article } = about;
  const shown = shownIn(about);
  const image = addresses.beside(
    hasSocialImage(page) ? page : home,
    hasSocialImage(page) ? shown : language,
    socialImageFile,
  );
  const property = (name: string, content: string) => ({ property: name, content });
  return [
    property('og:type', article ? 'article' : 'website'),
    property('og:site_name', series.title[language]),
    property('og:title', page.kind === 'home' ? series.title[language] : title),
    property('og:description', description),
    property('og:url', canonical),
    property('og:locale', locale(shown)),
    ...written.filter((each) => each !== shown).map((each) => property('og:locale:alternate', locale(each))),
    property('og:image', image),
    property('og:image:width', String(socialImageSize.width)),
    property('og:image:height', String(socialImageSize.height)),
    property('og:image:alt', title),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** What Open Graph, the fediverse and reference managers (`citation_*`) want to know about an essay. */
function articleFacts(about: About, series: SiteContext['series']) {
  const { article, title, canonical } = about;
  if (!article) return [];
  const language = shownIn(about);
  const { published, updated, authors, tags } = article;
  const moment = (day: string) => startOfDay(day, series.timeZone);
  const creators = authors.flatMap(({ fediverse }) => fediverse ?? []);
  return [
    { property: 'article:published_time', content: moment(published) },
    ...(updated === undefined ? [] : [{ property: 'article:modified_time', content: moment(updated) }]),
    ...authors.map(({ url }) => ({ property: 'article:author', content: url })),
    ...tags.map((tag) => ({ property: 'article:tag', content: tag })),
    ...creators.map((content) => ({ name: 'fediverse:creator', content })),
    { name: 'citation_title', content: title },
    ...authors.map(({ name }) => ({ name: 'citation_author', content: name })),
    { name: 'citation_publication_date', content: published.replaceAll('-', '/') },
    { name: 'citation_journal_title', content: series.title[language] },
    { name: 'citation_language', content: language },
    { name: 'citation_public_url', content: canonical },
  ];
}

/** The language of the text: where it is not translated, the original is shown. */
function shownIn({ language, written }: About): Language {
  return written.includes(language) ? language : (written[0] ?? language);
}

function locale(language: Language): string {
  return messages(language).locale.replace('-', '_');
}
