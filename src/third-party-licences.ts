import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { packagePath } from './package-paths.ts';
import type { Package, Shipped } from './shipped-packages.ts';

/** What a site is made with. */
export interface Licences {
  shipped: readonly Shipped[];
  /** What else the code names itself. */
  tools: readonly Package[];
  /** What those need in turn, by licence, the most frequent first. */
  others: readonly { licence: string; names: readonly string[] }[];
}

/** A package of the lock file. */
interface LockedPackage extends Package {
  /** Whether the code names it itself. */
  isNamed: boolean;
}

const versions = z.record(z.string(), z.string());

/** The part of a lock file that matters here: https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages */
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      // The project itself need not have one.
      version: z.string().optional(),
      license: z.string().optional(),
      optional: z.boolean().optional(),
      dependencies: versions.optional(),
      devDependencies: versions.optional(),
    }),
  ),
});

/** Licences that a manifest names in a form which npm does not read (`licenses`), by package. */
const unnamed: Readonly<Record<string, string>> = { format: 'MIT' };

const lockedSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), isNamed: z.boolean() }),
);

/** Where a package of ours holds what {@link readLockFile} found when it was made. */
export const licencesFile = 'licences.json';

/** The packages that were found when ours was made, or in the repository those of its lock file. */
export async function readLocked(): Promise<LockedPackage[]> {
  const text = await readFile(packagePath(licencesFile), 'utf8').catch(() => undefined);
  return text === undefined ? readLockFile() : lockedSchema.parse(JSON.parse(text));
}

/** Reads which packages package-lock.json names, and their licences. */
export async function readLockFile(root = packagePath('.')): Promise<LockedPackage[]> {
  const { packages } = lockSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  const named = { ...packages['']?.dependencies, ...packages['']?.devDependencies };
  return Object.entries(packages).flatMap(([path, { version, license, optional }]) => {
    // Variants for other systems may come without a licence of their own.
    if (path === '' || version === undefined || (optional && license === undefined)) return [];
    const name = path.replace(/^.*node_modules\//, '');
    const licence = license?.replace(/^\((.*)\)$/, '$1') ?? unnamed[name] ?? '?';
    return { name, version, licence, isNamed: path === `node_modules/${name}` && name in named };
  });
}

/** Sorts the packages of the lock file by what they are for. */
export function sortLicences(locked: readonly LockedPackage[], shipped: readonly Shipped[]): Licences {
  const known = new Set(shipped.map(({ name, version }) => `${name} ${version}`));
  const left = locked.filter(({ name, version }) => !known.has(`${name} ${version}`));
  const others = Map.groupBy(
    left.filter(({ isNamed }) => !isNamed),
    ({ licence }) => licence,
  );
  return {
    shipped,
    tools: left.filter(({ isNamed }) => isNamed),
    others: [...others]
      .map(([licence, each]) => ({ licence, names: [...new Set(each.map(({ name }) => name))].sort() }))
      .sort((a, b) => b.names.length - a.names.length || (a.licence < b.licence ? -1 : 1)),
  };
}
