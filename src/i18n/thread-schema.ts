import { z } from 'astro/zod';
import { text } from './patterns.ts';

/** Words for the state of a live thread; nothing where it is open. */
export const threadWords = z.strictObject({
  title: text,
  loading: text,
  signedOut: text,
  empty: text,
  closed: text,
  missing: text,
  rateLimited: text,
  failed: text,
  silent: text,
  blocked: text,
  offline: text,
});

/** What a live thread says in one language. */
export type ThreadWords = z.output<typeof threadWords>;
