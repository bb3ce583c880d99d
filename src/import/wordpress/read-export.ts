import { z } from 'astro/zod';
import type { Day } from '../../series/text/date.ts';
import { type Blog, type BlogAuthor, ExportError, type Medium, type Notice } from '../blog.ts';
import { fold, plainTextOf } from '../body/read-html.ts';
import { dayOf } from '../dates.ts';
import { withoutAddress } from '../privacy.ts';
import { readItems } from './read-items.ts';
import { createPostReader } from './read-post.ts';
import { timeZoneOf } from './time-zone.ts';

const text = z.string().default('');

const channelSchema = z.object({
  title: text,
  link: text,
  description: text,
  pubDate: text,
  language: text,
  'wp:base_blog_url': text,
  'wp:base_site_url': text,
});

const authorSchema = z.object({
  'wp:author_id': text,
  'wp:author_login': text,
  'wp:author_email': text,
  'wp:author_display_name': text,
});

/** What an export is read with. */
interface ReadOptions {
  /** How messages name the file. */
  file: string;
  /** Whether pages come over, too. */
  pages: boolean;
}

/**
 * Reads an export of WordPress (WXR) from pieces of its text.
 *
 * @throws ExportError where it is not well-formed, or holds no blog
 */
export async function readWordPress(chunks: AsyncIterable<string>, options: ReadOptions): Promise<Blog> {
  const raw = await readItems(chunks, options.file);
  const channel = channelSchema.parse(Object.fromEntries(raw.channel));
  const people = raw.authors.map((fields) => authorSchema.parse(Object.fromEntries(fields)));
  const notices: Notice[] = raw.mistakes.map(({ line, reason }) => ({
    kind: 'changed',
    place: `${options.file}:${line}`,
    text: `This is not right in XML and was read as text: ${reason}.`,
  }));
  if (raw.items.length === 0 && raw.channel.size === 0)
    throw new ExportError(`${options.file}: there is no blog in this export.`);
  const media = raw.items.flatMap(({ fields, meta }) => readMedium(fields, meta));
  const url = [channel['wp:base_blog_url'], channel.link, channel['wp:base_site_url']]
    .map((each) => each.trim())
    .find(isAddress);
  const day = dayOf(channel.pubDate);
  const read = createPostReader({
    ...options,
    url,
    day,
    media: media.map(({ medium }) => medium),
    attached: Map.groupBy(media, ({ parent }) => parent),
    people: people.map((each) => ({
      id: each['wp:author_id'],
      login: each['wp:author_login'],
      email: each['wp:author_email'],
    })),
    notices,
  });
  const posts = raw.items.flatMap((item) => {
    const post = read(item);
    // What was read is not needed any more, and large.
    item.fields.clear();
    item.comments.length = 0;
    return post ?? [];
  });
  return {
    system: 'WordPress',
    title: plainTextOf(channel.title),
    tagline: plainTextOf(channel.description),
    language: fold(channel.language) || undefined,
    url,
    timeZone: timeZoneOf(read.clocks),
    day: day ?? newest(posts.map(({ date }) => date)),
    authors: people.map((each) => nameAuthor(each['wp:author_login'], each['wp:author_display_name'])),
    posts,
    media: media.map(({ medium }) => medium),
    notices,
  };
}

function nameAuthor(login: string, name: string): BlogAuthor {
  return { login, name: withoutAddress(plainTextOf(name)) || withoutAddress(login) };
}

function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function newest(days: readonly (Day | undefined)[]): Day | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function readMedium(
  fields: ReadonlyMap<string, string>,
  meta: ReadonlyMap<string, string>,
): { medium: Medium; parent: string }[] {
  if (fields.get('wp:post_type')?.trim() !== 'attachment') return [];
  const url = (fields.get('wp:attachment_url') ?? fields.get('guid') ?? '').trim();
  const medium: Medium = {
    id: fields.get('wp:post_id')?.trim() ?? '',
    url,
    alt: plainTextOf(meta.get('_wp_attachment_image_alt') ?? ''),
    caption: plainTextOf(fields.get('excerpt:encoded') ?? ''),
    title: plainTextOf(fields.get('title') ?? ''),
  };
  return [{ medium, parent: fields.get('wp:post_parent')?.trim() ?? '0' }];
}
