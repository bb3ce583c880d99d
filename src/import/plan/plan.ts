import type { ImportedComment } from '../../series/comments/imported-comment.ts';
import type { Language } from '../../series/text/language.ts';
import type { Blog, Notice, Post } from '../blog.ts';
import { readAddresses } from './address-book.ts';
import { createAliases } from './aliases.ts';
import { planComments } from './comments.ts';
import { type PlannedEssay, planEssay } from './essay.ts';
import type { Existing } from './existing.ts';
import { type CopiedImage, createFinder, type Uploads } from './images.ts';
import { createItems } from './items.ts';
import { createLinks } from './links.ts';
import { type NamedAuthor, nameAuthors, nameEssays, nameTags } from './names.ts';
import { type NewFile, newSeries } from './series-files.ts';

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
  language: Language;
  essays: readonly WrittenEssay[];
  /** The data files of a new series; none where there is one. */
  files: readonly NewFile[];
  /** Authors that authors.yaml has to be told of. */
  authors: readonly NamedAuthor[];
  /** Names of tags that series.yaml has to be told of. */
  tags: ReadonlyMap<string, string>;
  /** Ids of essays that were there already. */
  known: readonly string[];
  notices: readonly Notice[];
  /** Links that became links of the series. */
  ownLinks: number;
}

/** An essay as it is written. */
export interface WrittenEssay {
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
  const ids = nameEssays(blog.posts);
  const addresses = readAddresses(blog);
  const fresh = blog.posts.filter(({ key }) => !existing?.essays.has(ids.get(key) ?? ''));
  const authors = nameAuthors({ ...blog, posts: fresh }, existing?.authors ?? []);
  const tags = nameTags(fresh, language);
  const items = createItems(options.items, existing?.numbers);
  const host = existing?.host ?? hostOf(blog);
  const links = createLinks({ blog, addresses, ids, host });
  const aliases = createAliases({
    ids: [...ids.values()],
    authors,
    tags: tags.names,
    existing,
    language,
    items: items.numbersIn(fresh),
  });
  const find = createFinder({ uploads: options.uploads, media: blog.media, isOwn: addresses.isOwn });
  const media = new Map(
    blog.media.flatMap(
      (medium) =>
        [
          [medium.id, medium],
          [pathOf(medium.url), medium],
        ] as const,
    ),
  );
  const essays = fresh.map((post): WrittenEssay => {
    const id = ids.get(post.key) ?? post.key;
    const file = `essays/${id}/${language}.mdx`;
    const planned: PlannedEssay = planEssay(post, {
      ...{ id, language, blog, authors, tags, aliases, host, find, media },
      theses: items.numbersOf(post),
      link: links.of(post),
      resolve: (src) => addresses.resolve(src, post),
      notice: (kind, text) => notices.push({ kind, place: `${file} (${post.place})`, text }),
    });
    const said = planComments(post, {
      ...{ blog, addresses, language, anonymous: options.anonymous },
      notice: (kind, text) => notices.push({ kind, place: `imported/${id}.json (${post.place})`, text }),
    });
    const comments = said.filter((comment) => !existing?.isTakenDown(comment, id));
    return { id, post, file, ...planned, comments };
  });
  notices.push(...items.notices);
  const added = [...new Set(authors.values())].filter(({ isNew }) => isNew);
  return {
    language,
    essays,
    files: existing
      ? []
      : newSeries(blog, { language, authors: added, tags: tags.names, items: items.titles(fresh), notices }),
    authors: existing ? added : [],
    tags: existing ? new Map([...tags.names].filter(([id]) => !existing.tags.includes(id))) : new Map(),
    known: blog.posts.map(({ key }) => ids.get(key) ?? '').filter((id) => existing?.essays.has(id)),
    notices: withoutRepetition(notices),
    ownLinks: links.count(),
  };
}

function withoutRepetition(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.place}\n${notice.text}`, notice])).values()];
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

function hostOf({ url }: Blog): string {
  return url === undefined ? '' : new URL(url).host;
}

/** The language to write in: the one asked for, else that of the blog, else the first of the series. */
function languageOf(
  { language, title }: Blog,
  { language: wanted, existing }: PlanOptions,
  notices: Notice[],
): Language {
  if (wanted) return wanted;
  const own = language?.slice(0, 2).toLowerCase();
  const [first = 'en'] = existing?.languages ?? [];
  if (own === 'de' || own === 'en') if (!existing || existing.languages.includes(own)) return own;
  notices.push({
    kind: 'decision',
    place: title,
    text: `The texts were taken to be in “${first}”${language ? `, though the blog says “${language}”` : ''}; --language says otherwise.`,
  });
  return first;
}
