import { checkImage } from '../../markdown/analysis/check-image.ts';
import { unknownItem } from '../../series/checks/check-links.ts';
import type { Locate } from '../../series/diagnostics/location.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { essaySchema } from '../../series/model/entry.ts';
import { idSchema } from '../../series/model/id.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { TextFile } from './text-files.ts';

interface EssayContext {
  /** `undefined` if theses.yaml could not be read. */
  numbers: readonly number[] | undefined;
  authorIds: readonly string[] | undefined;
  files: readonly string[];
  images: readonly string[];
}

/**
 * Checks items, authors and the cover that the frontmatter of an essay names. Every valid key is checked, whatever is
 * wrong with others.
 */
export function checkEssay(
  { file, data, locate }: Pick<TextFile<unknown>, 'file' | 'data' | 'locate'>,
  { numbers, authorIds, files, images }: EssayContext,
): Problem[] {
  const { shape } = essaySchema;
  const theses = shape.theses.safeParse(valueAt(data, ['theses'])).data ?? [];
  const authors = shape.authors.safeParse(valueAt(data, ['authors'])).data ?? [];
  const cover = shape.cover.safeParse(valueAt(data, ['cover'])).data;
  return [
    ...theses.flatMap((number, index) =>
      numbers && !numbers.includes(number)
        ? [unknownItem(String(number), numbers, locate(['theses', index]))]
        : [],
    ),
    ...authors.flatMap((name, index) =>
      authorIds && !authorIds.includes(name)
        ? [problem('unknown-target', locate(['authors', index]), { kind: 'author', name, known: authorIds })]
        : [],
    ),
    ...(cover === undefined ? [] : checkImage(cover, locate(['cover']), { file, files, images })),
    ...(cover !== undefined && valueAt(data, ['coverAlt']) === undefined
      ? [problem('missing-alt', locate(['cover']), { what: 'the cover' })]
      : []),
  ];
}

/** Checks that the introduction of the series exists. */
export function checkIntroduction(
  name: unknown,
  essays: readonly { id: string }[],
  locate: Locate,
): Problem[] {
  const known = [...new Set(essays.map(({ id }) => id))];
  // What is no id at all has its own problem.
  if (!idSchema.safeParse(name).success || typeof name !== 'string' || known.includes(name)) return [];
  return [problem('unknown-target', locate(['introduction']), { kind: 'essay', name, known })];
}
