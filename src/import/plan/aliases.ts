import { messages } from '../../i18n/index.ts';
import { entryKinds } from '../../series/model/entry-kind.ts';
import { listPages } from '../../series/routes/pages.ts';
import { aliasPath, createAddresses } from '../../series/routes/url.ts';
import { byLanguage, type Language } from '../../series/text/language.ts';
import type { NoticeKind, Post } from '../blog.ts';
import { segmentsOf } from './address-book.ts';
import type { Existing } from './existing.ts';
import type { NamedAuthor } from './names.ts';

/** The old paths of a post that can lead to its essay. */
export type Aliases = (post: Post, notice: (kind: NoticeKind, text: string) => void) => string[];

interface AliasSources {
  /** Ids of the essays. */
  ids: readonly string[];
  authors: ReadonlyMap<string, NamedAuthor>;
  tags: ReadonlyMap<string, string>;
  items: readonly number[];
  existing: Existing | undefined;
  /** Languages of the series. */
  languages: readonly Language[];
}

/** Gives each old path to the first post that has it; none that the site needs itself. */
export function createAliases({
  ids,
  authors,
  tags,
  items,
  existing,
  languages: used,
}: AliasSources): Aliases {
  const addresses = createAddresses({
    origin: 'https://root.invalid',
    base: '/',
    languages: used,
    segments: byLanguage(used, (each) => messages(each).segments),
    itemSegment: byLanguage(used, (each) => messages(each).imported.item.segment),
    slug: ({ id }) => id,
  });
  const pages = listPages({
    items: items.map((number) => ({ number })),
    essays: ids.map((id) => ({ id })),
    terms: [],
    pages: [],
    paths: [],
    authors: [...authors.values()],
    tags: [...tags.keys()],
    kinds: entryKinds,
  });
  const taken = new Set([
    ...pages.flatMap((page) => used.map((each) => addresses.path(page, each))),
    ...(existing?.paths ?? []),
    ...used.map((each) => `/${each}/`),
  ]);
  return ({ addresses: old }, notice) =>
    old
      .filter((address) => URL.canParse(address, 'https://root.invalid'))
      .flatMap((address, index) => {
        const { pathname, search, searchParams } = new URL(address, 'https://root.invalid');
        const segments = segmentsOf(pathname);
        // The path of a short address is that of the blog, also where it stands in a folder.
        if (segments.length === 0 || searchParams.has('p') || searchParams.has('page_id')) {
          if (index === 0 && search !== '')
            notice('changed', `Its old address ${address} cannot lead to it: plain files have no query.`);
          return [];
        }
        const paths = [
          `/${segments.join('/')}/`,
          ...(pathname.startsWith('/index.php/') ? [`/index.php/${segments.join('/')}/`] : []),
        ];
        return paths.filter((path) => {
          const key = aliasPath(path);
          const isPossible = !/[?#\\\p{Cc}]|\/\.{1,2}(?:\/|$)/u.test(path);
          if (isPossible && !taken.has(key)) {
            taken.add(key);
            return true;
          }
          if (!isPossible) notice('changed', `Its old address ${address} cannot lead to it.`);
          return false;
        });
      });
}
