import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeData, probeEssay, probeGiscus, probeSeries } from '../../setup/probe-series.ts';

/** A content folder in which `pull` and `threads` work. */
export async function makeContent(essays: readonly string[], { giscus = probeGiscus } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'pull-'));
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write('series.yaml', probeSeries + giscus);
  for (const [path, text] of Object.entries(probeData)) await write(path, text);
  for (const id of essays) await write(`essays/${id}/de.mdx`, probeEssay(id));
  return {
    folder,
    write,
    read: (path: string) => readFile(join(folder, path), 'utf8'),
    /** Every file in `responses/` of this folder or of a copy, hidden ones too, by name. */
    async archive(copy = folder): Promise<Record<string, string>> {
      const entries = await readdir(join(copy, 'responses'), { withFileTypes: true }).catch(() => []);
      const texts = entries
        .filter((entry) => entry.isFile())
        .map(async ({ name }) => [name, await readFile(join(copy, 'responses', name), 'utf8')]);
      return Object.fromEntries(await Promise.all(texts));
    },
    remove: (path = '.') => rm(join(folder, path), { recursive: true, force: true }),
  };
}
