import { posix } from 'node:path';
import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import type { SourceLocation } from '../../series/diagnostics/location.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { pathBeside } from './path-beside.ts';

/** What the images of a text are checked against. */
export interface ImageCheckContext {
  /** Path of the text relative to the content folder. */
  file: string;
  /** All files of the content folder. */
  files: readonly string[];
  /** Images of the content folder. */
  images: readonly string[];
}

/** An image has to lie where the text says, as seen from its file. */
export function checkImage(
  src: unknown,
  location: SourceLocation,
  { file, files, images }: ImageCheckContext,
): Problem[] {
  if (typeof src !== 'string') return [];
  if (/^(?:[a-z]+:)?\/\//i.test(src)) return [problem('remote-image', location, { url: src })];
  const folder = posix.dirname(file);
  const path = pathBeside(file, src);
  const isPath = (each: string) => each.normalize('NFC') === path;
  if (images.some(isPath)) return [];
  if (files.some(isPath))
    return [problem('missing-image', location, { name: src, known: [], isThere: true })];
  const beside = images
    .filter((image) => posix.dirname(image) === folder)
    .map((image) => `./${posix.basename(image)}`);
  const near = beside.find((each) => each.toLowerCase() === src.toLowerCase()) ?? suggest(src, beside);
  return [
    problem('missing-image', location, {
      name: src,
      known: near ? [near, ...beside.filter((each) => each !== near)] : beside,
    }),
  ];
}
