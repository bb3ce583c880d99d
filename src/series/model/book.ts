import { z } from 'astro/zod';
import type { Language, LocalizedText } from '../text/language.ts';
import { nameSchema, type ReadLine } from './localized-text.ts';

/** The order of the essays in a book: `number`, `written`, or along a reading path, as `path:<id>`. */
const orderSchema = z
  .string()
  .regex(/^(?:number|written|path:.+)$/s, 'write number, written, or path: with the id of a reading path');

/** The schema of `book:` in series.yaml: whether there is one, or how it is made. */
export function bookSchema(used: readonly Language[], read: ReadLine) {
  return z.union([
    z.boolean(),
    z.strictObject({
      title: nameSchema(used, read).optional().describe('what it is called; default: as the series'),
      order: orderSchema
        .default('number')
        .describe('of the essays: `number`, `written`, or along a reading path: path:id'),
      cover: z
        .string()
        .regex(/\.(?:png|jpe?g|webp|avif)$/i, 'name an image: PNG, JPEG, WebP or AVIF')
        .optional()
        .describe('path of an image in the content folder; default: one that is drawn'),
    }),
  ]);
}

/** The books of a series: the series itself and each reading path. */
interface BookConfig {
  title: LocalizedText;
  /** `path` is the id of a reading path. */
  order: 'number' | 'written' | { path: string };
  cover: string | undefined;
}

/** How the books of a series are made; nothing where it has none. */
export function bookConfigOf({
  book,
  title,
}: {
  book?: z.infer<ReturnType<typeof bookSchema>> | undefined;
  title: LocalizedText;
}): BookConfig | undefined {
  if (book === undefined || book === false) return undefined;
  if (book === true) return { title, order: 'number', cover: undefined };
  return { title: book.title ?? title, order: orderOf(book.order), cover: book.cover };
}

function orderOf(order: string): BookConfig['order'] {
  if (order === 'number' || order === 'written') return order;
  return { path: order.slice('path:'.length) };
}
