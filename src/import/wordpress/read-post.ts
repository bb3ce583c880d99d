import { z } from 'astro/zod';
import type { Day } from '../../series/text/date.ts';
import { decodePath } from '../../series/text/strings.ts';
import type { BlogComment, Medium, Notice, Post, PostBody, Tag } from '../blog.ts';
import { fold, plainTextOf } from '../body/read-html.ts';
import { dayOf, daysBetween } from '../dates.ts';
import { readBlocks } from './blocks.ts';
import { readComments } from './comments.ts';
import { paragraphs } from './paragraphs.ts';
import type { RawItem } from './read-items.ts';
import { replaceShortcodes } from './shortcodes.ts';
import type { Clocks } from './time-zone.ts';

const text = z.string().default('');

const itemSchema = z.object({
  title: text,
  link: text,
  guid: text,
  pubDate: text,
  'dc:creator': text,
  'content:encoded': text,
  'excerpt:encoded': text,
  'wp:post_id': text,
  'wp:post_name': text,
  'wp:post_date': text,
  'wp:post_date_gmt': text,
  'wp:post_modified': text,
  'wp:post_type': text,
  'wp:post_password': text,
  'wp:status': text,
});

type PostItem = z.infer<typeof itemSchema>;

/** What posts are read with. */
interface PostContext {
  file: string;
  pages: boolean;
  url: string | undefined;
  /** Day of the export. */
  day: Day | undefined;
  media: readonly Medium[];
  /** Files by the post that they were uploaded with. */
  attached: ReadonlyMap<string, readonly { medium: Medium }[]>;
  people: readonly { id: string; login: string; email: string }[];
  notices: Notice[];
}

/** Statuses that readers of the blog see. */
const published = new Set(['publish', 'future']);
const drafts = new Set(['draft', 'pending', 'private']);

/** Makes a reader of items; it gives nothing for what is no post. `clocks` fills with the times of what it reads. */
export function createPostReader(
  context: PostContext,
): ((item: RawItem) => Post | undefined) & { clocks: Clocks[] } {
  const clocks: Clocks[] = [];
  const media = new Map(context.media.map((medium) => [medium.id, medium]));
  const read = (raw: RawItem): Post | undefined => {
    const item = itemSchema.parse(Object.fromEntries(raw.fields));
    const place = `${context.file}:${raw.line}`;
    const kind = fold(item['wp:post_type']) || 'post';
    const status = fold(item['wp:status']) || 'publish';
    const isWanted = kind === 'post' || (kind === 'page' && context.pages);
    if (!isWanted || !(published.has(status) || drafts.has(status))) return undefined;
    readClocks(item, clocks);
    const notice = (each: Omit<Notice, 'place'>) => context.notices.push({ ...each, place });
    const id = fold(item['wp:post_id']);
    const password = item['wp:post_password'].trim() !== '';
    if (password)
      notice({
        kind: 'draft',
        text: 'It has a password there; it would be open to all if it were published.',
      });
    else if (drafts.has(status)) notice({ kind: 'draft', text: `Its status there is “${status}”.` });
    const date = dayOf(item['wp:post_date']) ?? dayOf(item.pubDate);
    const modified = dayOf(item['wp:post_modified']);
    const updated = date && modified && daysBetween(date, modified) > 7 ? modified : undefined;
    const thumbnail = media.get(raw.meta.get('_thumbnail_id') ?? '');
    return {
      key: id || place,
      place,
      title: plainTextOf(item.title),
      slug: decodePath(fold(item['wp:post_name'])).normalize('NFC'),
      language: undefined,
      ...{ date, updated },
      authors: [fold(item['dc:creator'])].filter(Boolean),
      tags: tagsOf(raw),
      excerpt: plainTextOf(item['excerpt:encoded']),
      teaser: teaserOf(item),
      isDraft: password || drafts.has(status),
      addresses: addressesOf(item, id, context.url),
      body: bodyOf(item, raw, { media, attached: context.attached.get(id) ?? [], notice }),
      cover: thumbnail && { src: thumbnail.url, alt: thumbnail.alt || thumbnail.caption },
      comments: commentsOf(raw, item, context),
    };
  };
  return Object.assign(read, { clocks });
}

function commentsOf(raw: RawItem, item: PostItem, { people, notices, file }: PostContext): BlogComment[] {
  const author = people.find(({ login }) => login === fold(item['dc:creator']));
  return readComments(raw.comments, author, { place: `${file}:${raw.line}`, notices });
}

function readClocks(item: PostItem, clocks: Clocks[]): void {
  const [local = Number.NaN, utc = Number.NaN] = [item['wp:post_date'], item['wp:post_date_gmt']].map(
    (each) => Date.parse(`${each.trim().replace(' ', 'T')}Z`),
  );
  if (local > 0 && utc > 0) clocks.push({ local, utc });
}

/** Categories and tags; the category of posts without one is skipped. */
function tagsOf({ categories }: RawItem): Tag[] {
  const named = categories.filter(({ domain }) => ['category', 'post_tag', 'tag'].includes(domain));
  const all = named.length > 0 ? named : categories.filter(({ domain }) => domain === '');
  return all
    .map(({ nicename, name }) => ({
      slug: decodePath(nicename) || plainTextOf(name),
      name: plainTextOf(name),
    }))
    .filter(({ slug }) => !/^(?:uncategorized|allgemein|unkategorisiert|non-classe)$/i.test(slug));
}

/** The longest text before “more” that is a standfirst. */
const longestTeaser = 300;

function teaserOf(item: PostItem): string {
  const [teaser = '', rest] = item['content:encoded'].split(/<!--more.*?-->/, 2);
  const words = rest === undefined ? '' : plainTextOf(teaser);
  return words.length <= longestTeaser ? words : '';
}

function addressesOf({ link, guid }: PostItem, id: string, url: string | undefined): string[] {
  const short = url === undefined || id === '' ? [] : [`${url.replace(/\/$/, '')}/?p=${id}`];
  const page = short.map((each) => each.replace('?p=', '?page_id='));
  return [...new Set([fold(link), fold(guid), ...short, ...page])].filter((each) =>
    /^https?:\/\//i.test(each),
  );
}

function bodyOf(
  item: PostItem,
  { meta }: RawItem,
  {
    media,
    attached,
    notice,
  }: {
    media: ReadonlyMap<string, Medium>;
    attached: readonly { medium: Medium }[];
    notice: (each: Omit<Notice, 'place'>) => void;
  },
): PostBody {
  const { html, dropped, isBlocks } = readBlocks(item['content:encoded']);
  const notes = readNotes(meta.get('footnotes'));
  const unknown = new Map<string, number>();
  const replaced = replaceShortcodes(html, {
    mediumOf: (id) => media.get(id),
    attached: attached
      .map(({ medium }) => medium)
      .filter(({ url }) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(url)),
    addNote: (note) => {
      const key = `note-${notes.size + 1}`;
      notes.set(key, note);
      return `<sup data-fn="${key}"></sup>`;
    },
    countUnknown: (name) => unknown.set(name, (unknown.get(name) ?? 0) + 1),
  });
  for (const [name, count] of unknown)
    notice({
      kind: 'changed',
      text: `The shortcode [${name}] is not known; it stands in the text as code (${count}×).`,
    });
  for (const [name, count] of dropped)
    notice({ kind: 'left-out', text: `The block “${name}” is made by WordPress (${count}×).` });
  return { html: isBlocks ? replaced : paragraphs(replaced), footnotes: notes };
}

const notesSchema = z.array(z.object({ id: z.string(), content: z.string() }));

/** Footnotes of blocks, which WordPress keeps beside the text. */
function readNotes(json: string | undefined): Map<string, string> {
  if (json === undefined) return new Map();
  try {
    return new Map(notesSchema.parse(JSON.parse(json)).map(({ id, content }) => [id, content]));
  } catch {
    // A plugin keeps something else under this name.
    return new Map();
  }
}
