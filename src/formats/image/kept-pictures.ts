import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Length of the hash (bytes) that a kept picture ends with: of a file that a full or failed disk has cut off, it is another. */
const checkLength = 32;

/**
 * A picture that is made once per content, and kept from then on.
 *
 * @param folder where pictures are kept
 * @param content everything that the picture depends on
 */
export async function keepPicture(
  folder: string,
  content: readonly (string | Uint8Array)[],
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const file = join(folder, hashOf(...content).toString('hex'));
  const kept = readKept(file);
  if (kept) return kept;
  const picture = await make();
  await mkdir(folder, { recursive: true });
  // Two pages with the same image may be rendered at once.
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, Buffer.concat([picture, hashOf(picture)]));
  await rename(temporary, file);
  return picture;
}

function hashOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function readKept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const picture = bytes.subarray(0, -checkLength);
    return hashOf(picture).equals(bytes.subarray(-checkLength)) ? picture : undefined;
  } catch {
    return undefined;
  }
}
