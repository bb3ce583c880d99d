/** What a page asks the worker for: to keep the site in a language, or to remove all of it. */
export type OfflineTask = { keep: string } | { remove: true };

/** What the worker reports: the share that is loaded, from 0 to 1; that the task is done, or why it failed. */
export type OfflineReport = { share: number } | { done: true } | { failure: OfflineFailure };

/** Why a site cannot be kept: there is no room, the browser does not allow it, or something could not be loaded. */
export type OfflineFailure = 'full' | 'denied' | 'failed';

/** The reason of a failure, by the names that browsers give to their errors. */
export function failureOf(error: unknown): OfflineFailure {
  const { name } = error instanceof Error || error instanceof DOMException ? error : { name: '' };
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'NotAllowedError', 'NotSupportedError'].includes(name) ? 'denied' : 'failed';
}
