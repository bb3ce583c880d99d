import { z } from 'astro/zod';
import { type MentionKind, mentionLimits, mentionSchema } from '../../series/mentions/mention.ts';
import type { ReceivedMention } from '../../series/mentions/receive-mentions.ts';
import { hostOf } from '../../series/mentions/source-key.ts';
import { webAddressSchema } from '../../series/model/id.ts';
import { momentIn } from '../../series/text/date.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { Language } from '../../series/text/language.ts';
import { cleanText, isVisible } from '../../series/text/strings.ts';
import { shorten, shortenGraphemes } from '../../series/text/words.ts';

/** Longest address that is kept (UTF-16 units). */
const longestAddress = 2000;

/** What the service calls a kind; anything else that it may come to know is a mention. */
const kinds: Readonly<Record<string, MentionKind>> = {
  'in-reply-to': 'reply',
  rsvp: 'reply',
  'like-of': 'like',
  'repost-of': 'repost',
  'bookmark-of': 'bookmark',
};

const address = webAddressSchema
  .transform((text) => new URL(text))
  .refine(({ href, username, password }) => href.length <= longestAddress && !username && !password)
  .transform(({ href }) => href);

const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.int().positive());

const optionalText = z.string().catch('');

/** The keys of an entry that are read. What is only ornament, and wrong, is left out; the others make an entry invalid. */
const entrySchema = z.looseObject({
  'wm-id': number,
  'wm-source': address,
  'wm-target': address,
  'wm-received': z.string(),
  'wm-protocol': z.enum(['webmention', 'pingback']).nullish(),
  'wm-property': z.string().nullish(),
  'wm-private': z.unknown(),
  author: z
    .looseObject({ name: optionalText, url: address.nullable().catch(null) })
    .nullish()
    .catch(null),
  name: optionalText,
  published: optionalText,
  rels: z
    .looseObject({ canonical: address.optional().catch(undefined) })
    .nullish()
    .catch(null),
});

/** How an entry is read. */
interface EntryContext {
  /** IANA name; of a moment without an offset. */
  timeZone: string;
  language: Language;
  now: Date;
}

/** An entry of a feed as a mention; nothing where it is none. */
export function readEntry(
  child: unknown,
  { timeZone, language, now }: EntryContext,
): ReceivedMention | undefined {
  const { data: entry } = entrySchema.safeParse(child);
  const receivedAt = entry && momentIn(entry['wm-received'], timeZone);
  if (!entry || receivedAt === undefined || !isPast(receivedAt, now)) return undefined;
  const line = (text: string, most: number) =>
    cut(cleanText(text).replace(/\s+/g, ' ').trim(), most, language);
  const kind = kinds[entry['wm-property'] ?? ''] ?? 'mention';
  const isWordless = kind !== 'reply' && kind !== 'mention';
  const words = isWordless ? '' : line(wordsOf(child), mentionLimits.text);
  const title = isWordless ? '' : line(entry.name, mentionLimits.title);
  const name = isWordless ? '' : line(entry.author?.name ?? '', mentionLimits.name);
  const publishedAt = momentIn(entry.published, timeZone) ?? null;
  const source = entry['wm-source'];
  const canonical = entry.rels?.canonical;
  const isSame = canonical !== undefined && hostOf(canonical) === hostOf(source);
  const mention = {
    id: `wm-${entry['wm-id']}`,
    via: entry['wm-protocol'] ?? 'webmention',
    kind,
    source: isSame ? canonical : source,
    author: isVisible(name) ? { name, url: entry.author?.url ?? null } : null,
    // A note has no title of its own: its first words stand in for it.
    title: isVisible(title) && !words.startsWith(title.replace(/…$/, '')) ? title : null,
    text: isVisible(words) ? words : '',
    publishedAt: publishedAt !== null && isPast(publishedAt, now) ? publishedAt : null,
    receivedAt,
  };
  const { success } = mentionSchema.safeParse({ ...mention, section: null, language, state: 'waiting' });
  const isPrivate = ![null, undefined, false].some((no) => no === entry['wm-private']);
  return success ? { ...mention, target: entry['wm-target'], namedSource: source, isPrivate } : undefined;
}

/** What came tomorrow would be the newest until then; clocks may differ by hours. */
function isPast(moment: string, now: Date): boolean {
  return Date.parse(moment) <= now.getTime() + 86_400_000;
}

/** Number of an entry, also of one that is no mention; nothing where it has none. */
export function entryId(child: unknown): string | undefined {
  const { data } = number.safeParse(valueAt(child, ['wm-id']));
  return data === undefined ? undefined : `wm-${data}`;
}

/** The words of an entry as plain text. HTML is never read. */
function wordsOf(child: unknown): string {
  const places = [['content', 'text'], ['content'], ['summary', 'value'], ['summary']];
  const texts = places
    .map((keys) => valueAt(child, keys))
    .filter((value): value is string => typeof value === 'string');
  return texts.find(isVisible) ?? '';
}

/** The first words of a text; a cluster of signs that counts as one character has an end, too. */
function cut(text: string, graphemes: number, language: Language): string {
  return shorten(shortenGraphemes(text, graphemes, language), graphemes * 10, language);
}
