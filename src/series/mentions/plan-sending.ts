import { dayIn } from '../text/date.ts';
import { hasTombstone, type SentMention, sentKey } from './ledger.ts';
import type { OutgoingPage } from './outgoing-page.ts';

/** A notification due to a page elsewhere: of a link, of the end of a link, or of the end of our page. */
export interface SendTask {
  kind: 'link' | 'unlink' | 'withdrawal';
  source: string;
  target: string;
  digest: string;
  /** Tries since our page changed. */
  tries: number;
  /** What the ledger has. */
  known: SentMention | undefined;
  /** Our page; `undefined` if it is withdrawn. */
  page: OutgoingPage | undefined;
}

/** What is known when a run begins. */
export interface SendingState {
  pages: readonly OutgoingPage[];
  /** `undefined` where there is none yet. */
  ledger: readonly SentMention[] | undefined;
  /** Address that all of ours begin with. */
  site: string;
  /** Whether one of our addresses shows a page, even one that sends no notifications. */
  isPage: (source: string) => boolean;
  now: Date;
  /** Whether to tell also of links that are older than the ledger. */
  all: boolean;
}

/** What a run has to do. */
export interface SendingPlan {
  tasks: SendTask[];
  /** The ledger with everything that is noted without telling anybody. */
  ledger: SentMention[];
  /** Number of links that are noted as older than the ledger. */
  before: number;
}

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Plans the notifications that are due. The first run at an address only notes texts older than a week. A changed page
 * notifies all pages that it links to again, and those that it no longer links to.
 */
export function planSending(state: SendingState): SendingPlan {
  const { pages, ledger = [], site, now, all } = state;
  const entries = readdress(ledger, pages);
  const isFirst = state.ledger === undefined || (ledger.length > 0 && !ledger.some(isOurs));
  const weekAgo = dayIn('UTC', new Date(now.getTime() - week));
  const tasks: SendTask[] = [];
  let before = 0;
  const isDue = ({ nextTry }: SentMention) => nextTry !== null && Date.parse(nextTry) <= now.getTime();

  for (const page of pages) {
    const { source, digest } = page;
    for (const target of page.targets) {
      const key = sentKey({ source, target });
      const entry = entries.get(key);
      const known = entry?.status === 'gone' ? undefined : entry;
      const task = { kind: 'link' as const, source, target, digest, known, page };
      if (known === undefined) {
        if (isFirst && !all && page.date < weekAgo) {
          before += 1;
          entries.set(key, { ...blank, source, target, digest, status: 'before' });
        } else tasks.push({ ...task, tries: 0 });
      } else if (known.status === 'before') {
        if (all) tasks.push({ ...task, tries: 0 });
      } else if (known.nextTry !== null) {
        if (isDue(known)) tasks.push({ ...task, tries: known.tries });
      } else if (known.digest !== digest) {
        // A second trackback would be a second comment.
        if (known.protocol === 'trackback' && known.sentAt !== null) entries.set(key, { ...known, digest });
        else tasks.push({ ...task, tries: 0 });
      }
    }
  }

  const linked = new Set(
    pages.flatMap(({ source, targets, quiet }) =>
      [...targets, ...quiet].map((target) => sentKey({ source, target })),
    ),
  );
  const current = new Map(pages.map((page) => [page.source, page]));
  for (const [key, known] of entries) {
    if (!isOurs(known) || linked.has(key)) continue;
    const { source, target, sentAt, nextTry, protocol } = known;
    const page = current.get(source);
    const isThere = page !== undefined || state.isPage(source);
    if (known.status === 'gone') {
      if (isThere || !hasTombstone(known, now)) entries.delete(key);
    } else if (sentAt !== null && protocol === 'webmention' && (page || !isThere)) {
      if (nextTry !== null && !isDue(known)) continue;
      const kind = page ? 'unlink' : 'withdrawal';
      const tries = nextTry === null ? 0 : known.tries;
      tasks.push({ kind, source, target, digest: page?.digest ?? known.digest, tries, known, page });
    } else if (isThere) entries.delete(key);
    else entries.set(key, { ...known, status: 'gone', sentAt: now.toISOString(), nextTry: null });
  }
  return { tasks, ledger: [...entries.values()], before };

  function isOurs({ source }: SentMention): boolean {
    return source.startsWith(site);
  }
}

/** The ledger by key, with the addresses that pages have now. */
function readdress(ledger: readonly SentMention[], pages: readonly OutgoingPage[]) {
  const moved = new Map(
    pages.flatMap(({ source, formerSources }) => formerSources.map((former) => [former, source])),
  );
  const entries = new Map<string, SentMention>();
  for (const entry of ledger) {
    const source = moved.get(entry.source) ?? entry.source;
    const key = sentKey({ source, target: entry.target });
    // Where links from both addresses are in the ledger, the present address counts.
    if (source === entry.source || !entries.has(key)) entries.set(key, { ...entry, source });
  }
  return entries;
}

/** Record of a link whose target was not notified. */
const blank = {
  protocol: null,
  endpoint: null,
  location: null,
  sentAt: null,
  tries: 0,
  nextTry: null,
  reason: null,
} as const satisfies Partial<SentMention>;
