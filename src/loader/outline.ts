import { readText } from '../files.ts';
import { type OutlinePart, readOutline } from '../markdown/source/outline.ts';

/** The sections and images of a text of the content folder, for its translation to begin with. */
export function outlineOf(contentDir: string, file: string): OutlinePart[] {
  return readOutline(readText(contentDir, file));
}
