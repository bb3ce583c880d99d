import { posix } from 'node:path';

/**
 * The path of a file that a text names as seen from itself, in composed Unicode: macOS and some editors write the same
 * name decomposed, in the text or on the disk.
 */
export function pathBeside(file: string, path: string): string {
  return posix.join(posix.dirname(file), path).normalize('NFC');
}
