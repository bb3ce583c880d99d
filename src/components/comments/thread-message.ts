import type { ThreadState } from './props.ts';

/** What a message of the frame is judged by. */
interface MessageContext {
  state: ThreadState;
  /** Whether the thread is known by its number: then it must exist. */
  byNumber: boolean;
  /** Whether the reader is signed in. */
  hasSession: boolean;
}

/**
 * The state of a live thread after a message of its frame; nothing where the message tells nothing new. Messages are
 * those of giscus: `{giscus: {resizeHeight | error | signOut | discussion}}`.
 */
export function readMessage(
  data: unknown,
  { state, byNumber, hasSession }: MessageContext,
): ThreadState | undefined {
  const message = member(data, 'giscus');
  const error = member(message, 'error');
  if (member(message, 'signOut')) return 'signedOut';
  if (typeof error === 'string') return readError(error, byNumber);
  const readable = hasSession ? 'open' : 'signedOut';
  const discussion = member(message, 'discussion');
  if (discussion) {
    if (member(discussion, 'locked') === true) return 'closed';
    return member(discussion, 'totalCommentCount') === 0 ? 'empty' : readable;
  }
  const waiting = state === 'loading' || state === 'silent';
  return waiting && typeof member(message, 'resizeHeight') === 'number' ? readable : undefined;
}

/** Errors of giscus are sentences, nothing else tells them apart. */
function readError(error: string, byNumber: boolean): ThreadState {
  if (/Discussion not found/i.test(error)) return byNumber ? 'missing' : 'empty';
  if (/rate limit/i.test(error)) return 'rateLimited';
  if (/Bad credentials|Invalid state value|State has expired/i.test(error)) return 'signedOut';
  return 'failed';
}

function member(data: unknown, key: string): unknown {
  return data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined;
}
