import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { updateText } from '../../files.ts';
import type { Endpoint } from '../../remote/protocols/discover-endpoint.ts';
import { mentionProtocols } from '../../series/model/web-config.ts';
import { explainFileError } from '../terminal/output.ts';

const week = 7 * 24 * 60 * 60 * 1000;

const cacheSchema = z.record(
  z.string(),
  z.object({
    /** When it was found out (milliseconds since 1970). */
    at: z.number(),
    /** `null` where the page has none. */
    endpoint: z.object({ protocol: z.enum(mentionProtocols), url: z.url() }).nullable(),
  }),
);

/** Endpoints of pages that were asked within the last week. */
export interface EndpointCache {
  /** `null` where the page has none; `undefined` where it has to be asked. */
  get: (target: string) => Endpoint | null | undefined;
  set: (target: string, endpoint: Endpoint | null) => void;
  /** Forgets what turned out to be wrong. */
  forget: (target: string) => void;
  /** Writes the cache; where that is impossible, the next run asks again. */
  save: () => Promise<void>;
}

/** Opens the cache; a damaged one is empty. */
export async function openEndpointCache(cacheDir: string, now: Date): Promise<EndpointCache> {
  const file = join(cacheDir, 'endpoints.json');
  const read = await readFile(file, 'utf8')
    .then((text) => cacheSchema.parse(JSON.parse(text)))
    .catch(() => ({}));
  const known = new Map(Object.entries(read).filter(([, { at }]) => now.getTime() - at < week));
  return {
    get: (target) => known.get(target)?.endpoint,
    set: (target, endpoint) => void known.set(target, { at: now.getTime(), endpoint }),
    forget: (target) => void known.delete(target),
    save: async () => {
      const text = `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`;
      await updateText(file, text).catch((error: unknown) => {
        if (explainFileError(error) === undefined) throw error;
      });
    },
  };
}
