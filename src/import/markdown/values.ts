import { z } from 'astro/zod';

/** A value as text; empty for what is none. Dates are as they were written. */
export const textValue = z
  .unknown()
  .optional()
  .transform((value) => {
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return String(value);
    // Dates of TOML: their own form keeps the day as it is written.
    return value instanceof Date ? value.toISOString() : '';
  });

/** A map; empty for what is none. */
export const recordValue = z.record(z.string(), z.unknown()).default({}).catch({});

const listSchema = z.array(z.unknown());
const namedSchema = z.looseObject({ name: textValue });
const imageSchema = z.looseObject({
  image: textValue,
  src: textValue,
  url: textValue,
  path: textValue,
  alt: textValue,
});

/** A list of texts; one text is taken apart at a separator. */
export function listOf(value: unknown, separator: RegExp = /,/): string[] {
  const list = listSchema.safeParse(value).data;
  const texts = list ? list.map((each) => textValue.parse(each)) : textValue.parse(value).split(separator);
  return texts.map((each) => each.trim()).filter(Boolean);
}

/** Names of people: texts, or entries with a name. */
export function namesOf(value: unknown): string[] {
  const list = listSchema.safeParse(value).data ?? [value];
  return list.flatMap((each) => {
    const { name } = namedSchema.safeParse(each).data ?? {};
    return name === undefined || name === '' ? listOf(each) : [name];
  });
}

/** An image: its path, or an entry that has one. */
export function imageOf(value: unknown): { src: string; alt: string } | undefined {
  const [first = value] = listSchema.safeParse(value).data ?? [];
  const entry = imageSchema.safeParse(first).data;
  const src = entry ? entry.image || entry.src || entry.url || entry.path : textValue.parse(first);
  return src === '' ? undefined : { src, alt: entry?.alt ?? '' };
}
