import { z } from 'astro/zod';
import { valueAt } from '../../series/text/keys.ts';

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));
const key = z.union([z.string(), z.number()]).transform(String);
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .nullish()
    .transform((items) => items ?? []);
/** Milliseconds, within what a date can be (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const time = z.number().min(-8.64e15).max(8.64e15);
/** A moment in text; programs that write such files for Ghost give milliseconds. */
const moment = z
  .union([z.string(), time.transform((milliseconds) => new Date(milliseconds).toISOString())])
  .nullish()
  .transform((value) => value ?? '');

/** The schema of a post. */
export const postSchema = z.object({
  id: key,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  status: text,
  visibility: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  published_at: moment,
  created_at: moment,
  updated_at: moment,
  custom_excerpt: text,
  feature_image: text,
  feature_image_alt: text,
  author_id: key.nullish(),
});

/** The schema of the tables that are read. */
export const dataSchema = z.object({
  posts: z.array(postSchema),
  tags: list(z.object({ id: key, name: text, slug: text, visibility: text })),
  posts_tags: list(
    z.object({
      post_id: key,
      tag_id: key,
      sort_order: z
        .number()
        .nullish()
        .transform((order) => order ?? 0),
    }),
  ),
  users: list(z.object({ id: key, name: text, slug: text })),
  posts_authors: list(
    z.object({
      post_id: key,
      author_id: key,
      sort_order: z
        .number()
        .nullish()
        .transform((order) => order ?? 0),
    }),
  ),
  posts_meta: list(z.object({ post_id: key, feature_image_alt: text })),
  settings: list(z.object({ key: z.string(), value: z.unknown() })),
});

const metaSchema = z.object({ exported_on: time.optional() }).default({});
const databaseSchema = z.object({ meta: metaSchema, data: dataSchema });
/** The schema of an export. Files that others write for Ghost may leave `db` out (https://ghost.org/docs/migration/custom/). */
export const exportSchema = z.preprocess(
  (value) => (valueAt(value, ['data']) === undefined ? valueAt(value, ['db', 0]) : value),
  databaseSchema,
);
