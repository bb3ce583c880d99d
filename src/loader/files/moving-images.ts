import { join } from 'node:path';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { readHead } from './images.ts';

/** Finds animations of kinds that cannot be drawn anew as such (PNG, AVIF): readers would see their first picture. */
export async function findStoppedImages(contentDir: string, images: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of images)
    if (/\.(?:a?png|avif)$/i.test(file) && isMoving(await readHead(join(contentDir, file))))
      problems.push(problem('stopped-animation', { file }, { name: file.replace(/^.*\//, '') }));
  return problems;
}

/** Whether the beginning of a PNG or AVIF file says that it moves. */
function isMoving(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (bytes.toString('latin1', 4, 12) === 'ftypavis') return true;
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  // Chunks of PNG: length, name, data, checksum. “acTL” has to stand before the first picture.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
