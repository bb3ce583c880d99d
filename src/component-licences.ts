import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listContentFiles, readText } from './files.ts';
import { readPackage, type Shipped } from './shipped-packages.ts';

/**
 * The packages that components of a series import, and what those need in turn: their code may go to readers.
 *
 * @param known names of packages whose licences are listed already
 */
export async function findComponentLicences(
  { root, contentDir }: { root: string; contentDir: string },
  known: ReadonlySet<string>,
): Promise<Shipped[]> {
  const files = (await listContentFiles(contentDir)).filter((file) => file.startsWith('components/'));
  const code = files.filter((file) => /\.(?:astro|m?[jt]s)$/.test(file));
  const wanted = code
    .flatMap((file) => importedPackages(readText(contentDir, file)))
    .map((name) => ({ name, from: root }));
  const found = new Map<string, Shipped>();
  // An array that is walked through also hands out what is added on the way.
  for (const { name, from } of wanted) {
    const folder = known.has(name) || found.has(name) ? undefined : findPackage(name, from);
    if (folder === undefined) continue;
    const { shipped, needed } = readPackage(folder);
    found.set(name, shipped);
    wanted.push(...needed.map((each) => ({ name: each, from: folder })));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the packages that a module or a component imports. */
export function importedPackages(code: string): string[] {
  const imports = code.matchAll(
    /\b(?:from|import)\s*\(?\s*["']((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^"':]*)?["']/g,
  );
  return [...new Set([...imports].flatMap(([, name]) => name ?? []))];
}

/** The folder of a package as Node finds it from another folder. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (dirname(folder) === folder) return undefined;
  }
}
