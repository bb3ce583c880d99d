import { checkImage } from '../markdown/problems.ts';
import type { Author } from '../series/author.ts';
import { unknownThesis } from '../series/check.ts';
import type { Essay } from '../series/entry.ts';
import { type Problem, problem } from '../series/problem.ts';
import type { Thesis } from '../series/thesis.ts';
import type { TextFile } from './texts.ts';

interface Surroundings {
  theses: readonly Thesis[] | undefined;
  authors: readonly Author[] | undefined;
  files: readonly string[];
}

/** What the frontmatter of an essay names that is not there: items, authors, its cover. */
export function checkEssay(
  { file, meta, at }: TextFile<Essay['translations'][number]['meta']>,
  { theses, authors, files }: Surroundings,
): Problem[] {
  if (!meta) return [];
  const numbers = theses?.map(({ number }) => number) ?? [];
  const known = authors?.map(({ id }) => id) ?? [];
  return [
    ...meta.theses.flatMap((number, index) =>
      theses && !numbers.includes(number)
        ? [unknownThesis(String(number), numbers, at(['theses', index]))]
        : [],
    ),
    ...meta.authors.flatMap((name, index) =>
      authors && !known.includes(name)
        ? [problem('unknown-target', at(['authors', index]), { kind: 'author', name, known })]
        : [],
    ),
    ...(meta.cover === undefined ? [] : checkImage(meta.cover, at(['cover']), { file, images: files })),
    ...(meta.cover !== undefined && meta.coverAlt === undefined
      ? [problem('missing-alt', at(['cover']), { what: 'the cover' })]
      : []),
  ];
}
