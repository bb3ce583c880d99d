import renderer from '@astrojs/mdx/server.js';
import type { APIContext, APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { type Feed, feedTypes, writeFeed } from '../formats/feed.ts';
import { makePortable } from '../formats/portable.ts';
import { getContent, getLibrary, type Library } from '../library.ts';
import type { Essay } from '../series/entry.ts';
import type { Language } from '../series/language.ts';
import { type FeedPage, hasFeed, listPages } from '../series/pages.ts';
import type { FeedFormat } from '../series/url.ts';
import { getFeed } from '../views/feed.ts';
import { feedKey } from '../views/keys.ts';
import type { View } from '../views/view.ts';
import Body from './_body.astro';

/** Which feed is meant. */
interface FeedProps {
  page: FeedPage;
  language: Language;
}

const paths = new WeakMap<Library, ReturnType<typeof listPaths>>();

/** The paths of all feeds, of one format as of the others. */
export async function feedPaths() {
  const library = await getLibrary();
  const known = paths.get(library) ?? listPaths(library);
  paths.set(library, known);
  // Astro marks what it is given as belonging to one route.
  return (await known).map((path) => ({ ...path }));
}

async function listPaths(library: Library) {
  const feeds = listPages(library)
    .filter(hasFeed)
    .flatMap((page) =>
      library.series.languages.map(async (language) => ({
        params: { path: library.addresses.path(page, language).slice(1, -1) || undefined },
        props: { page, language } satisfies FeedProps,
        cacheKey: await feedKey(page, language),
      })),
    );
  return Promise.all(feeds);
}

const feeds = new WeakMap<FeedProps, Promise<Feed>>();

/** Answers with the feed of a page in a format. */
export function feedRoute(format: FeedFormat): APIRoute<FeedProps> {
  return async ({ props }: APIContext<FeedProps>) => {
    const known = feeds.get(props) ?? getFeed(props.page, props.language, drawOnce);
    feeds.set(props, known);
    const feed = await known;
    return new Response(writeFeed(feed, format), {
      headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` },
    });
  };
}

type Text = Essay['translations'][number];

const drawn = new WeakMap<Text, Promise<string>>();

/** A text stands in several feeds, each in three formats. */
function drawOnce(text: Text, view: View, page: string): Promise<string> {
  const known = drawn.get(text) ?? draw(text, view, page);
  drawn.set(text, known);
  return known;
}

let container: Promise<AstroContainer> | undefined;

async function draw(text: Text, { library }: View, page: string): Promise<string> {
  container ??= createContainer();
  const Content = await getContent(library, text);
  return makePortable(await (await container).renderToString(Body, { props: { Content } }), page);
}

async function createContainer(): Promise<AstroContainer> {
  const created = await AstroContainer.create();
  created.addServerRenderer({ name: 'astro:jsx', renderer });
  return created;
}
