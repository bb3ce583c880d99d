import { Octokit } from '@octokit/core';
import { throttling } from '@octokit/plugin-throttling';
import type { z } from 'astro/zod';

/** What a conversation with GitHub needs. */
export interface GitHubSettings {
  /** Never printed, never written. */
  token: string;
  /** `https://api.github.com`, or the address of another server's API. */
  api: string;
  fetch: typeof fetch;
  /** After this a question counts as lost (milliseconds). */
  timeout: number;
  /** Tells a person why it takes longer. */
  say: (message: string) => void;
  /** Sets of the throttling plugin; a test server needs no pauses. */
  throttle?: Readonly<Record<string, unknown>>;
}

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

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GitHubError';
    this.kind = kind;
  }
}

/** Asks GitHub one question and reads the answer through a schema. Partial answers count as failures. */
export type Ask = <Answer>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  schema: z.ZodType<Answer>,
) => Promise<Answer>;

/** Seconds that waiting for a limit is worth; GitHub's main limit takes up to an hour. */
const patience = 90;

const ThrottledOctokit = Octokit.plugin(throttling);

/** Makes the connection. Nothing is asked yet. */
export function connectGitHub({ token, api, fetch, timeout, say, throttle }: GitHubSettings): Ask {
  const wait = (seconds: number, _options: unknown, _octokit: unknown, retries: number) => {
    if (seconds > patience || retries > 1) return false;
    say(`GitHub asks for a pause of ${seconds} s …`);
    return true;
  };
  const octokit = new ThrottledOctokit({
    auth: token,
    baseUrl: api.replace(/\/$/, ''),
    userAgent: 'series-pull',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: {
      fetch: (url: string, options: RequestInit) =>
        fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(timeout) }),
    },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait, ...throttle },
  });
  return async (query, variables, schema) => {
    const answer = await octokit.graphql<unknown>(query, variables).catch((error: unknown) => {
      throw toFailure(error, token);
    });
    const { data, error } = schema.safeParse(answer);
    if (data !== undefined) return data;
    const [issue] = error?.issues ?? [];
    throw new GitHubError(
      'temporary',
      `GitHub's answer is not what it should be (${issue?.path.map(String).join('.')}: ${issue?.message})`,
    );
  };
}

function ignore(): void {
  // Octokit would write to the console; whoever asks reports failures themselves.
}

function toFailure(error: unknown, token: string): GitHubError {
  const text = (error instanceof Error ? error.message : String(error)).replaceAll(token, '***');
  const status = member(error, 'status');
  const errors = member(error, 'errors') ?? member(member(member(error, 'response'), 'data'), 'errors');
  const types = Array.isArray(errors) ? errors.map((each) => member(each, 'type')) : [];
  const remaining = member(member(member(error, 'response'), 'headers'), 'x-ratelimit-remaining');
  const limited =
    types.includes('RATE_LIMITED') ||
    /rate limit/i.test(text) ||
    (remaining === '0' && (status === 403 || status === 429));
  if (limited) return new GitHubError('rate-limit', `GitHub's rate limit is used up${resetOf(error)}`);
  if (
    status === 401 ||
    status === 403 ||
    types.includes('FORBIDDEN') ||
    types.includes('INSUFFICIENT_SCOPES')
  )
    return new GitHubError('refused', `GitHub refuses the token: ${text}`);
  if (types.length > 0 && types.every((type) => type === 'NOT_FOUND'))
    return new GitHubError('missing', `GitHub does not know it: ${text}`);
  if (types.length > 0) return new GitHubError('temporary', `GitHub answered in part only: ${text}`);
  const why = /timeout|aborted/i.test(text) ? 'no answer in time' : text;
  return new GitHubError('temporary', `GitHub cannot be reached or is in trouble: ${why}`);
}

function resetOf(error: unknown): string {
  const seconds = Number(member(member(member(error, 'response'), 'headers'), 'x-ratelimit-reset'));
  return Number.isFinite(seconds) && seconds > 0
    ? ` until ${new Date(seconds * 1000).toISOString().slice(11, 16)} UTC`
    : '';
}

function member(data: unknown, key: string): unknown {
  return data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined;
}
