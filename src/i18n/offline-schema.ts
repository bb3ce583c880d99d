import { z } from 'astro/zod';
import { type Patterns, pattern, text } from './patterns.ts';

/** Words for keeping the series on a device. */
export function offlineWords({ phrase }: Patterns) {
  return z.strictObject({
    title: text,
    introduction: text,
    take: phrase<[size: string]>('size'),
    remove: text,
    /** The browser fills it. */
    loading: pattern('percent'),
    kept: text,
    removed: text,
    full: text,
    denied: text,
    failed: text,
    withoutScript: text,
    missing: text,
    missingHint: text,
  });
}

/** What the offline button says once it is pressed; `loading` has a place for `{percent}`. */
export type OfflineWords = Readonly<
  Record<'loading' | 'kept' | 'removed' | 'full' | 'denied' | 'failed', string>
>;
