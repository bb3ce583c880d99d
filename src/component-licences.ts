import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import { z } from 'astro/zod';
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
  const files = await listContentFiles(contentDir, 'components');
  const code = files.filter((file) => /\.(?:astro|m?[jt]s)$/.test(file));
  const wanted = code
    .flatMap((file) => importedPackages(readText(contentDir, file), file))
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

/** Names of the packages that a component or a module imports, but for their types. */
export function importedPackages(code: string, file: string): string[] {
  // To the compiler of Astro a module is a component that is nothing but its script.
  const { ast } = parse(file.endsWith('.astro') ? code : `<script>${code}</script>`);
  const names = [...nodesOf(ast)].flatMap((node) => {
    const { success, data } = importSchema.safeParse(node);
    return success && !/^[./]|:/.test(data.source.value) ? packageOf(data.source.value) : [];
  });
  return [...new Set(names)];
}

/** An import of values, static or dynamic, or an export of what another module has. */
const importSchema = z.object({
  type: z.enum(['ImportDeclaration', 'ImportExpression', 'ExportNamedDeclaration', 'ExportAllDeclaration']),
  source: z.object({ value: z.string() }),
  importKind: z.literal('value').nullish(),
  exportKind: z.literal('value').nullish(),
});

/** The nodes of a syntax tree. */
function* nodesOf(tree: unknown): Generator<object> {
  if (typeof tree !== 'object' || tree === null) return;
  yield tree;
  for (const part of Object.values(tree)) yield* nodesOf(part);
}

/** The package of a module that is imported by its name: `@scope/package/module`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The folder of a package as Node finds it from another folder. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (dirname(folder) === folder) return undefined;
  }
}
