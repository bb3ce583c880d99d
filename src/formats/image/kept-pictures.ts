import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A picture that is made once per content, and kept from then on.
 *
 * @param folder where pictures are kept
 * @param content everything that the picture depends on
 * @param isWhole whether a kept file is complete: a full or failed disk leaves less
 */
export async function keepPicture(
  folder: string,
  content: readonly (string | Uint8Array)[],
  isWhole: (bytes: Buffer) => boolean,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  const file = join(folder, `${hash.digest('hex')}.png`);
  const kept = readKept(file);
  if (kept && isWhole(kept)) return kept;
  const picture = await make();
  await mkdir(folder, { recursive: true });
  // Two pages with the same image may be rendered at once.
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, picture);
  await rename(temporary, file);
  return picture;
}

/** Whether a PNG is complete: it ends with the chunk IEND and its checksum. */
export function isWholePng(bytes: Buffer): boolean {
  return bytes.subarray(-8, -4).toString('latin1') === 'IEND';
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
