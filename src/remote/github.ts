import { Octokit } from '@octokit/core';
import { throttling } from '@octokit/plugin-throttling';
import type { z } from 'astro/zod';
import { GitHubError, toFailure } from './failure.ts';

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
  log: (message: string) => void;
  /** Sets of the throttling plugin; a test server needs no pauses. */
  throttle?: Readonly<Record<string, unknown>>;
}

/** Asks GitHub one question and reads the answer through a schema. Partial answers count as failures. */
export type GraphQLClient = <Answer>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  schema: z.ZodType<Answer>,
) => Promise<Answer>;

/** Seconds that waiting for a limit is worth; GitHub's main limit takes up to an hour. */
const patience = 90;

const ThrottledOctokit = Octokit.plugin(throttling);

/** Makes the connection. Nothing is asked yet. */
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
      fetch: (url: string, options: RequestInit) =>
        fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(timeout) }),
    },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait, ...throttle },
  });
  return async (query, variables, schema) => {
    const answer = await octokit.graphql<unknown>(query, variables).catch((error: unknown) => {
      // It stumbles over an answer that is null; what fails on the way comes as an error of its own.
      if (error instanceof TypeError) return undefined;
      throw toFailure(error, { api, token });
    });
    // Octokit passes over an answer that breaks off or is no JSON.
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
  // Octokit would write to the console; whoever asks reports failures themselves.
}
