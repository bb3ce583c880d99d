import { sizesOf } from '../files.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import { bookConfigOf } from '../series/model/book.ts';
import type { Data } from './data/data.ts';

/** Size of all pictures together beyond which books are offered without them, too (bytes). */
const heavy = 50_000_000;

/**
 * Whether the images of a content folder are so heavy that not everybody wants a book with them.
 *
 * @param limit size of all of them together (bytes)
 */
export function hasHeavyPictures(contentDir: string, images: readonly string[], limit = heavy): boolean {
  return [...sizesOf(contentDir, images).values()].reduce((sum, size) => sum + size, 0) > limit;
}

/** Checks that the reading path and the cover that `book:` in series.yaml names are there. */
export function checkBook(
  { series, paths, locate }: Pick<Data, 'series' | 'paths' | 'locate'>,
  images: readonly string[],
): Problem[] {
  const { order, cover } = (series && bookConfigOf(series)) ?? {};
  const known = (paths ?? []).map(({ id }) => id);
  const isMissing = typeof order === 'object' && paths && !known.includes(order.path);
  return [
    ...(isMissing
      ? [
          problem('unknown-target', locate.series(['book', 'order']), {
            kind: 'path',
            name: order.path,
            known,
          }),
        ]
      : []),
    ...(cover === undefined || images.includes(cover)
      ? []
      : [
          problem('unknown-target', locate.series(['book', 'cover']), {
            kind: 'image',
            name: cover,
            known: images,
          }),
        ]),
  ];
}
