import { valueAt } from '../../series/text/keys.ts';
import { messageOf } from '../../series/text/strings.ts';
import { maskOf } from '../mask.ts';

/** Kind of a failed request to GitHub. */
type FailureKind =
  /** Timeout, overload or outage: a smaller or later request may succeed. */
  | 'temporary'
  /** The rate limit of the token is exhausted. */
  | 'rate-limit'
  /** The token is invalid, or lacks a permission. */
  | 'refused'
  /** The object does not exist, or no longer. */
  | 'missing';

/** A failed request. Its message holds no secrets. */
export class GitHubError extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'GitHubError';
    this.kind = kind;
  }
}

/** Whether a smaller or later request may succeed. */
export function isTemporary(error: unknown): error is GitHubError {
  return error instanceof GitHubError && error.kind === 'temporary';
}

/** Whether the requested object does not exist. */
export function isMissing(error: unknown): error is GitHubError {
  return error instanceof GitHubError && error.kind === 'missing';
}

/**
 * Turns an error of Octokit into one whose message says what to do.
 *
 * @param api address of the API
 * @param token is masked in the message, since a server may send it back
 */
export function toFailure(error: unknown, { api, token }: { api: string; token: string }): GitHubError {
  const headers = valueAt(error, ['headers']) ?? valueAt(error, ['response', 'headers']);
  const status = valueAt(error, ['status']);
  const errors = valueAt(error, ['errors']) ?? valueAt(error, ['response', 'data', 'errors']);
  const types = Array.isArray(errors) ? errors.map((each) => valueAt(each, ['type'])) : [];
  const messages = Array.isArray(errors)
    ? errors.map((each) => valueAt(each, ['message'])).filter((each) => typeof each === 'string')
    : [messageOf(error)];
  const text = cut(maskOf(token)([...new Set(messages)].join('; '))) || 'it does not say why';
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

/** As much as a sentence can hold of what a server says. */
function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}

const longest = 300;

/** End of the rate limit, if the response names it. */
function endOf(headers: unknown): string {
  const wait = Number(valueAt(headers, ['retry-after']));
  if (wait > 0) return ` for ${Math.ceil(wait / 60)} min`;
  const end = Number(valueAt(headers, ['x-ratelimit-reset']));
  const moment = new Date(end * 1000);
  // A server may name an end that no clock will show.
  return end > 0 && moment.getTime() > 0 ? ` until ${moment.toISOString().slice(11, 16)} UTC` : '';
}
