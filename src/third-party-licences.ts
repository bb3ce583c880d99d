import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { own } from './own.ts';

/** Something that the site is made with. */
export interface Made {
  /** Name of the npm package. */
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
}

/** Something whose files go to readers, and its licence therefore with them. */
export interface Shipped extends Made {
  /** Short name for an address. */
  id: string;
  text: string;
}

/** What a site is made with. */
export interface Licences {
  shipped: readonly Shipped[];
  /** What else the code names itself. */
  tools: readonly Made[];
  /** What those need in turn, by licence, the most frequent first. */
  others: readonly { licence: string; names: readonly string[] }[];
}

interface Copied {
  id: string;
  /** Where the text of the licence lies, from the folder of the package. */
  file: string;
  /** Replaces the copyright notice in that text. */
  notice?: string;
}

/** Packages that reach the browser, by name. A test over the imports of the scripts says that there are no others. */
export const copiedPackages: Readonly<Record<string, Copied>> = {
  '@fontsource-variable/instrument-sans': { id: 'instrument-sans', file: 'LICENSE' },
  '@fontsource-variable/newsreader': { id: 'newsreader', file: 'LICENSE' },
  '@lit/reactive-element': { id: 'lit-reactive-element', file: 'LICENSE' },
  // The package comes without the text; its notice is that of its repository.
  giscus: {
    id: 'giscus',
    file: '../leven/license',
    notice: 'Copyright (c) 2021 laymonage\nCopyright (c) 2021 TomokiMiyauci',
  },
  leven: { id: 'leven', file: 'license' },
  lit: { id: 'lit', file: 'LICENSE' },
  'lit-element': { id: 'lit-element', file: 'LICENSE' },
  'lit-html': { id: 'lit-html', file: 'LICENSE' },
  pagefind: { id: 'pagefind', file: 'LICENSE/LICENSE' },
};

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

const madeShape = { name: z.string(), version: z.string(), licence: z.string() };

const licencesSchema = z.object({
  shipped: z.array(z.object({ ...madeShape, id: z.string(), text: z.string() })),
  tools: z.array(z.object(madeShape)),
  others: z.array(z.object({ licence: z.string(), names: z.array(z.string()) })),
});

/** Where a package of ours holds what {@link findLicences} found when it was made. */
export const licencesFile = 'licences.json';

/** Licences of a site: those that were found when the package was made, or in the repository those of its lock file. */
export async function readLicences(): Promise<Licences> {
  const text = await readFile(own(licencesFile), 'utf8').catch(() => undefined);
  return text === undefined ? findLicences() : licencesSchema.parse(JSON.parse(text));
}

/** Finds all licences, which package-lock.json names, and the texts of those that go with the site. */
export async function findLicences(root = own('.')): Promise<Licences> {
  const { packages } = lockSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  const named = { ...packages['']?.dependencies, ...packages['']?.devDependencies };
  const shipped: Promise<Shipped>[] = [];
  const tools: Made[] = [];
  const others = new Map<string, Set<string>>();
  for (const [path, { version, license, optional }] of Object.entries(packages)) {
    // Variants for other systems may come without a licence of their own.
    if (path === '' || version === undefined || (optional && license === undefined)) continue;
    const name = path.replace(/^.*node_modules\//, '');
    const isOuter = path === `node_modules/${name}`;
    const made = { name, version, licence: license?.replace(/^\((.*)\)$/, '$1') ?? unnamed[name] ?? '?' };
    const copied = isOuter ? copiedPackages[name] : undefined;
    if (copied)
      shipped.push(readText(copied, join(root, path)).then((text) => ({ ...made, id: copied.id, text })));
    else if (isOuter && name in named) tools.push(made);
    else others.set(made.licence, (others.get(made.licence) ?? new Set()).add(name));
  }
  return {
    shipped: await Promise.all(shipped),
    tools,
    others: [...others]
      .map(([licence, names]) => ({ licence, names: [...names].sort() }))
      .sort((a, b) => b.names.length - a.names.length || (a.licence < b.licence ? -1 : 1)),
  };
}

async function readText({ file, notice }: Copied, folder: string): Promise<string> {
  const text = await readFile(join(folder, file), 'utf8');
  return notice === undefined ? text : text.replace(/^Copyright.*$/m, notice);
}
