import type { z } from 'astro/zod';
import { dayIn } from '../../series/text/date.ts';
import { type Blog, ExportError, type Notice, type Post } from '../blog.ts';
import { plainTextOf } from '../body/read-html.ts';
import { dayOf, daysBetween } from '../dates.ts';
import { withoutAddress } from '../privacy.ts';
import { readCards } from './cards.ts';
import { type dataSchema, exportSchema, type postSchema } from './export-schema.ts';

/** What Ghost writes for the address of its site. */
const placeholder = /__GHOST_URL__/g;

/**
 * Reads an export of Ghost.
 *
 * @throws ExportError where it is no JSON, or holds no posts
 */
export function readGhost(source: string, { file, pages }: { file: string; pages: boolean }): Blog {
  const parsed = exportSchema.safeParse(parse(source, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    throw new ExportError(`${file}: this is no export of Ghost: ${where}${issue?.message}.`);
  }
  const { meta, data } = parsed.data;
  const settings = new Map(data.settings.map((each) => [each.key, each.value]));
  const setting = (name: string) => {
    const value = settings.get(name);
    return typeof value === 'string' ? value : '';
  };
  const url = URL.canParse(setting('url')) ? setting('url') : undefined;
  const day = meta.exported_on === undefined ? undefined : dayOf(new Date(meta.exported_on).toISOString());
  const notices: Notice[] = [];
  const isPage = (post: z.infer<typeof postSchema>) => post.type === 'page' || Boolean(post.page);
  const zone = setting('timezone') || setting('active_timezone');
  const timeZone = Intl.supportedValuesOf('timeZone').includes(zone) ? zone : undefined;
  const context = { ...indexOf(data), file, url, timeZone, notices };
  const posts = data.posts.filter((post) => pages || !isPage(post)).map((post) => readPost(post, context));
  return {
    system: 'Ghost',
    title: plainTextOf(setting('title')),
    tagline: plainTextOf(setting('description')),
    language: setting('locale') || setting('lang') || undefined,
    url,
    timeZone,
    day,
    authors: data.users.map(({ slug, name }) => ({ login: slug, name: withoutAddress(name) || slug })),
    posts,
    media: [],
    notices,
  };
}

/** The rows of an export by what they are looked up by. */
function indexOf(data: z.infer<typeof dataSchema>) {
  const byPost = ({ post_id }: { post_id: string }) => post_id;
  return {
    tags: new Map(data.tags.map((tag) => [tag.id, tag])),
    slugs: new Map(data.users.map(({ id, slug }) => [id, slug])),
    tagsOf: Map.groupBy(data.posts_tags, byPost),
    authorsOf: Map.groupBy(data.posts_authors, byPost),
    alts: new Map(data.posts_meta.map((each) => [each.post_id, each.feature_image_alt])),
  };
}

interface GhostContext extends ReturnType<typeof indexOf> {
  file: string;
  url: string | undefined;
  timeZone: string | undefined;
  notices: Notice[];
}

/** @throws ExportError with line and column */
function parse(source: string, file: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
    throw new ExportError(`${file}${line === undefined ? '' : `:${line}:${column}`}: this is not JSON.`);
  }
}

function readPost(
  post: z.infer<typeof postSchema>,
  { tags, slugs, tagsOf, authorsOf, alts, file, url, timeZone, notices }: GhostContext,
): Post {
  const origin = url?.replace(/\/$/, '') ?? '';
  const place = `${file} (${post.slug || post.id})`;
  // What was sent by e-mail only stood on no page.
  const isDraft =
    !['published', 'scheduled'].includes(post.status) || !['', 'public'].includes(post.visibility);
  if (isDraft)
    notices.push({
      kind: 'draft',
      place,
      text: `There it is “${post.status}”, for “${post.visibility || 'public'}”.`,
    });
  const bySort = (one: { sort_order: number }, other: { sort_order: number }) =>
    one.sort_order - other.sort_order;
  const tagIds = (tagsOf.get(post.id) ?? []).toSorted(bySort).map(({ tag_id }) => tag_id);
  const named = (authorsOf.get(post.id) ?? []).toSorted(bySort).map(({ author_id }) => author_id);
  const authorIds = named.length > 0 ? named : [post.author_id ?? ''];
  const dayThere = (moment: string) =>
    timeZone !== undefined && !Number.isNaN(Date.parse(moment))
      ? dayOf(dayIn(timeZone, new Date(moment)))
      : dayOf(moment);
  const date = dayThere(post.published_at) ?? dayThere(post.created_at);
  const changed = dayThere(post.updated_at);
  const image = post.feature_image.replace(placeholder, origin);
  return {
    key: post.id,
    place,
    title: plainTextOf(post.title),
    slug: post.slug,
    language: undefined,
    date,
    updated: date && changed && daysBetween(date, changed) > 7 ? changed : undefined,
    authors: authorIds.flatMap((id) => slugs.get(id) ?? []),
    // A name that begins with # is for the owner only.
    tags: tagIds.flatMap((id) => tags.get(id) ?? []).filter(({ name }) => !name.startsWith('#')),
    excerpt: plainTextOf(post.custom_excerpt),
    teaser: '',
    isDraft,
    addresses: post.slug === '' ? [] : [`${origin}/${post.slug}/`],
    body: readCards(post.html.replace(placeholder, origin)),
    cover:
      image === ''
        ? undefined
        : { src: image, alt: plainTextOf(alts.get(post.id) || post.feature_image_alt) },
    comments: [],
  };
}
