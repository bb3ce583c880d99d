import type { Trackback } from '../links/graph.ts';
import type { EntryKind } from '../model/entry-kind.ts';
import { type Day, dayIn } from '../text/date.ts';
import { compareStrings } from '../text/strings.ts';
import { type Contribution, dateOf, kindOf, replyToOf } from './contribution.ts';

/** A contribution that answers no other, with all replies below it, oldest first. */
interface ContributionThread {
  contribution: Contribution;
  replies: readonly Contribution[];
}

/** One numbered entry of a conversation. */
export type ConversationEntry =
  | { kind: 'trackback'; day: Day; trackback: Trackback }
  | ({ kind: Exclude<EntryKind, 'trackback'>; day: Day } & ContributionThread);

/**
 * Sorts contributions into threads of two levels, oldest first. A reply to something that is not there stands by itself;
 * replies that answer each other in a circle all do, so that none is lost.
 */
export function arrangeContributions(contributions: readonly Contribution[]): ContributionThread[] {
  const sorted = contributions.toSorted((a, b) => instant(a) - instant(b) || compareStrings(a.id, b.id));
  const roots = findRoots(sorted);
  const below = Map.groupBy(sorted, ({ id }) => roots.get(id));
  return sorted
    .filter(({ id }) => roots.get(id) === id)
    .map((contribution) => ({
      contribution,
      replies: (below.get(contribution.id) ?? []).filter(({ id }) => id !== contribution.id),
    }));
}

/** Trackbacks and contributions of one page as one list, oldest first; on the same day trackbacks come first. */
export function mergeConversation(
  trackbacks: readonly { day: Day; trackback: Trackback }[],
  threads: readonly ContributionThread[],
  timeZone: string,
): ConversationEntry[] {
  const said = threads.map(
    (thread): ConversationEntry => ({
      kind: kindOf(thread.contribution),
      day: dayIn(timeZone, new Date(dateOf(thread.contribution))),
      ...thread,
    }),
  );
  const linked = trackbacks.map((entry): ConversationEntry => ({ kind: 'trackback', ...entry }));
  return [...linked, ...said].sort((a, b) => compareStrings(a.day, b.day));
}

/** A stretch of an entry on one page of a conversation. */
export interface ConversationSlice<Entry, Reply> {
  /** The entry's number in the whole conversation, from 1. */
  number: number;
  entry: Entry;
  /** Whether the entry itself and its first replies stand on an earlier page. */
  continued: boolean;
  replies: readonly Reply[];
}

/**
 * Distributes a conversation over pages, replies included: each holds at most `size` contributions, and no more once
 * their texts together reach `weight` (UTF-16 units), however a stranger may have filled them. What weighs nothing (a
 * trackback: its excerpt is short, and it is the series' own) does not count and begins no page.
 */
export function paginate<Entry, Reply>(
  entries: readonly Entry[],
  {
    repliesOf,
    weightOf,
    replyWeightOf,
    size,
    weight,
  }: {
    repliesOf: (entry: Entry) => readonly Reply[];
    weightOf: (entry: Entry) => number;
    replyWeightOf: (reply: Reply) => number;
    size: number;
    weight: number;
  },
): ConversationSlice<Entry, Reply>[][] {
  const pages: ConversationSlice<Entry, Reply>[][] = [];
  let page: { slice: ConversationSlice<Entry, Reply>; replies: Reply[] }[] = [];
  let [taken, heavy] = [0, 0];
  const close = () => {
    if (page.length > 0) pages.push(page.map(({ slice, replies }) => ({ ...slice, replies })));
    [page, taken, heavy] = [[], 0, 0];
  };
  const take = (more: number) => {
    if (more > 0) taken += 1;
    heavy += more;
  };
  for (const [index, entry] of entries.entries()) {
    const open = (continued: boolean) =>
      page.push({ slice: { number: index + 1, entry, continued, replies: [] }, replies: [] });
    const own = weightOf(entry);
    if (own > 0 && (taken >= size || heavy >= weight)) close();
    open(false);
    take(own);
    for (const reply of repliesOf(entry)) {
      if (taken >= size || heavy >= weight) {
        close();
        open(true);
      }
      page.at(-1)?.replies.push(reply);
      take(replyWeightOf(reply));
    }
  }
  close();
  return pages;
}

/** The contribution at the top of the thread that each one belongs to, by id. Every chain is walked once. */
function findRoots(contributions: readonly Contribution[]): Map<string, string> {
  const parents = new Map(contributions.map((each) => [each.id, replyToOf(each)]));
  const roots = new Map<string, string>();
  for (const { id } of contributions) {
    const chain = new Set<string>();
    let current = id;
    let parent = parents.get(current);
    while (!roots.has(current) && !chain.has(current) && parent !== null && parents.has(parent ?? '')) {
      chain.add(current);
      current = parent ?? current;
      parent = parents.get(current);
    }
    const circle = chain.has(current) && !roots.has(current);
    for (const each of chain) roots.set(each, circle ? each : (roots.get(current) ?? current));
    if (!roots.has(current)) roots.set(current, current);
  }
  return roots;
}

function instant(contribution: Contribution): number {
  return Date.parse(dateOf(contribution));
}
