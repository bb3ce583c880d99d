import type { ImportedComment } from '../../series/comments/imported-comment.ts';
import { decodePath } from '../../series/text/strings.ts';
import { type Blog, folderOrigin, type NoticeKind, type Post } from '../blog.ts';
import { type OldAddresses, type Section, sectionNamed } from './address-book.ts';
import { sectionsOfPost } from './sections.ts';

/** Makes the links of posts anew. */
interface Links {
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
  /** Comments on the essay of a post. */
  commentsOn: (post: Post) => readonly Pick<ImportedComment, 'anchor'>[];
}

/** Reads the addresses of a blog as links of the series. */
export function createLinks({ addresses, ids, host, commentsOn }: LinkSources): Links {
  let count = 0;
  const known = new Map<Post, Section[]>();
  const sections = (post: Post): Section[] => {
    const found = known.get(post) ?? sectionsOfPost(post);
    known.set(post, found);
    return found;
  };
  const placeNamed = (hash: string, post: Post): string | undefined => {
    const fragment = hash.slice(1);
    if (fragment === '') return undefined;
    const isComment = commentsOn(post).some(({ anchor }) => anchor === fragment);
    return isComment ? fragment : sectionNamed(fragment, sections(post));
  };
  const of: Links['of'] = (post) => (href, notice) => {
    if (href.startsWith('#')) {
      const place = placeNamed(href, post);
      return place && `#${place}`;
    }
    const url = addresses.resolve(href, post);
    if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
    const target = addresses.postAt(url);
    if (!target || !ids.has(target.key)) return outside(url, notice);
    const place = placeNamed(url.hash, target);
    if (target === post) return place && `#${place}`;
    count += 1;
    return `essay:${ids.get(target.key)}${place ? `#${place}` : ''}`;
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
