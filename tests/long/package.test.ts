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
import { basename, join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installSeries, makePackages, run, series, tarballOf } from './installed-series.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'gegenverkehr-'));
const contentDir = join(folder, 'content');

/** The articles, with a component of their own and a picture. */
async function writeSeries(): Promise<void> {
  cpSync(join(root, 'tests/build/fixtures/articles'), contentDir, { recursive: true });
  mkdirSync(join(contentDir, 'components'));
  writeFileSync(
    join(contentDir, 'components/Digest.astro'),
    "---\nimport { createHash } from 'node:crypto';\nconst digest = createHash('sha256').update('twelve').digest('hex');\n---\n<code>{digest}</code>\n",
  );
  const essay = join(contentDir, 'essays/on-article-five/en.mdx');
  writeFileSync(essay, `${readFileSync(essay, 'utf8')}\n<Digest />\n\n![A wall](./wall.jpg)\n`);
  const create = { width: 1000, height: 600, channels: 3, background: 'sienna' } as const;
  await sharp({ create }).toFile(join(contentDir, 'essays/on-article-five/wall.jpg'));
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

beforeAll(async () => {
  makePackages();
  await writeSeries();
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

  test('has the book of the repository, with the typefaces of the package', () => {
    const environment = { CONTENT_DIR: contentDir, OUT_DIR: join(folder, 'workshop') };
    const words = ['src/cli/series.mjs', 'book', '--html', '--out', join(folder, 'workshop-book')];
    expect(run(process.execPath, words, { cwd: root, env: environment }).exitCode).toBe(0);
    const { exitCode, output } = series(place, ['book', '--html', '--out', 'book']);
    expect(output).toContain('book.en.html');
    expect(exitCode).toBe(0);
    const [here, there] = [join(place, 'book'), join(folder, 'workshop-book')];
    expect(readFileSync(join(here, 'book.en.html')).equals(readFileSync(join(there, 'book.en.html')))).toBe(
      true,
    );
  });

  test('is found from a folder below', () => {
    const { exitCode, output } = series(place, ['check'], 'content/essays');
    expect(output).toContain('No problems.');
    expect(exitCode).toBe(0);
  });
});

describe('the three ways of the README', () => {
  const generator = join(folder, 'gegenverkehr');
  const place = join(folder, 'my-series');
  beforeAll(() => {
    mkdirSync(join(generator, 'package'), { recursive: true });
    for (const name of ['gegenverkehr', 'create-gegenverkehr'] as const)
      cpSync(tarballOf(name), join(generator, 'package', basename(tarballOf(name))));
    mkdirSync(join(folder, 'my-clone'));
    cpSync(contentDir, join(folder, 'my-clone/content'), { recursive: true });
  });

  test('from scratch: a series that checks without a problem and builds at once', () => {
    const { exitCode, output } = follow('From scratch', generator);
    expect(output).toContain('npm install\n  npm run dev');
    expect(exitCode).toBe(0);
    expect(series(place, ['check']).output).toContain('No problems.');
    expect(series(place, ['build']).exitCode).toBe(0);
    expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toContain('My series');
  });

  test('from a clone: every page at its address, every text with its id in feeds', () => {
    expect(follow('From a clone', place)).toEqual({ exitCode: 0, output: '' });
    expect(series(place, ['build']).exitCode).toBe(0);
    const [here, there] = [join(place, 'dist'), join(folder, 'workshop')];
    const pagesOf = (site: string) => globSync('**/*.html', { cwd: site }).sort();
    expect(pagesOf(here)).toEqual(pagesOf(there));
    const idsOf = (site: string) => readFileSync(join(site, 'atom.xml'), 'utf8').match(/<id>.*?<\/id>/g);
    expect(idsOf(here)).toEqual(idsOf(there));
  });

  test('to a new version: what the series asks for is told, and there after an update', () => {
    const older = makeOlder(join(folder, 'older'), '0.9.0');
    run('npm', ['install', '--prefer-offline', older], { cwd: place });
    writeFileSync(join(place, 'content/series.yaml'), 'generator: ^1.0\n', { flag: 'a' });
    const before = series(place, ['check']);
    expect(before.output).toContain('made for version 1.0 of the generator, and 0.9.0 is installed');
    expect(before.exitCode).toBe(1);
    expect(follow('To a new version', place).exitCode).toBe(0);
    expect(series(place, ['check']).output).toContain('No problems.');
  });
});

/** Runs the commands that a paragraph of the README names, in their order, but for those that never end. */
function follow(title: string, cwd: string) {
  const paragraph = readme.split('\n').find((line) => line.startsWith(`**${title}.**`)) ?? '';
  const codes = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  const commands = codes.filter((code) => /^(?:npx \.|npm install|cd|rm|cp) ?/.test(code));
  expect(commands.length).toBeGreaterThan(0);
  // npx asks before it runs what it had to fetch, and nobody is there to answer.
  const env = { npm_config_prefer_offline: 'true', npm_config_yes: 'true' };
  return run('sh', ['-e', '-c', commands.join('\n')], { cwd, env });
}

/** Makes a tarball of the generator with another version in it. */
function makeOlder(target: string, version: string): string {
  cpSync(join(root, 'package/gegenverkehr'), target, { recursive: true });
  const file = join(target, 'package.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
  const { output } = run('npm', ['pack', '--silent'], { cwd: target });
  return join(target, output.trim());
}

test('a series is never begun over what is there', () => {
  const command = join(root, 'package/create-gegenverkehr/src/create/create.js');
  const { exitCode, output } = run(process.execPath, [command, contentDir, '--yes'], { cwd: folder });
  expect(exitCode).toBe(1);
  expect(output).toContain('is not empty');
});

test('a component that imports a package brings its licence along', () => {
  const place = join(folder, 'linked');
  const plot = join(place, 'node_modules/fixture-plot');
  mkdirSync(plot);
  writeFileSync(
    join(plot, 'package.json'),
    '{"name": "fixture-plot", "version": "1.2.3", "license": "ISC", "type": "module", "exports": "./index.js"}',
  );
  writeFileSync(join(plot, 'index.js'), "export const plot = 'plot';");
  writeFileSync(join(plot, 'LICENSE'), 'Fixture licence');
  writeFileSync(
    join(place, 'content/components/Digest.astro'),
    "---\nimport { plot } from 'fixture-plot';\n---\n<code>{plot}</code>\n",
  );
  expect(series(place, ['build']).exitCode).toBe(0);
  expect(readFileSync(join(place, 'dist/licences/index.html'), 'utf8')).toContain('fixture-plot 1.2.3');
  expect(readFileSync(join(place, 'dist/licences/fixture-plot.txt'), 'utf8')).toBe('Fixture licence');
});
