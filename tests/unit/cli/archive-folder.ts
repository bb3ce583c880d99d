import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const seriesYaml = `id: probe
title: Probe
tagline: Eine Probe
description: Eine Reihe zur Probe.
languages: [de]
site: https://probe.example
source: { title: Quelle, authors: [Jemand], year: 1999, url: https://quelle.example/, rights: Frei. }
item: { singular: Satz, plural: Sätze, segment: saetze }
parts:
  - { from: 1, to: 1, title: Alles, summary: Der eine Satz. }
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
`;

const giscusYaml = `giscus:
  repo: owner/name
  repoId: R_test
  category: Kommentare
  categoryId: DIC_test
`;

/** A content folder in which `pull` and `threads` work. */
export async function makeContent(essays: readonly string[], { giscus = giscusYaml } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'pull-'));
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write('series.yaml', seriesYaml + giscus);
  await write('theses.yaml', '- number: 1\n  gist: Ein Satz.\n');
  await write('authors.yaml', '- id: jemand\n  name: Jemand\n  bio: Schreibt.\n');
  for (const id of essays) {
    await write(
      `essays/${id}/de.mdx`,
      `---\ntitle: Über ${id}\nstandfirst: Ein Text.\ntheses: [1]\ndate: 2020-01-01\nauthors: [jemand]\n---\n\nText.\n`,
    );
  }
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
