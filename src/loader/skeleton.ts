import { readText } from '../files.ts';
import { readSkeleton, type SkeletonPart } from '../markdown/source/outline.ts';

/** The sections and images of a text of the content folder, for its translation to begin with. */
export function skeletonOf(contentDir: string, file: string): SkeletonPart[] {
  return readSkeleton(readText(contentDir, file));
}
