import { z } from 'astro/zod';
import { formatArchive, type ParsedArchive, parseArchive } from '../diagnostics/parse-archive.ts';
import { webAddressSchema } from '../model/id.ts';
import { momentSchema } from '../text/date.ts';
import { keysOf } from '../text/keys.ts';
import { languageSchema } from '../text/language.ts';
import { compareStrings, isVisible } from '../text/strings.ts';

/** Kinds of mentions, by whether they have words; the others are only counted, without a name. */
const kinds = { reply: true, mention: true, like: false, repost: false, bookmark: false } as const;

/** Kind of a mention. */
export type MentionKind = keyof typeof kinds;

/** Kinds of mentions, those with words first. */
export const mentionKinds = keysOf(kinds);

/** Whether mentions of a kind are shown with their words. */
export function hasWords({ kind }: { kind: MentionKind }): boolean {
  return kinds[kind];
}

/** Limits of what is kept of a mention: graphemes. */
export const mentionLimits = { name: 100, title: 200, text: 600 } as const;

/** Most UTF-16 units that a grapheme of a cleaned text takes, on average. */
const unitsPerGrapheme = 10;

const text = (graphemes: number) => z.string().max(graphemes * unitsPerGrapheme);

/** The schema of one mention in the archive: text only, no pictures, and no name on a like. */
export const mentionSchema = z
  .strictObject({
    /** `wm-` and the number that the receiver gave it; never made from the address of the source. */
    id: z.string().regex(/^wm-[1-9]\d{0,15}$/),
    /** Protocol by which the receiver learned of it. */
    via: z.enum(['webmention', 'pingback']),
    kind: z.enum(mentionKinds),
    /** Address of the page that mentions ours. */
    source: webAddressSchema,
    /** Section of our page that was named, where the page has it. */
    section: z.string().min(1).max(300).nullable(),
    /** Language of the address that was named. */
    language: languageSchema,
    author: z
      .strictObject({
        name: text(mentionLimits.name).refine(isVisible, 'nobody could see it'),
        url: webAddressSchema.nullable(),
      })
      .nullable(),
    title: text(mentionLimits.title).refine(isVisible, 'nobody could see it').nullable(),
    text: text(mentionLimits.text),
    publishedAt: momentSchema.nullable(),
    receivedAt: momentSchema,
    /** `waiting`: a person has not looked at it yet. */
    state: z.enum(['waiting', 'visible']),
  })
  .refine((mention) => hasWords(mention) || (mention.author === null && mention.text === ''), {
    message: 'a like, repost or bookmark has neither author nor text',
  });

/** A page elsewhere that links to one of ours, as the archive keeps it. */
export type Mention = z.infer<typeof mentionSchema>;

/** Reads a file below `mentions/`. */
export function parseMentions(text: string, file: string): ParsedArchive<Mention[]> {
  return parseArchive({ text, file, kind: 'mentions' }, 'mentions', mentionSchema, ({ id }) => id);
}

/** Text of a file below `mentions/`: sorted by arrival, one value a line. */
export function formatMentions(mentions: readonly Mention[]): string {
  const sorted = mentions.toSorted(
    (a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || compareStrings(a.id, b.id),
  );
  return formatArchive({ mentions: sorted.map((mention) => mentionSchema.parse(mention)) });
}
