import { z } from 'astro/zod';
import type { MarkPair } from '../text/typography/description.ts';
import { abbreviations, monthsIn, spacesBetween, spacesIn } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';
import { stemmers } from './stemmers.ts';

/** Words between spaces. */
const words = z.string().transform((text) => text.split(/\s+/));
const wordSet = words.transform((each) => new Set(each)).default(new Set());

/** A regular expression that knows the letters of Unicode. */
const pattern = (flags: string) =>
  z.string().transform((source, context) => {
    try {
      return new RegExp(source, flags);
    } catch (error) {
      const message = `write a regular expression (${error instanceof Error ? error.message : error})`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  });

/** The marks of a quotation, and those of one inside another, each pair one behind the other: `„“ ‚‘`. */
const marks = z
  .string()
  .regex(
    /^(?:(?:\p{Po}{2}|[\p{Pi}\p{Pf}\p{Ps}\p{Pe}]{2})(?: (?!$)|$)){2}$/u,
    'write an opening and a closing mark and the two inside of them, such as „“ ‚‘',
  )
  .transform((text) => {
    const [double = '', single = ''] = text.split(' ');
    return { double: pairOf(double), single: pairOf(single) };
  });

function pairOf([open = '', close = '']: string): MarkPair {
  return [open, close];
}

const letters = z.record(z.string(), z.string()).default({});
const nothing = /(?!)/;

/**
 * The schema of a description as its file has it; what comes out is the description. Lists of words are texts with spaces,
 * patterns are sources of regular expressions, and `{months}` in them stands for the names of the months.
 *
 * @param tag BCP 47
 */
export function descriptionSchema(tag: string): z.ZodType<LanguageDescription> {
  const context = z.string().transform((source) => source.replaceAll('{months}', () => monthsIn(tag)));
  const contexts = z.array(z.tuple([context, context]));
  const typography = z
    .strictObject({
      quotes: marks,
      innerSpace: z.string().length(1).optional(),
      colon: z.string().default(':'),
      elided: wordSet,
      alsoWhole: wordSet,
      shortened: z
        .strictObject({ behind: pattern('iu'), cost: z.literal([2, 3]) })
        .default({ behind: nothing, cost: 3 }),
      beforeNumber: words.optional(),
      beforeName: words.optional(),
      noBreak: contexts.default([]),
      narrow: contexts.transform(spacesIn).optional(),
      foreignMarks: pattern('u').default(nothing),
    })
    .transform(({ quotes, beforeNumber, beforeName, noBreak, ...rest }) => ({
      ...quotes,
      ...rest,
      noBreak: spacesBetween([
        ...(beforeNumber ? [abbreviations(beforeNumber, '\\p{N}')] : []),
        ...(beforeName ? [abbreviations(beforeName, '\\p{Lu}')] : []),
        ...noBreak,
      ]),
    }));
  const search = z
    .strictObject({
      stopWords: wordSet,
      questionWords: wordSet,
      endings: words.default([]),
      ownLetters: letters,
      vowelChanges: letters,
      compounds: z.strictObject({ joints: words, prefixes: wordSet, endingsLikeNouns: wordSet }).optional(),
    })
    .transform(({ stopWords, questionWords, endings, compounds, ...rest }) => ({
      ...rest,
      stopWords: new Set([...stopWords, ...questionWords]),
      questionWords,
      endings: ['', ...endings],
      compounds,
    }));
  return z.strictObject({
    locale: z.string().optional(),
    firstDay: z.string().optional(),
    typography: typography.prefault({ quotes: '“” ‘’' }),
    search: search.prefault({}),
    stemmer: z
      .enum([...stemmers.keys()])
      .transform((name) => stemmers.get(name))
      .optional(),
    giscus: z.string().optional(),
    babel: z.string().optional(),
    meaninglessLinks: pattern('u').optional(),
    figures: pattern('u').optional(),
  });
}
