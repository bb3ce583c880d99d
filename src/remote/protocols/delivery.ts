import type { RetryRule } from '../../series/mentions/retries.ts';
import type { GuardedAnswer, GuardedResult } from '../guarded-request.ts';

/** Result of telling a page of a link: taken, not wanted there, or failed, perhaps only for now. */
export type Delivery =
  | {
      kind: 'accepted';
      /** Where the receiver shows what it does with it. */
      location: string | undefined;
    }
  | { kind: 'declined'; reason: string }
  | { kind: 'failed'; retry: RetryRule; reason: string };

/** A failure of a request, by its status: that of the server, or none. */
export function failedDelivery(result: GuardedResult): Delivery & { kind: 'failed' } {
  switch (result.kind) {
    case 'refused':
      return { kind: 'failed', retry: 'never', reason: result.reason };
    case 'unreachable':
      return { kind: 'failed', retry: 'backoff', reason: result.reason };
    default:
      return {
        kind: 'failed',
        retry: retryAfter(result.status),
        reason: `its server answers ${result.status}`,
      };
  }
}

function retryAfter(status: number): RetryRule {
  if (status >= 500) return 'backoff';
  // WordPress takes two essays with one excerpt for one comment (409).
  return status === 429 || status === 409 ? 'tomorrow' : 'twice';
}

/** Whether a request was answered, and well. */
export function isSuccess(result: GuardedResult): result is GuardedAnswer {
  return result.kind === 'answer' && result.status >= 200 && result.status < 300;
}
