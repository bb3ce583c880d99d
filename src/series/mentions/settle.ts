import type { MentionProtocol } from '../model/web-config.ts';
import { cleanText } from '../text/strings.ts';
import { longestReason, type SentMention } from './ledger.ts';
import type { SendTask } from './plan-sending.ts';
import { nextTryAfter, type RetryRule } from './retries.ts';

/** What became of a try. */
export type SendOutcome = Pick<SentMention, 'protocol' | 'endpoint'> &
  (
    | { kind: 'accepted'; location: string | undefined }
    /** The page takes no mentions. */
    | { kind: 'declined'; reason: string }
    | { kind: 'failed'; retry: RetryRule; reason: string }
  );

/** Why a task is left for another run: our page is not live, the run or a host has had enough. */
export type SkipReason = 'not-deployed' | 'limit' | 'stopped';

/** What became of a task. */
export type SendResult =
  | SendOutcome
  | { kind: 'skipped'; reason: SkipReason }
  /** A dry run: the protocol that would be used. */
  | { kind: 'rehearsed'; protocol: MentionProtocol };

/**
 * The line of the ledger after a try.
 *
 * @returns `undefined` where the line goes, since the link is gone and its target was notified, or never will be
 */
export function settle(task: SendTask, outcome: SendOutcome, now: Date): SentMention | undefined {
  const { source, target, digest, known } = task;
  const tries = task.tries + 1;
  const next = outcome.kind === 'failed' ? nextTryAfter(outcome.retry, tries, now) : undefined;
  const isOver = outcome.kind !== 'failed' || next === undefined;
  if (task.kind === 'unlink' && isOver) return undefined;
  const at = now.toISOString();
  const entry: SentMention = {
    ...{ source, target, tries, digest },
    // That of the last accepted notification stays: only after one by Webmention can the end of the link be notified.
    protocol: outcome.kind !== 'accepted' && known?.sentAt ? known.protocol : outcome.protocol,
    endpoint: outcome.endpoint ?? known?.endpoint ?? null,
    location: (outcome.kind === 'accepted' ? outcome.location : known?.location) ?? null,
    sentAt: outcome.kind === 'accepted' ? at : (known?.sentAt ?? null),
    status: outcome.kind === 'accepted' ? 'sent' : outcome.kind === 'declined' ? 'none' : 'failed',
    nextTry: next?.toISOString() ?? null,
    reason:
      outcome.kind === 'accepted' ? null : cleanText(outcome.reason).slice(0, longestReason).toWellFormed(),
  };
  return task.kind === 'withdrawal' && isOver ? { ...entry, status: 'gone', sentAt: at } : entry;
}
