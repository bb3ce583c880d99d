import { z } from 'astro/zod';
import { formatArchive, type ParsedArchive, parseArchive } from '../diagnostics/parse-archive.ts';
import { webAddressSchema } from '../model/id.ts';
import { mentionProtocols } from '../model/web-config.ts';
import { momentSchema } from '../text/date.ts';
import { compareStrings } from '../text/strings.ts';
import { mentionsFolder } from './mention-files.ts';

/** The ledger: which pages elsewhere were notified of which of our links. Only `series send` writes it. */
export const ledgerFile = `${mentionsFolder}/sent.json`;

/** Longest reason (UTF-16 units). */
export const longestReason = 300;

/** The schema of one line of the ledger. */
const sentMentionSchema = z.strictObject({
  /** Address of our page. */
  source: webAddressSchema,
  /** Address of the page elsewhere, as our page has it. */
  target: webAddressSchema,
  /** Protocol and endpoint of the last try; null where none was found or asked for. */
  protocol: z.enum(mentionProtocols).nullable(),
  endpoint: webAddressSchema.nullable(),
  /** Where the receiver shows what it does with the webmention. */
  location: webAddressSchema.nullable(),
  /** Time of the last notification; of a link that is gone, when that was noted. */
  sentAt: momentSchema.nullable(),
  /**
   * `none`: the page takes no mentions. `before`: the link is older than the ledger. `gone`: our page is withdrawn.
   * `failed` with a next try is pending.
   */
  status: z.enum(['sent', 'none', 'failed', 'before', 'gone']),
  /** Tries since our page changed. */
  tries: z.number().int().min(0),
  nextTry: momentSchema.nullable(),
  reason: z.string().max(longestReason).nullable(),
  /** Hash of the text and the links that our page had. */
  digest: z.string().regex(/^[\da-f]{12}$/),
});

/** Record of what a page elsewhere was notified of. */
export type SentMention = z.infer<typeof sentMentionSchema>;

/** What makes two links one: our page, and the address of the other as the URL parser writes it. */
export function sentKey({ source, target }: Pick<SentMention, 'source' | 'target'>): string {
  return `${source} ${new URL(target).href}`;
}

/** Reads the ledger. */
export function parseLedger(text: string): ParsedArchive<SentMention[]> {
  return parseArchive({ text, file: ledgerFile, kind: 'sent' }, 'sent', sentMentionSchema, sentKey);
}

/** Text of the ledger: sorted by our page, then by the other, one value a line. */
export function formatLedger(sent: readonly SentMention[]): string {
  const sorted = sent.toSorted(
    (a, b) => compareStrings(a.source, b.source) || compareStrings(a.target, b.target),
  );
  return formatArchive({ sent: sorted.map((entry) => sentMentionSchema.parse(entry)) });
}

/** How long a withdrawn page says so at its address (milliseconds). */
const tombstoneAge = 365 * 24 * 60 * 60 * 1000;

/** Whether a page of the ledger that the content no longer has still says that it was withdrawn. */
export function hasTombstone({ status, sentAt }: SentMention, now: Date): boolean {
  return status !== 'gone' || sentAt === null || now.getTime() - Date.parse(sentAt) < tombstoneAge;
}
