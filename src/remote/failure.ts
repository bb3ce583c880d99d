import { valueAt } from '../series/text/keys.ts';
import { messageOf } from '../series/text/strings.ts';
import { maskOf } from './mask.ts';

/** Why GitHub gave no answer, or none that can be used. */
export type FailureKind =
  /** Another question may be answered: something took too long, was too much at once, or broke. */
  | 'temporary'
  /** The limit of the token is used up. */
  | 'rate-limit'
  /** The token is not accepted, or may not do this. */
  | 'refused'
  /** What was asked for is not there, or no longer. */
  | 'missing';

/** A question that failed. Its message has no secrets. */
export class GitHubError extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'GitHubError';
    this.kind = kind;
  }
}

/** Whether a smaller question, or a later one, may be answered. */
export function isTemporary(error: unknown): error is GitHubError {
  return error instanceof GitHubError && error.kind === 'temporary';
}

/** Whether what was asked for is not there. */
export function isMissing(error: unknown): error is GitHubError {
  return error instanceof GitHubError && error.kind === 'missing';
}

/**
 * What an error of Octokit means, in words that say what to do.
 *
 * @param api the address that was asked
 * @param token is taken out of the message, should a server have sent it back
 */
export function toFailure(error: unknown, { api, token }: { api: string; token: string }): GitHubError {
  const headers = valueAt(error, ['headers']) ?? valueAt(error, ['response', 'headers']);
  const status = valueAt(error, ['status']);
  const errors = valueAt(error, ['errors']) ?? valueAt(error, ['response', 'data', 'errors']);
  const types = Array.isArray(errors) ? errors.map((each) => valueAt(each, ['type'])) : [];
  const messages = Array.isArray(errors)
    ? errors.map((each) => String(valueAt(each, ['message'])))
    : [messageOf(error)];
  const text = maskOf(token)([...new Set(messages)].join('; '));
  const spent = valueAt(headers, ['x-ratelimit-remaining']) === '0' && (status === 403 || status === 429);
  if (types.includes('RATE_LIMITED') || /rate limit/i.test(text) || spent || status === 429)
    return new GitHubError('rate-limit', `GitHub's rate limit is used up${endOf(headers)}: ${text}`);
  if (status === 401)
    return new GitHubError('refused', `GitHub does not accept the token (${text}). It may have expired.`);
  if (status === 403 || types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES')) {
    const needed = 'It must be allowed to read discussions, and to write them where new ones are opened.';
    return new GitHubError('refused', `GitHub does not allow this to the token (${text}). ${needed}`);
  }
  if (status === 404)
    return new GitHubError('refused', `There is no GitHub at ${api} (404). GITHUB_API_URL says where it is.`);
  if (types.length > 0 && types.every((type) => type === 'NOT_FOUND'))
    return new GitHubError('missing', `GitHub does not know it: ${text}`);
  if (types.length > 0) return new GitHubError('temporary', `GitHub answered in part only: ${text}`);
  const why = /timeout|aborted/i.test(text) ? 'no answer in time' : text;
  return new GitHubError('temporary', `GitHub (${api}) cannot be reached or is in trouble: ${why}`);
}

/** When the limit is over, as far as the answer says. */
function endOf(headers: unknown): string {
  const wait = Number(valueAt(headers, ['retry-after']));
  if (wait > 0) return ` for ${Math.ceil(wait / 60)} min`;
  const end = Number(valueAt(headers, ['x-ratelimit-reset']));
  return end > 0 ? ` until ${new Date(end * 1000).toISOString().slice(11, 16)} UTC` : '';
}
