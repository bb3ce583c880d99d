import { readText } from '../../files.ts';
import { type OutlinePart, readOutline } from '../../markdown/source/outline.ts';
import { formatOf } from '../../series/model/content-paths.ts';

/** Reads the sections and images of a text of the content folder, for a new translation. */
export function outlineOf(contentDir: string, file: string): OutlinePart[] {
  return readOutline(readText(contentDir, file), formatOf(file));
}
