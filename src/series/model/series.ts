import { z } from 'astro/zod';
import { command } from '../text/command.ts';
import { byLanguage, type Language, languageSchema } from '../text/language.ts';
import { acceptSchema } from './accept.ts';
import { bookSchema } from './book.ts';
import { generatorSchema } from './generator.ts';
import { giscusSchema } from './giscus-config.ts';
import { idSchema, webAddressSchema } from './id.ts';
import { nameSchema, type ReadLine, setLine, textSchema } from './localized-text.ts';
import { webConfigSchema } from './web-config.ts';

/**
 * The schema of the one key of series.yaml that the rest of its schema depends on.
 *
 * @param spoken languages that there are words for
 */
export function usedLanguagesSchema(spoken: readonly string[]) {
  const isSpoken = (language: string) =>
    spoken.includes(language) || spoken.includes(language.split('-')[0] ?? '');
  return z.looseObject({
    languages: z
      .array(
        languageSchema.refine(isSpoken, {
          error: ({ input }) =>
            `there are words for ${spoken.join(', ')}; for another, write words/${input}.yaml; what belongs into it says ${command(`check --words ${input}`)}`,
        }),
      )
      .min(1)
      .refine((used) => new Set(used).size === used.length, 'name each language once'),
  });
}

/** The schema of series.yaml: the whole publication. Texts exist in every language of the series. */
export function seriesSchema(used: readonly Language[], read: ReadLine = setLine) {
  const text = textSchema(used, read);
  const name = nameSchema(used, read);
  return z.strictObject({
    id: idSchema.describe('stays the same when the site moves: comment threads hang on it'),
    title: name.describe('what the series is called'),
    tagline: text.describe('what it is, in a few words'),
    description: text.describe('one or two sentences; also the description for search engines'),
    languages: z.array(languageSchema).describe('the first is the default and has no segment in addresses'),
    site: webAddressSchema
      .refine(
        // What is no address has a problem already.
        (text) =>
          !URL.canParse(text) ||
          !/^https?:$/.test(new URL(text).protocol) ||
          new URL(text).href === `${new URL(text).origin}/`,
        {
          error:
            'write only the origin of the site, such as https://example.org; the path it stands under is BASE_PATH',
          params: { meant: (text: string) => new URL(text).origin },
        },
      )
      .transform((url) => new URL(url).origin)
      .describe('origin of the site, such as https://example.org'),
    source: z
      .strictObject({
        title: name.describe('what it is called'),
        authors: z.array(z.string().min(1)).min(1).describe('who wrote it'),
        year: z.number().int().describe('when it appeared'),
        url: webAddressSchema.describe('where it can be read'),
        rights: text.describe('what may be done with it'),
      })
      .describe('the numbered text that the essays are about'),
    item: z
      .strictObject({
        singular: text.describe('one of them: Thesis, Article, Rule'),
        plural: text.describe('several of them'),
        segment: (used.length === 1
          ? z.union([idSchema.transform((text) => byLanguage(used, () => text)), segments(used)])
          : segments(used)
        ).describe('their segment in addresses'),
      })
      .describe('what a numbered item is called'),
    parts: z
      .array(
        z.strictObject({
          from: z.number().int().min(1).describe('its first number'),
          to: z.number().int().min(1).describe('its last number'),
          title: text.describe('what it is called'),
          summary: text.describe('what it is about'),
        }),
      )
      .min(1)
      .describe('runs of items; together they cover every number once'),
    tags: z
      .record(idSchema, text)
      .default({})
      .describe('names of tags, by tag; one without a name is shown as it is written'),
    introduction: idSchema.optional().describe('id of the essay that newcomers read first'),
    licence: z
      .strictObject({
        name: z.string().min(1).describe('such as CC BY 4.0'),
        url: webAddressSchema.describe('where it can be read'),
      })
      .describe('under which the essays stand'),
    book: bookSchema(used, read)
      .optional()
      .describe('EPUB books of the series and of each reading path: `true`, or how they are made'),
    offline: z
      .boolean()
      .optional()
      .describe(
        'whether readers may keep the series on their devices, to read and search it without a network',
      ),
    hub: webAddressSchema
      .optional()
      .describe('WebSub hub that feeds name, so that readers learn at once when something appears'),
    timeZone: z
      .string()
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
        error: 'use an IANA name such as Europe/Berlin',
        params: { meant: timeZoneOf },
      })
      .default('Europe/Berlin')
      .describe('IANA name; decides when a date has come'),
    giscus: giscusSchema
      .optional()
      .describe('where readers answer; without it the site shows the archive only'),
    web: webConfigSchema
      .optional()
      .describe('how mentions are sent to other sites and received from them: settings, or webmention.io'),
    email: z.email('write an e-mail address').optional().describe('where answers are welcome by e-mail'),
    generator: generatorSchema
      .optional()
      .describe(
        'version of the generator that the series is made for, such as ^1.4; `series upgrade` keeps it',
      ),
    accept: acceptSchema,
  });
}

/** The publication, as series.yaml describes it. */
export type Series = z.infer<ReturnType<typeof seriesSchema>>;

/** A named run of items. */
export type Part = Series['parts'][number];

function segments(used: readonly Language[]) {
  return z
    .strictObject(Object.fromEntries(used.map((language) => [language, idSchema])))
    .transform((map) => byLanguage(used, (language) => map[language] ?? ''));
}

/** The time zone of a city, or one that is written in another way: `Berlin`, `europe/berlin`, `New York`. */
function timeZoneOf(name: string): string | undefined {
  const place = name.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone').find((zone) => `/${zone.toLowerCase()}`.endsWith(`/${place}`));
}
