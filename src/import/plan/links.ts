import { decodePath } from '../../series/text/strings.ts';
import { type Blog, folderOrigin, type NoticeKind, type Post } from '../blog.ts';
import { type OldAddresses, type Section, sectionNamed } from './address-book.ts';
import { sectionsOfPost } from './sections.ts';

/** Makes the links of posts anew. */
export interface Links {
  /** The links of a post: what each becomes, nothing where only its words stay. */
  of: (post: Post) => (href: string, notice: (kind: NoticeKind, text: string) => void) => string | undefined;
  /** Links that became links of the series, so far. */
  count: () => number;
}

interface LinkSources {
  blog: Blog;
  addresses: OldAddresses;
  /** Ids of essays by the keys of posts. */
  ids: ReadonlyMap<string, string>;
  /** Host of the site that the series will have. */
  host: string;
}

/** Reads the addresses of a blog as links of the series. */
export function createLinks({ addresses, ids, host }: LinkSources): Links {
  let count = 0;
  const known = new Map<Post, Section[]>();
  const sections = (post: Post): Section[] => {
    const found = known.get(post) ?? sectionsOfPost(post);
    known.set(post, found);
    return found;
  };
  const of: Links['of'] = (post) => (href, notice) => {
    if (href.startsWith('#')) {
      const section = sectionNamed(href.slice(1), sections(post));
      return section && `#${section}`;
    }
    const url = addresses.resolve(href, post);
    if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
    const target = addresses.postAt(url);
    if (!target || !ids.has(target.key)) return outside(url, notice);
    const section = url.hash.length > 1 ? sectionNamed(url.hash.slice(1), sections(target)) : undefined;
    if (target === post) return section && `#${section}`;
    count += 1;
    return `essay:${ids.get(target.key)}${section ? `#${section}` : ''}`;
  };
  const outside = (url: URL, notice: (kind: NoticeKind, text: string) => void): string | undefined => {
    if (url.origin === folderOrigin) {
      notice(
        'changed',
        `Of the link to the file ${decodePath(url.pathname.slice(1))} only its words are left; lay it beside the text and link it again.`,
      );
      return undefined;
    }
    if (!addresses.isOwn(url)) return url.host === host ? undefined : url.href;
    if (url.host !== host) {
      notice('changed', `The link to ${url.href} still leads to the old site.`);
      return url.href;
    }
    notice('changed', `Nothing will stand at ${url.href}: of the link only its words are left.`);
    return undefined;
  };
  return { of, count: () => count };
}
