import { readText } from '../files.ts';
import { readSkeleton, type SkeletonPart } from '../markdown/skeleton.ts';

/** The sections and images of a text of the content folder, for its translation to begin with. */
export async function skeletonOf(contentDir: string, file: string): Promise<SkeletonPart[]> {
  return readSkeleton(await readText(contentDir, file));
}
