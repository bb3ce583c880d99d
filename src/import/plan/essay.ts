import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textIn } from 'mdast-util-to-string';
import { messages } from '../../i18n/index.ts';
import type { Day } from '../../series/text/date.ts';
import type { Language } from '../../series/text/language.ts';
import { type Blog, folderOrigin, type Medium, type NoticeKind, type Post } from '../blog.ts';
import { toMarkdownTree, writeMdx } from '../body/convert.ts';
import { fold } from '../body/read-html.ts';
import { hasAddress } from '../privacy.ts';
import { homeOf } from './address-book.ts';
import type { Aliases } from './aliases.ts';
import { type CopiedImage, createPlacer, linkToImage } from './images.ts';
import { firstSentences, line, yaml } from './lines.ts';
import type { NamedAuthor, NamedTags } from './names.ts';

interface PlanContext {
  id: string;
  language: Language;
  blog: Blog;
  authors: ReadonlyMap<string, NamedAuthor>;
  tags: NamedTags;
  theses: readonly number[];
  aliases: Aliases;
  /** Host of the site that the series will have. */
  host: string;
  find: (url: URL) => string | undefined;
  media: ReadonlyMap<string, Medium>;
  link: (href: string, notice: (kind: NoticeKind, text: string) => void) => string | undefined;
  resolve: (src: string) => URL | undefined;
  notice: (kind: NoticeKind, text: string) => void;
  /** The images beside the text; fills. */
  images: CopiedImage[];
}

/** Makes the text of an essay of a post. What it lacks makes it a draft, and is reported. */
export function planEssay(post: Post, context: PlanContext): string {
  const { language, notice, find, media, resolve, host, images, blog } = context;
  // Of a blog that does not say where it stands, nothing can be seen anywhere.
  const linkTo = (url: URL) =>
    url.origin === folderOrigin || (blog.url === undefined && url.host === new URL(homeOf(blog)).host)
      ? undefined
      : linkToImage(url, host, post.date);
  const place = createPlacer({ find, media, linkTo, copied: images }, resolve, language, notice);
  const tree = toMarkdownTree(
    post.body.html,
    {
      language,
      link: (href) => context.link(href, notice),
      image: place,
      footnotes: post.body.footnotes ?? new Map(),
      notice,
    },
    true,
  );
  const body = writeMdx(tree);
  if (hasAddress(body)) notice('derived', 'The text names an e-mail address; decide whether it is to stay.');
  const meta = frontmatter(post, tree, context);
  const cover = coverOf(post, context, place);
  return `---\n${yaml({ ...meta, ...cover })}---\n\n${body}`;
}

function frontmatter(post: Post, tree: Root, context: PlanContext): Record<string, unknown> {
  const { blog, language, notice, authors, theses, id } = context;
  const lacks = missingIn(post, tree);
  for (const what of lacks) notice('draft', `It has no ${what}.`);
  const title =
    post.title || `${messages(language).imported.untitled} (${post.key.replace(/^.*\//, '') || id})`;
  const date: Day = post.date ?? blog.day ?? '1970-01-01';
  const isDraft = post.isDraft || lacks.length > 0;
  const names = post.authors.length === 0 ? [''] : post.authors;
  const tags = post.tags.map(context.tags.idOf).filter((tag) => tag !== undefined);
  const aliases = context.aliases(post, notice);
  return {
    title: line(title),
    standfirst: line(standfirstOf(post, tree, context) || title),
    ...(theses.length > 0 ? { theses } : {}),
    date,
    ...(post.updated && post.updated > date ? { updated: post.updated } : {}),
    authors: [...new Set(names.map((login) => authors.get(login)?.id).filter((name) => name !== undefined))],
    ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(isDraft ? { draft: true } : {}),
  };
}

function missingIn(post: Post, tree: Root): string[] {
  return [
    ...(post.title === '' ? ['title'] : []),
    ...(post.date === undefined ? ['date'] : []),
    ...(post.authors.length === 0 ? ['author'] : []),
    ...(tree.children.length === 0 ? ['text'] : []),
  ];
}

function standfirstOf({ excerpt, teaser }: Post, tree: Root, { language, notice }: PlanContext): string {
  if (excerpt !== '') return excerpt;
  const image = messages(language).imported.image;
  const isImage = (node: PhrasingContent) =>
    node.type === 'image' || (node.type === 'link' && textIn(node).startsWith(image));
  const paragraphs = tree.children.filter((node) =>
    node.type === 'paragraph'
      ? node.children.some((each) => !isImage(each) && each.type !== 'inlineCode')
      : node.type === 'blockquote',
  );
  const derived =
    teaser ||
    firstSentences(
      fold(
        paragraphs
          .slice(0, 5)
          .map((each) => wordsOf(each).replace(/^\[!\w+\]/, ''))
          .join(' '),
      ),
      language,
    );
  if (derived !== '') notice('derived', `The standfirst was made of the text: “${derived}”`);
  return derived;
}

/** The words of a node, with a space where a line breaks. */
function wordsOf(node: RootContent | PhrasingContent): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return textIn(node, { includeImageAlt: false });
}

function coverOf(
  { cover }: Post,
  { resolve, find, notice }: PlanContext,
  place: ReturnType<typeof createPlacer>,
): { cover?: string; coverAlt?: string } {
  const url = cover && resolve(cover.src);
  if (!cover || !url) return {};
  if (find(url) === undefined) {
    notice('left-out', `Its image ${url.href}, whose file is not there.`);
    return {};
  }
  const { path, alt } = place({ src: cover.src, id: undefined, alt: cover.alt, caption: '' });
  return path === undefined ? {} : { cover: path, coverAlt: line(alt) };
}
