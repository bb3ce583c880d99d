import { checkImage } from '../markdown/problems.ts';
import { type At, unknownThesis } from '../series/check.ts';
import type { Essay } from '../series/entry.ts';
import { type Problem, problem } from '../series/problem.ts';
import type { TextFile } from './texts.ts';

interface Surroundings {
  /** Nothing where the catalogue could not be read. */
  numbers: readonly number[] | undefined;
  authorIds: readonly string[] | undefined;
  images: readonly string[];
}

/** What the frontmatter of an essay names that is not there: items, authors, its cover. */
export function checkEssay(
  { file, meta, at }: TextFile<Essay['translations'][number]['meta']>,
  { numbers, authorIds, images }: Surroundings,
): Problem[] {
  if (!meta) return [];
  return [
    ...meta.theses.flatMap((number, index) =>
      numbers && !numbers.includes(number)
        ? [unknownThesis(String(number), numbers, at(['theses', index]))]
        : [],
    ),
    ...meta.authors.flatMap((name, index) =>
      authorIds && !authorIds.includes(name)
        ? [problem('unknown-target', at(['authors', index]), { kind: 'author', name, known: authorIds })]
        : [],
    ),
    ...(meta.cover === undefined ? [] : checkImage(meta.cover, at(['cover']), { file, images })),
    ...(meta.cover !== undefined && meta.coverAlt === undefined
      ? [problem('missing-alt', at(['cover']), { what: 'the cover' })]
      : []),
  ];
}

/** The essay that series.yaml names as the one to begin with has to exist. */
export function checkIntroduction(name: unknown, essays: readonly { id: string }[], at: At): Problem[] {
  const known = [...new Set(essays.map(({ id }) => id))];
  if (typeof name !== 'string' || known.includes(name)) return [];
  return [problem('unknown-target', at(['introduction']), { kind: 'essay', name, known })];
}
