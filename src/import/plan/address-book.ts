import { idFrom } from '../../series/authoring/new-text.ts';
import { decodePath } from '../../series/text/strings.ts';
import { type Blog, folderOrigin, type Post } from '../blog.ts';

/** Knows which addresses are of the blog, and which post stands at each. */
export interface OldAddresses {
  /** An address as it is meant, seen from a post; nothing for what is none. */
  resolve: (href: string, from: Post) => URL | undefined;
  /** Whether it is an address of the blog. */
  isOwn: (url: URL) => boolean;
  postAt: (url: URL) => Post | undefined;
}

/** Address of the home page of a blog; of one that does not say, an address at which nothing stands. */
export function homeOf({ url }: Blog): string {
  return url ?? 'https://blog.example/';
}

/** Reads the addresses of all posts. */
export function readAddresses(blog: Blog): OldAddresses {
  const { posts, media } = blog;
  const url = homeOf(blog);
  const hosts = new Set([new URL(folderOrigin).host]);
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const byPath = new Map<string, Post>();
  const addresses = [url, ...posts.map((post) => post.addresses[0]), ...media.map((medium) => medium.url)];
  for (const address of addresses)
    if (address !== undefined && URL.canParse(address, url)) hosts.add(plainHost(new URL(address, url)));
  for (const post of posts)
    for (const address of post.addresses.filter((each) => URL.canParse(each, url))) {
      const key = keyOf(new URL(address, url));
      if (!byPath.has(key)) byPath.set(key, post);
    }
  return {
    resolve: (href, from) => {
      const own = from.addresses.find((each) => URL.canParse(each, url)) ?? '';
      const base = new URL(own, url);
      return URL.canParse(href, base) ? new URL(href, base) : undefined;
    },
    isOwn: (each) => hosts.has(plainHost(each)),
    postAt: (each) => {
      if (each.origin === folderOrigin) return byKey.get(decodePath(each.pathname.slice(1)));
      return hosts.has(plainHost(each)) ? byPath.get(keyOf(each)) : undefined;
    },
  };
}

function plainHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/** What stays the same of an address, however it is written: the number of a post, or else the path. */
function keyOf({ pathname, searchParams }: URL): string {
  const number = searchParams.get('p') ?? searchParams.get('page_id');
  if (number !== null && /^\d+$/.test(number)) return `?p=${number}`;
  return `/${segmentsOf(pathname).join('/').toLowerCase()}`;
}

/** The segments of a path that name a text: without the program, the feed and the pages of comments. */
export function segmentsOf(path: string): string[] {
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((each) => decodePath(each).normalize('NFC'));
  const last = segments.at(-1) ?? '';
  if (/^(?:feed|amp|trackback|comment-page-\d+|index\.html?)$/i.test(last)) segments.pop();
  return segments.filter((each) => each !== 'index.php');
}

/** A section of a text: its id in the new one, and the names that links may know it by. */
export interface Section {
  id: string;
  names: ReadonlySet<string>;
}

/** The section that a fragment means. */
export function sectionNamed(fragment: string, sections: readonly Section[]): string | undefined {
  const name = decodePath(fragment).normalize('NFC');
  const near = idFrom(name.replace(/^h-/, ''));
  return (
    sections.find(({ names }) => names.has(name)) ??
    sections.find(({ names }) => near !== '' && names.has(near))
  )?.id;
}
