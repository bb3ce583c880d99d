import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file of a site that takes long to make, kept for the next build: one per path, under the key of what it was made of.
 *
 * @param folder of kept files
 * @param path of the file on the site
 */
export async function keepFile(
  folder: string,
  { path, key }: { path: string; key: string },
  make: () => Promise<string | Uint8Array>,
): Promise<string | Uint8Array> {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const file = join(folder, `${name}-${key}`);
  if (existsSync(file)) return readFileSync(file);
  const content = await make();
  mkdirSync(folder, { recursive: true });
  for (const former of readdirSync(folder)) if (former.startsWith(`${name}-`)) rmSync(join(folder, former));
  // What stands under its name is whole.
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
  return content;
}

/** Size beyond which a book is heavy for those who carry it (bytes). */
const heavy = 50_000_000;

/** Warning about a heavy book; nothing for others. */
export function sayHeavy(path: string, bytes: number): string | undefined {
  if (bytes <= heavy) return undefined;
  const size = Math.round(bytes / 1_000_000);
  return `${path.slice(1)} has ${size} MB, which many readers cannot load: use smaller or fewer pictures.`;
}
