import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../../files.ts';

/** Compressible files: texts. Images and fonts are compressed already. */
const compressible = /\.(?:html|css|js|mjs|json|xml|svg|txt|webmanifest|bib)$/;

/** Minimum size (bytes); smaller responses gain nothing. */
const least = 256;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside every text of a built site, for servers that send precompressed files. The output is
 * deterministic.
 *
 * @returns the number of compressed files
 */
export async function compressSite(folder: string): Promise<number> {
  const files = (await listFiles(folder)).filter((file) => compressible.test(file));
  const queue = files.values();
  let count = 0;
  // In parallel up to the size of Node's thread pool.
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of queue) {
        const content = await readFile(join(folder, file));
        if (content.length < least) continue;
        const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
        await location(`${file}.br`, await brotli(content, options));
        await location(`${file}.gz`, await zip(content, { level: 9 }));
        count++;
      }
    }),
  );
  return count;

  async function location(file: string, content: Uint8Array): Promise<void> {
    await writeFile(join(folder, `${file}.part`), content);
    await rename(join(folder, `${file}.part`), join(folder, file));
  }
}
