import { z } from 'astro/zod';
import { memoizeBy } from '../../memoize.ts';
import { readPackageData } from '../../package-data.ts';
import { baseLanguage } from '../languages/index.ts';

const segmentsSchema = z.strictObject({
  glossary: z.string().optional(),
  trackback: z.string().optional(),
  comment: z.string().optional(),
});

/** The segments that addresses in a language (BCP 47) had before; they lead on to those that its words name now. */
export const formerSegments = memoizeBy((tag: string) => baseLanguage(tag), readSegments);

function readSegments(tag: string): z.output<typeof segmentsSchema> {
  const all = z
    .record(z.string(), segmentsSchema)
    .parse(readPackageData('src/series/routes/former-segments.yaml'));
  return all[baseLanguage(tag)] ?? {};
}
