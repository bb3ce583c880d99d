/** Hours until the second, third … try of something that failed, by how it failed; after the last one it is given up. */
const delays = {
  /** The answer will be the same: access denied, an address that is never asked. */
  never: [],
  /** The request was wrong for the server (HTTP 4xx), or its answer made no sense. */
  twice: [1],
  /** The server could not read our page, and did not say why. */
  thrice: [1, 6],
  /** The server read our page, perhaps the one before the last deployment. */
  'next-run': [0, 0, 0, 0],
  /** The server was asked too often. */
  tomorrow: [24, 24, 24, 24],
  /** The server is in trouble or cannot be reached. */
  backoff: [1, 6, 24, 72],
} as const satisfies Record<string, readonly number[]>;

/** How often, and when, something that failed is tried again. */
export type RetryRule = keyof typeof delays;

/**
 * When something is tried again.
 *
 * @param tries how often it was tried, from 1
 * @returns `undefined` if it is given up
 */
export function nextTryAfter(rule: RetryRule, tries: number, now: Date): Date | undefined {
  const hours = delays[rule][tries - 1];
  return hours === undefined ? undefined : new Date(now.getTime() + hours * 60 * 60 * 1000);
}
