import { z } from 'astro/zod';

const versions = z.record(z.string(), z.string());

/** The part of the repository's package.json that goes into its packages. */
export const projectSchema = z.object({
  version: z.string(),
  /** Address of the repository; empty as long as it is published nowhere. */
  repository: z.string(),
  dependencies: versions,
});
type ProjectManifest = z.infer<typeof projectSchema>;

/** The versions that a lock file names, by path. */
export const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});
type LockedVersions = z.infer<typeof lockSchema>;

/** The oldest Node.js that runs the packages; `series.mjs` says so to whoever has an older one. */
export const oldestNode = '22.18';

/** Packages of which more than their public interface is relied upon: a series gets the very version of the tests. */
const exact = ['@astrojs/mdx', 'astro', 'pagefind', 'satteri'];

function shared({ version, repository }: ProjectManifest) {
  return {
    version,
    license: 'MIT',
    ...(repository === '' ? {} : { repository }),
    type: 'module',
    engines: { node: `>=${oldestNode}` },
  };
}

/** The file that runs as `create-gegenverkehr`. */
export const createCommand = 'src/create/create.js';

/** package.json of the command that begins a series. */
export function createManifest(project: ProjectManifest) {
  return {
    name: 'create-gegenverkehr',
    description: 'Begins an essay series',
    ...shared(project),
    bin: { 'create-gegenverkehr': createCommand },
  };
}

/** The file that runs as `series`. */
export const generatorCommand = 'src/cli/series.mjs';

/** package.json of the generator. */
export function generatorManifest(project: ProjectManifest, lock: LockedVersions) {
  const dependencies = Object.entries(project.dependencies).map(([name, range]) => {
    const version = lock.packages[`node_modules/${name}`]?.version;
    return [name, exact.includes(name) && version !== undefined ? version : range];
  });
  return {
    name: 'gegenverkehr',
    description: 'A static-site generator for essay series that answer back',
    ...shared(project),
    bin: { series: generatorCommand },
    dependencies: Object.fromEntries(dependencies),
  };
}
