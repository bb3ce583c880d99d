import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { packagePath } from './package-paths.ts';

/** A package of npm. */
export interface Package {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
}

/** A package whose files go to readers, and its licence therefore with them. */
export interface Shipped extends Package {
  /** Name for an address. */
  id: string;
  /** Wording of the licence. */
  text: string;
}

/** The part of a package.json that matters here. Old ones have the licence as an object. */
const manifestSchema = z.object({
  name: z.string(),
  version: z.string().default('?'),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).default('?'),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Copyright notices of packages under the MIT licence that leave its wording out, by name. */
const notices: Readonly<Record<string, string>> = {
  giscus: 'Copyright (c) 2021 laymonage\nCopyright (c) 2021 TomokiMiyauci',
};

const folders = new Set<string>();

/** Takes note of a file that goes to readers in some form; only those of packages count. */
export function noteShipped(file: string): void {
  const folder = folderOf(file);
  if (folder !== undefined && relative(packagePath('.'), folder) !== '') folders.add(folder);
}

/** The packages of all files that were noted, by name: in a build, all have been before the first page is rendered. */
export function listShipped(): Shipped[] {
  return [...folders].map((folder) => readPackage(folder).shipped).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of the package that a file is part of; `undefined` for one of ours, or of the series. */
function folderOf(file: string): string | undefined {
  // What bundlers add themselves begins with a null character.
  return /^[^\0].*[\\/]node_modules[\\/](?!\.)(?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/s.exec(file)?.[0];
}

/** What a package says of itself, its licence with its wording, and the names of what it needs in turn. */
export function readPackage(folder: string): { shipped: Shipped; needed: string[] } {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { name, version, license, dependencies } = manifest;
  const id = name.replace('@', '').replaceAll(/[^\w.-]/g, '-');
  const text = wordingOf(folder) ?? wordingBy(notices[name]) ?? `${name} ${version}: ${license}\n`;
  return { shipped: { id, name, version, licence: license, text }, needed: Object.keys(dependencies) };
}

/** The wording that lies in a package, perhaps in a folder of its own. */
function wordingOf(folder: string): string | undefined {
  const name = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)\b/i.test(each));
  if (name === undefined) return undefined;
  const path = join(folder, name);
  return statSync(path).isDirectory() ? wordingOf(path) : readFileSync(path, 'utf8');
}

/** The wording of the MIT licence, which is ours, too, with the notice of somebody else. */
function wordingBy(notice: string | undefined): string | undefined {
  return notice === undefined
    ? undefined
    : readFileSync(packagePath('LICENSE'), 'utf8').replace(/^Copyright.*$/m, notice);
}
