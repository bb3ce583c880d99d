import { makeBodyUrlsAbsolute } from '../../formats/feeds/absolute-html.ts';
import { type Feed, feedTypes } from '../../formats/feeds/feed.ts';
import { writeFeed } from '../../formats/feeds/write-feed.ts';
import { memoizeBy } from '../../memoize.ts';
import { hasFeed, listPages } from '../../series/routes/pages.ts';
import { feedFiles, feedFormats } from '../../series/routes/url.ts';
import type { Site } from '../../site.ts';
import { presenterFor } from '../presenter.ts';
import { formerTopicPath } from '../routing/redirects.ts';
import type { ReadArticle, Sidecar } from '../sidecar.ts';
import { getFeed, type RenderText } from './feed.ts';

/** Every feed of the site, in each format. */
export function listFeeds(site: Site): Sidecar[] {
  // A text stands in several feeds, and a feed is written in several formats.
  const render = memoizeBy(
    ({ path }: { path: string; url: string; readArticle: ReadArticle }) => path,
    async ({ path, url, readArticle }) => makeBodyUrlsAbsolute(await readArticle(path), url),
  );
  const drawWith =
    (readArticle: ReadArticle): RenderText =>
    (path, url) =>
      render({ path, url, readArticle });
  return listPages(site)
    .filter(hasFeed)
    .flatMap((page) =>
      site.series.languages.flatMap((language) => {
        let feed: Promise<Feed> | undefined;
        const path = site.addresses.path(page, language);
        // Earlier subscriptions to a topic stay valid.
        const former = page.kind === 'topic' ? formerTopicPath(page.id, language, site) : path;
        const places = [...new Set([path, former])].flatMap((folder) =>
          feedFormats.map((format) => ({ folder, format })),
        );
        return places.map(({ folder, format }) => ({
          path: `${folder}${feedFiles[format]}`,
          type: `${feedTypes[format]}; charset=utf-8`,
          make: async (readArticle: ReadArticle) => {
            feed ??= getFeed(page, presenterFor(site, language), drawWith(readArticle));
            return writeFeed(await feed, format);
          },
        }));
      }),
    );
}
