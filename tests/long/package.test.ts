import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installSeries, makePackages, run, series, tarballOf } from './installed-series.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'gegenverkehr-'));
const contentDir = join(folder, 'content');

/** The articles, with a component of their own. */
function writeSeries(): void {
  cpSync(join(root, 'tests/build/fixtures/articles'), contentDir, { recursive: true });
  mkdirSync(join(contentDir, 'components'));
  writeFileSync(
    join(contentDir, 'components/Digest.astro'),
    "---\nimport { createHash } from 'node:crypto';\nconst digest = createHash('sha256').update('twelve').digest('hex');\n---\n<code>{digest}</code>\n",
  );
  const essay = join(contentDir, 'essays/on-article-five/en.mdx');
  writeFileSync(essay, `${readFileSync(essay, 'utf8')}\n<Digest />\n`);
}

/** Every file of a folder with its bytes. */
function filesOf(site: string): Map<string, string> {
  const files = globSync('**/*', { cwd: site }).concat(
    globSync('**/.*', { cwd: site }),
    globSync('.hosts/**/*', { cwd: site }),
  );
  const whole = [...new Set(files)].filter((file) => statSync(join(site, file)).isFile()).sort();
  return new Map(whole.map((file) => [file, readFileSync(join(site, file)).toString('base64')]));
}

beforeAll(() => {
  makePackages();
  writeSeries();
  const environment = { CONTENT_DIR: contentDir, OUT_DIR: join(folder, 'workshop') };
  const { exitCode, output } = run(process.execPath, ['src/cli/series.mjs', 'build'], {
    cwd: root,
    env: environment,
  });
  if (exitCode !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { layout: 'one folder of packages', strategy: 'hoisted', name: 'Meine Reihe – größer' },
  { layout: 'packages apart from each other', strategy: 'linked', name: 'linked' },
] as const)('a series with the installed package, $layout', ({ strategy, name }) => {
  const place = join(folder, name);
  beforeAll(() => installSeries(place, { contentDir, strategy }));

  test('is built to the bytes of the repository', () => {
    const { exitCode, output } = series(place, ['build']);
    expect(output).not.toContain('WARN');
    expect(exitCode).toBe(0);
    expect(filesOf(join(place, 'dist'))).toEqual(filesOf(join(folder, 'workshop')));
  });

  test('is found from a folder below', () => {
    const { exitCode, output } = series(place, ['check'], 'content/essays');
    expect(output).toContain('No problems.');
    expect(exitCode).toBe(0);
  });
});

describe('a series that is begun with the other package', () => {
  const place = join(folder, 'neue Reihe');

  test('checks without a problem and builds at once, and says what comes next', () => {
    const command = join(root, 'package/create-gegenverkehr/src/create/create.js');
    const words = [command, place, '--yes', '--generator', tarballOf('gegenverkehr')];
    const created = run(process.execPath, words, { cwd: folder });
    expect(created.output).toContain('npm install\n  npm run dev');
    expect(run('npm', ['install', '--prefer-offline'], { cwd: place }).exitCode).toBe(0);
    expect(series(place, ['check']).output).toContain('No problems.');
    expect(series(place, ['build']).exitCode).toBe(0);
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toContain('Neue Reihe');
  });

  test('is never written over what is there', () => {
    const command = join(root, 'package/create-gegenverkehr/src/create/create.js');
    const { exitCode, output } = run(process.execPath, [command, contentDir, '--yes'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(output).toContain('is not empty');
  });
});
