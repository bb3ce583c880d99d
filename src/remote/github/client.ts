import { Octokit } from '@octokit/core';
import { throttling } from '@octokit/plugin-throttling';
import type { z } from 'astro/zod';
import { readAnswer } from '../read-answer.ts';
import { GitHubError, toFailure } from './failure.ts';

/** Settings of a connection to GitHub. */
export interface GitHubSettings {
  /** Secret: never printed, never written. */
  token: string;
  /** `https://api.github.com`, or the address of another server's API. */
  api: string;
  fetch: typeof fetch;
  /** Timeout of a request (milliseconds). */
  timeout: number;
  /** Reports a pause. */
  log: (message: string) => void;
  /** Options of the throttling plugin; a test server needs no pauses. */
  throttle?: Readonly<Record<string, unknown>>;
}

/** Sends one query to GitHub and parses the response with a schema. A partial response is a failure. */
export type GraphQLClient = <Answer>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  schema: z.ZodType<Answer>,
) => Promise<Answer>;

/** Longest answer (bytes); what is longer is asked for in parts. */
const longestAnswer = 100_000_000;

/** Longest pause for a rate limit (seconds); GitHub's main limit takes up to an hour. */
const patience = 90;

const ThrottledOctokit = Octokit.plugin(throttling);

/** Creates a client, without a request. */
export function connectGitHub({ token, api, fetch, timeout, log, throttle }: GitHubSettings): GraphQLClient {
  const wait = (seconds: number, _options: unknown, _octokit: unknown, retries: number) => {
    if (seconds > patience || retries > 1) return false;
    log(`GitHub asks for a pause of ${seconds} s …`);
    return true;
  };
  const octokit = new ThrottledOctokit({
    auth: token,
    baseUrl: api.replace(/\/$/, ''),
    userAgent: 'series-pull',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: {
      fetch: async (url: string, options: RequestInit) => {
        const signal = AbortSignal.timeout(timeout);
        const response = await fetch(url, { ...options, redirect: 'error', signal });
        const text = await readAnswer(response, longestAnswer);
        if (text === undefined) throw new Error(`its answer is longer than ${longestAnswer / 1_000_000} MB`);
        // No body may be where the status allows none.
        return new Response(text || null, response);
      },
    },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait, ...throttle },
  });
  return async (query, variables, schema) => {
    const answer = await octokit.graphql<unknown>(query, variables).catch((error: unknown) => {
      // Octokit throws a TypeError for a `null` response; network failures are errors of other classes.
      if (error instanceof TypeError) return undefined;
      throw toFailure(error, { api, token });
    });
    // Octokit returns `undefined` for a response that is truncated or not JSON.
    if (answer === undefined)
      throw new GitHubError(
        'temporary',
        `${api} answered, but with no data: the connection may have broken, or a proxy or a login page stands in between`,
      );
    const { data, error } = schema.safeParse(answer);
    if (data !== undefined) return data;
    const [{ path, message } = { path: [], message: '' }] = error?.issues ?? [];
    const where = path.length > 0 ? `${path.map(String).join('.')}: ` : '';
    throw new GitHubError('temporary', `GitHub's answer is not what it should be (${where}${message})`);
  };
}

function ignore(): void {
  // Octokit logs to the console by default; callers report failures.
}
