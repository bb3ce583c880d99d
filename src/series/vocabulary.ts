import { z } from 'astro/zod';
import { daySchema, partialDateSchema } from './date.ts';
import { webAddressSchema } from './slug.ts';

const text = z.string().trim().min(1);

/** What components take that authors may use in every text without an import. Children are Markdown. */
export const vocabulary = {
  /** An image beside the text, with its caption as children. */
  Figure: z.strictObject({ src: text, alt: text, credit: text.optional() }),
  /** One dated figure; the children say what it counts. `asOf` may be approximate (`2012~`). */
  Stat: z.strictObject({
    value: text,
    unit: text.optional(),
    asOf: partialDateSchema,
    source: text.optional(),
    href: webAddressSchema.optional(),
  }),
  /** A bar or line chart, drawn at build time, with its figures as a table. */
  Chart: z.strictObject({
    type: z.enum(['bar', 'line']),
    title: text,
    data: z.array(z.tuple([z.string(), z.number()])).min(1),
    unit: text.optional(),
    asOf: partialDateSchema.optional(),
    source: text.optional(),
    href: webAddressSchema.optional(),
  }),
  /** Somebody else's words, and who said them where. */
  Quote: z.strictObject({ cite: text, href: webAddressSchema.optional() }),
  /** A remark beside the argument. */
  Aside: z.strictObject({ title: text.optional() }),
  /** A video that loads nothing before a click. */
  Video: z.strictObject({ src: webAddressSchema, title: text }),
  /** A dated addendum. */
  Update: z.strictObject({ date: daySchema }),
} as const;

/** The name of a component of the vocabulary. */
export type ComponentName = keyof typeof vocabulary;

/** What a component of the vocabulary takes. */
export type ComponentProps<Name extends ComponentName> = z.infer<(typeof vocabulary)[Name]>;

/** Names of the vocabulary. */
export const componentNames = Object.keys(vocabulary);

/** The schema of a component, if the vocabulary has it. */
export function componentSchema(name: string): z.ZodType | undefined {
  return new Map<string, z.ZodType>(Object.entries(vocabulary)).get(name);
}
