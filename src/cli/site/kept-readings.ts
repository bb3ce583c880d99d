import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, zstdDecompressSync } from 'node:zlib';
import { hashCode, readingsCache } from '../../build-cache.ts';
import { writeText } from '../../files.ts';
import { restoreReadings, storeReadings } from '../../loader/texts/bodies.ts';
import type { Settings } from '../../settings.ts';

/**
 * Hands a build what the last one read of the texts, unless the code has changed since.
 *
 * @returns what keeps the readings of this build for the next
 */
export async function openReadings({ root, contentDir, cacheDir }: Settings): Promise<() => Promise<void>> {
  const file = join(cacheDir, readingsCache);
  const code = await hashCode({ root, contentDir });
  // The seal says that the file is whole, and that the same code and the same V8 wrote it.
  const seal = (bytes: Uint8Array) =>
    createHash('sha256').update(code).update(process.versions.v8).update(bytes).digest();
  const kept = await readFile(file).catch(() => undefined);
  const bytes = kept?.subarray(sealLength);
  if (kept && bytes && seal(bytes).equals(kept.subarray(0, sealLength)))
    restoreReadings(zstdDecompressSync(bytes));
  return async () => {
    const readings = storeReadings();
    if (!readings) return;
    const packed = await pipeline(readings, createZstdCompress(), buffer);
    await writeText(file, Buffer.concat([seal(packed), packed]));
  };
}

/** Length of a SHA-256 hash (bytes). */
const sealLength = 32;
