import {
  type ImportedComment,
  importedCommentSchema,
  importedSystems,
} from '../../series/comments/imported-comment.ts';
import { toId } from '../../series/model/id.ts';
import { countOf } from '../../series/text/count.ts';
import type { Language } from '../../series/text/language.ts';
import { isVisible } from '../../series/text/strings.ts';
import type { Blog, BlogComment, NoticeKind, Post } from '../blog.ts';
import { toMarkdownTree, writeMarkdown } from '../body/convert.ts';
import { plainTextOf } from '../body/read-html.ts';
import { initialsOf, maskAddresses, withoutAddress } from '../privacy.ts';
import type { OldAddresses } from './address-book.ts';

interface CommentContext {
  blog: Blog;
  addresses: OldAddresses;
  language: Language;
  /** Whether people are named by their initials. */
  anonymous: boolean;
  notice: (kind: NoticeKind, text: string) => void;
}

/** Comments on a post, as its archive keeps them. A link from a post of the same blog is known from the texts. */
export function planComments(post: Post, context: CommentContext): ImportedComment[] {
  const { addresses, notice } = context;
  const isOwn = ({ kind, authorUrl }: BlogComment) =>
    kind !== 'comment' && URL.canParse(authorUrl) && addresses.postAt(new URL(authorUrl)) !== undefined;
  const own = post.comments.filter(isOwn).length;
  if (own > 0)
    notice(
      'left-out',
      `${countOf(own, 'pingback')} of the blog itself: its links among the texts say the same.`,
    );
  const kept = post.comments.filter((comment) => !isOwn(comment));
  const ids = new Map(post.comments.map((comment) => [comment.id, comment]));
  const known = new Set(kept.map(({ id }) => id));
  return kept.flatMap((comment) => {
    const planned = planComment(comment, answered(comment, ids, known), post, context);
    const { data, error } = importedCommentSchema.safeParse(planned);
    if (!data) notice('left-out', `The comment ${comment.id}: ${error.issues[0]?.message}.`);
    return data ? [data] : [];
  });
}

/** The comment that one answers: the nearest of those it answers that came over. */
function answered(
  { parent }: BlogComment,
  all: ReadonlyMap<string, BlogComment>,
  known: ReadonlySet<string>,
): string | undefined {
  const seen = new Set<string>();
  let id = parent;
  while (id !== undefined && !known.has(id) && !seen.has(id)) {
    seen.add(id);
    id = all.get(id)?.parent;
  }
  return id !== undefined && known.has(id) ? id : undefined;
}

function planComment(
  comment: BlogComment,
  parent: string | undefined,
  post: Post,
  { blog, language, anonymous }: CommentContext,
): ImportedComment | undefined {
  const system = importedSystems.find((each) => each === blog.system);
  const place = post.addresses[0] ?? blog.url;
  if (system === undefined || place === undefined) return undefined;
  const prefix = system === 'WordPress' ? 'wp' : 'ghost';
  const { kind, authorUrl } = comment;
  const address = /^https?:\/\//i.test(authorUrl) && URL.canParse(authorUrl) ? new URL(authorUrl).href : null;
  const page = kind === 'comment' ? undefined : readPage(comment);
  const name = kind === 'pingback' ? '' : withoutAddress(comment.author);
  const isShown = isVisible(name);
  return {
    id: `${prefix}-${toId(comment.id)}`,
    system,
    kind,
    replyTo: parent === undefined ? null : `${prefix}-${toId(parent)}`,
    author: isShown
      ? {
          name: anonymous && kind === 'comment' && !comment.isPostAuthor ? initialsOf(name) : name,
          url: kind === 'comment' && !anonymous ? address : null,
          isEssayAuthor: comment.isPostAuthor,
        }
      : null,
    createdAt: comment.createdAt ?? `${post.date ?? blog.day ?? '1990-01-01'}T12:00:00Z`,
    url: `${new URL(place).href.replace(/#.*$/, '')}#comment-${comment.id}`,
    anchor: `comment-${comment.id}`,
    source: kind === 'comment' ? null : address,
    title: page?.title ?? null,
    text: maskAddresses(page?.text ?? writeComment(comment.html, post, language)),
  };
}

/** The page that links: what it is called, and the words around the link. */
function readPage({ kind, author, html }: BlogComment): { title: string | null; text: string } {
  const [, strong = '', rest = html] =
    /^\s*(?:<p>)?\s*<strong>([\s\S]*?)<\/strong>([\s\S]*)$/i.exec(html) ?? [];
  const title = (kind === 'trackback' ? plainTextOf(strong) : '') || withoutAddress(author);
  return { title: isVisible(title) ? title : null, text: plainTextOf(kind === 'trackback' ? rest : html) };
}

/** A comment as GitHub-flavoured Markdown: its images are links, and its links stay what they are. */
function writeComment(html: string, post: Post, language: Language): string {
  const base = post.addresses.find((each) => URL.canParse(each));
  const absolute = (href: string) => {
    const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
    return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
  };
  const tree = toMarkdownTree(
    html,
    {
      language,
      link: absolute,
      image: ({ src, alt }) => ({ alt, path: undefined, href: absolute(src) }),
      footnotes: new Map(),
      notice: () => {},
    },
    false,
  );
  return writeMarkdown(tree).trim();
}
