import { shippedLanguages } from '../../i18n/words-files.ts';
import type { ImportedComment } from '../../series/comments/imported-comment.ts';
import { textFile } from '../../series/model/content-paths.ts';
import { isLanguage, type Language } from '../../series/text/language.ts';
import { type Blog, folderOrigin, type Notice, type Post } from '../blog.ts';
import { homeOf, type OldAddresses, readAddresses } from './address-book.ts';
import { createAliases } from './aliases.ts';
import { planComments } from './comments.ts';
import { planEssay } from './essay.ts';
import type { Existing } from './existing.ts';
import { type CopiedImage, createFinder, type Uploads } from './images.ts';
import { createItems } from './items.ts';
import { languageOf, readLanguages } from './languages.ts';
import { createLinks } from './links.ts';
import { type NamedAuthor, nameAuthors, nameEssays, nameTags } from './names.ts';
import { findNewComments, type NewComments } from './new-comments.ts';
import { type NewFile, newSeries } from './series-files.ts';
import { tellUnnamed } from './unnamed-authors.ts';

/** How a blog is to come over. */
export interface PlanOptions {
  language: Language | undefined;
  /** Finds the number of an item in a title, as its first group. */
  items: RegExp | undefined;
  uploads: Uploads;
  /** Whether people who commented are named by their initials. */
  anonymous: boolean;
  existing: Existing | undefined;
}

/** Everything that an import writes. */
export interface ImportPlan {
  essays: readonly WrittenEssay[];
  /** The data files of a new series; none where there is one. */
  files: readonly NewFile[];
  /** Authors to add to authors.yaml. */
  authors: readonly NamedAuthor[];
  /** Names of tags to add to series.yaml. */
  tags: ReadonlyMap<string, string>;
  /** New comments on essays that are there. */
  additions: readonly NewComments[];
  /** Ids of essays that were there already. */
  known: readonly string[];
  notices: readonly Notice[];
  /** Links that became links of the series. */
  ownLinks: number;
  /** Addresses of images of the blog whose files are not there. */
  missing: readonly string[];
}

/** An essay in one language, as it is written. */
interface WrittenEssay {
  id: string;
  post: Post;
  file: string;
  text: string;
  images: readonly CopiedImage[];
  comments: readonly ImportedComment[];
}

/** Plans what a blog becomes. Nothing is read or written. */
export function planImport(blog: Blog, options: PlanOptions): ImportPlan {
  const { existing } = options;
  const notices: Notice[] = [...blog.notices];
  const language = languageOf(blog, options, notices);
  const spoken = readLanguages(blog.posts, language, existing, notices);
  const posts = blog.posts.filter((post) => spoken.has(post));
  const ids = new Map(
    [...nameEssays(posts)].map(([key, id]) => [key, existing?.essays.get(id)?.id ?? id] as const),
  );
  const addresses = readAddresses(blog);
  const fresh = posts.filter(({ key }) => !existing?.essays.has(ids.get(key) ?? ''));
  const used = shippedLanguages()
    .filter(isLanguage)
    .filter((each) => fresh.some((post) => spoken.get(post) === each));
  const first = used.includes(language) ? [language] : [];
  const written = existing?.languages ?? [...new Set([...first, ...used])];
  const authors = nameAuthors({ ...blog, posts: fresh }, existing?.authors ?? []);
  const tags = nameTags(fresh, language);
  const items = createItems(options.items, existing?.numbers);
  const host = existing?.host ?? new URL(homeOf(blog)).host;
  const commentsOn = (post: Post, id: string, firstId: string) =>
    planComments(post, {
      ...{ blog, addresses, language: spoken.get(post) ?? language, anonymous: options.anonymous },
      notice: (kind, text) => notices.push({ kind, place: `imported/${id}.json (${post.place})`, text }),
    }).filter((comment) => !existing?.isTakenDown(comment, firstId));
  const said = new Map(
    fresh.map((post) => {
      const id = ids.get(post.key) ?? post.key;
      return [post, commentsOn(post, id, id)] as const;
    }),
  );
  const links = createLinks({
    ...{ blog, addresses, ids, host },
    commentsOn: (post) => said.get(post) ?? existing?.essays.get(ids.get(post.key) ?? '')?.comments ?? [],
  });
  const aliases = createAliases({
    ids: [...ids.values()],
    authors,
    tags: tags.names,
    existing,
    languages: written,
    items: items.numbersIn(fresh),
  });
  const files = createFinder({ uploads: options.uploads, media: blog.media, isOwn: addresses.isOwn });
  const missing = new Set<string>();
  const find = (url: URL) => {
    const file = files(url);
    if (file === undefined && isOnline(url, blog, addresses)) missing.add(url.href);
    return file;
  };
  const media = new Map(
    blog.media.flatMap(
      (medium) =>
        [
          [medium.id, medium],
          [pathOf(medium.url), medium],
        ] as const,
    ),
  );
  const imagesOf = new Map<string, CopiedImage[]>();
  const essays = fresh.map((post): WrittenEssay => {
    const id = ids.get(post.key) ?? post.key;
    const own = spoken.get(post) ?? language;
    const file = textFile({ kind: 'essay', id, language: own });
    const images = imagesOf.get(id) ?? [];
    imagesOf.set(id, images);
    const text = planEssay(post, {
      ...{ id, blog, authors, tags, aliases, host, find, media, images },
      language: own,
      theses: items.numbersOf(post),
      link: links.of(post),
      resolve: (src) => addresses.resolve(src, post),
      notice: (kind, text) => notices.push({ kind, place: `${file} (${post.place})`, text }),
    });
    return { id, post, file, text, images, comments: said.get(post) ?? [] };
  });
  const additions = posts.flatMap((post) => {
    const essay = existing?.essays.get(ids.get(post.key) ?? '');
    if (!essay || post.comments.length === 0) return [];
    return findNewComments(post, essay, commentsOn(post, essay.id, essay.firstId), notices);
  });
  notices.push(...tags.notices, ...items.notices, ...tellUnnamed(essays, authors, existing === undefined));
  const added = [...new Set(authors.values())].filter(({ isNew }) => isNew);
  return {
    ...{ essays, additions },
    files: existing
      ? []
      : newSeries(blog, {
          languages: written,
          authors: added,
          tags: tags.names,
          items: items.titles(fresh),
          notices,
        }),
    authors: existing ? added : [],
    tags: existing ? new Map([...tags.names].filter(([id]) => !existing.tags.includes(id))) : new Map(),
    known: [...new Set(ids.values())].filter((id) => existing?.essays.has(id)),
    notices: withoutRepetition(notices),
    ownLinks: links.count(),
    missing: [...missing],
  };
}

function withoutRepetition(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.place}\n${notice.text}`, notice])).values()];
}

/** Whether something of the blog can be asked for where it stood. */
function isOnline(url: URL, blog: Blog, { isOwn }: OldAddresses): boolean {
  return (
    blog.url !== undefined && url.origin !== folderOrigin && /^https?:$/.test(url.protocol) && isOwn(url)
  );
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
