import { z } from 'astro/zod';
import { giscusSchema } from './giscus.ts';
import { type Language, languages, nameSchema, textSchema } from './language.ts';
import { idSchema, webAddressSchema } from './slug.ts';

/** The one key of series.yaml that the rest of its schema depends on. */
export const usedLanguagesSchema = z.looseObject({
  languages: z
    .array(z.enum(languages, `the interface speaks: ${languages.join(', ')}`))
    .min(1)
    .refine((used) => new Set(used).size === used.length, 'name each language once'),
});

const segment = z
  .string()
  .regex(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u, 'use lower-case letters, digits and hyphens');

/** The schema of series.yaml: the whole publication. Texts exist in every language of the series. */
export function seriesSchema(used: readonly Language[]) {
  const text = textSchema(used);
  const name = nameSchema(used);
  return z.strictObject({
    /** Stays the same when the site moves: comment threads hang on it. */
    id: idSchema,
    title: name,
    tagline: text,
    description: text,
    languages: z.array(z.enum(languages)),
    site: webAddressSchema.transform((url) => new URL(url).origin),
    /** The numbered text that the essays are about. */
    source: z.strictObject({
      title: name,
      authors: z.array(z.string().min(1)).min(1),
      year: z.number().int(),
      url: webAddressSchema,
      rights: text,
    }),
    /** What one numbered item is called, and its URL segment. */
    item: z.strictObject({
      singular: text,
      plural: text,
      segment: used.length === 1 ? z.union([segment.transform(same), segments(used)]) : segments(used),
    }),
    parts: z
      .array(
        z.strictObject({
          from: z.number().int().min(1),
          to: z.number().int().min(1),
          title: text,
          summary: text,
        }),
      )
      .min(1),
    /** Names of tags, by tag; a tag without one is shown as it is written. */
    tags: z.record(idSchema, text).default({}),
    /** The id of the essay that newcomers read first. */
    introduction: idSchema.optional(),
    licence: z.strictObject({ name: z.string().min(1), url: webAddressSchema }),
    /** WebSub hub that feeds name, so that readers learn at once when something appears. */
    hub: webAddressSchema.optional(),
    /** IANA name; decides when a date has come. */
    timeZone: z
      .string()
      .refine(
        (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
        'use an IANA name such as Europe/Berlin',
      )
      .default('Europe/Berlin'),
    /** Where readers answer; without it the site shows the archive only. */
    giscus: giscusSchema.optional(),
    /** Where answers are welcome by e-mail. */
    email: z.email('write an e-mail address').optional(),
  });
}

/** The publication, as series.yaml describes it. */
export type Series = z.infer<ReturnType<typeof seriesSchema>>;

/** A named run of items. */
export type Part = Series['parts'][number];

function segments(used: readonly Language[]) {
  return z
    .strictObject(Object.fromEntries(used.map((language) => [language, segment])))
    .transform((map) => ({ de: map.de ?? '', en: map.en ?? '' }));
}

function same(text: string) {
  return { de: text, en: text };
}
