import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What came of a command. */
interface Ran {
  exitCode: number | null;
  output: string;
}

/** Runs a program to its end. The repository's own packages are out of its reach. */
export function run(
  program: string,
  words: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Ran {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: options.cwd,
    encoding: 'utf8',
    // A registry that has stopped answering holds npm up for ever, and the runner of tests with it.
    timeout: 300_000,
    env: { ...cleanEnvironment(), ...options.env },
  });
  return { exitCode: status, output: stdout + stderr };
}

/** The environment of a reader's shell: nothing of npm's and Vitest's, but the Node that the tests run on. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_(?:lifecycle|package|command|execpath|node_execpath)|VITEST|NODE_|DEV$|PROD$|SSR$|MODE$|BASE_URL$|TEST$)/.test(
        name,
      ),
  );
  const path = [dirname(process.execPath), process.env.PATH].join(':');
  return { ...Object.fromEntries(kept), NO_COLOR: '1', FORCE_COLOR: undefined, PATH: path };
}

/** Makes the packages of the repository as it is. */
export function makePackages(): void {
  const { exitCode, output } = run(process.execPath, ['src/package/pack.ts'], { cwd: root });
  if (exitCode !== 0) throw new Error(`the packages could not be made:\n${output}`);
}

/** The tarball of a package that was made. */
export function tarballOf(name: 'gegenverkehr' | 'create-gegenverkehr'): string {
  const [file] = globSync(`package/${name}-[0-9]*.tgz`, { cwd: root });
  if (file === undefined) throw new Error(`package/ holds no tarball of ${name}`);
  return join(root, file);
}

/** Runs a command of an installed generator. */
export function series(place: string, words: readonly string[], subfolder = '.'): Ran {
  return run('npx', ['--no-install', 'series', ...words], { cwd: join(place, subfolder) });
}

/**
 * Installs the generator from its tarball into a folder that holds nothing but `content/`, with the versions of the
 * repository's lock file.
 */
export function installSeries(
  folder: string,
  { contentDir, strategy = 'hoisted' }: { contentDir: string; strategy?: 'hoisted' | 'linked' },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(contentDir, join(folder, 'content'), { recursive: true });
  const tarball = tarballOf('gegenverkehr');
  const manifest = JSON.parse(readFileSync(join(root, 'package/gegenverkehr/package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const spec = `file:${relative(folder, tarball)}`;
  const series = { private: true, type: 'module', dependencies: { gegenverkehr: spec } };
  const needed = Object.entries<{ dev?: boolean }>(packages).filter(
    ([path, { dev }]) => path !== '' && dev !== true,
  );
  const generator = {
    ...{ version: manifest.version, resolved: spec },
    integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
    ...{ bin: manifest.bin, dependencies: manifest.dependencies, engines: manifest.engines },
  };
  writeJson(join(folder, 'package.json'), { ...series, allowScripts: { esbuild: true, sharp: true } });
  writeJson(join(folder, 'package-lock.json'), {
    lockfileVersion: 3,
    requires: true,
    packages: { '': series, 'node_modules/gegenverkehr': generator, ...Object.fromEntries(needed) },
  });
  const options = [`--install-strategy=${strategy}`, '--prefer-offline', '--no-audit', '--no-fund'];
  const { exitCode, output } = run('npm', ['ci', ...options], { cwd: folder });
  if (exitCode !== 0) throw new Error(`npm ci failed:\n${output}`);
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
