/**
 * Makes the packages (`npm run package`): in `package/` a folder for each, and its tarball. Nothing is published.
 */
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { print } from '../cli/terminal/output.ts';
import { listFiles } from '../files.ts';
import { packagePath } from '../package-paths.ts';
import { licencesFile, readLockFile } from '../third-party-licences.ts';
import { compileFile } from './compile.ts';
import {
  createCommand,
  createManifest,
  generatorCommand,
  generatorManifest,
  lockSchema,
  projectSchema,
} from './manifest.ts';
import { calledWorkflows, callOf, repositoryOnGitHub, seriesWorkflows } from './workflows.ts';

const folder = packagePath('package');

/** Rooms of `src/` that are no part of the generator, and what only compilers or fresh clones need. */
const left = /^(?:package|create)\/|\.d\.ts$|^cli\/prepare\.mjs$/;

const project = await readJson('package.json', projectSchema);
await rm(folder, { recursive: true, force: true });
await packGenerator(join(folder, 'gegenverkehr'));
await packCreate(join(folder, 'create-gegenverkehr'));

async function packGenerator(target: string): Promise<void> {
  const files = (await listFiles(packagePath('src'))).filter((file) => !left.test(file));
  await mkdir(target, { recursive: true });
  await Promise.all(files.map((file) => compileFile(packagePath('src'), file, join(target, 'src'))));
  await chmod(join(target, generatorCommand), 0o755);
  await compileFile(packagePath('.'), 'astro.config.mjs', target);
  await cp(packagePath('public'), join(target, 'public'), { recursive: true });
  await writeJson(join(target, licencesFile), await readLockFile());
  await writeJson(
    join(target, 'package.json'),
    generatorManifest(project, await readJson('package-lock.json', lockSchema)),
  );
  for (const file of ['README.md', 'LICENSE', '.github/CHANGELOG.md'])
    await copyFile(packagePath(file), join(target, basename(file)));
  pack(target);
}

async function packCreate(target: string): Promise<void> {
  const files = await listFiles(packagePath('src/create'));
  await Promise.all(
    files.map((file) => compileFile(packagePath('src/create'), file, join(target, 'src/create'))),
  );
  const template = join(target, 'src/create/template/dot-github/workflows');
  await mkdir(template, { recursive: true });
  const repository = repositoryOnGitHub(project.repository);
  const ref = `v${project.version.split('.')[0]}`;
  for (const name of seriesWorkflows) {
    const workflow = await readFile(packagePath(`.github/workflows/${name}`), 'utf8');
    await writeFile(
      join(template, name),
      repository ? callOf(workflow, name, { repository, ref }) : workflow,
    );
  }
  if (!repository)
    for (const name of calledWorkflows)
      await copyFile(packagePath(`.github/workflows/${name}`), join(template, name));
  await chmod(join(target, createCommand), 0o755);
  await writeJson(join(target, 'package.json'), createManifest(project));
  await copyFile(packagePath('LICENSE'), join(target, 'LICENSE'));
  pack(target);
}

/** Makes the tarball of a folder. @throws Error with what npm said */
function pack(target: string): void {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['pack', '--pack-destination', folder], {
    cwd: target,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm pack failed in ${target}:\n${stderr}`);
  print(join(folder, stdout.trim()));
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(packagePath(file), 'utf8')));
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
