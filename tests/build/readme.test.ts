import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subCommandsOf } from '../../src/cli/commands.ts';
import { hostFiles } from '../../src/formats/hosts/index.ts';
import { dataSchemas, frontmatterSchemas, type JsonSchema } from '../../src/formats/schemas.ts';
import { wordsFile } from '../../src/i18n/words-files.ts';
import { loadContent } from '../../src/loader/load.ts';
import { problemKinds } from '../../src/series/diagnostics/problem.ts';
import {
  componentFile,
  dataFiles,
  publicFolder,
  readTextFile,
  textFolders,
  themeFile,
} from '../../src/series/model/content-paths.ts';
import { mdxComponents } from '../../src/series/model/mdx-components.ts';
import { feedFiles } from '../../src/series/routes/url.ts';
import { themeColours } from '../../src/series/theme/colours.ts';
import { settingNames, settings } from '../../src/settings.ts';
import { inner, toSchema } from '../setup/schema-tables.ts';
import { fixture } from './site.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

const blocks: { kind: string; text: string }[] = [];
visit(unified().use(remarkParse).parse(readme), 'code', ({ lang, value }) => {
  blocks.push({ kind: lang ?? '', text: value });
});
const blocksOf = (kind: string) => blocks.filter((block) => block.kind === kind).map(({ text }) => text);

/** Commands that do not end by themselves, or would run these very tests: what shows that each works. */
const shownElsewhere: Record<string, string> = {
  start: 'tests/e2e/site.ts', // the same two steps: build, then serve
  dev: 'tests/long/browser/dev.test.ts',
  test: '.ci/run',
};

describe('a newcomer who follows the README', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'readme-'));
    await mkdir(join(home, 'project'));
    await mkdir(join(home, 'bin'));
    await cp(join(root, 'content'), join(home, 'project/content'), { recursive: true });
    symlinkSync(join(root, 'tests'), join(home, 'project/tests'));
    const npm = join(home, 'bin/npm');
    writeFileSync(npm, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'tests/build/npm.ts')}" "$@"\n`);
    chmodSync(npm, 0o755);
  });
  afterAll(() => rm(home, { recursive: true }));

  // A real shell reads the lines, with an npm that runs a script as npm would, on the code of this project.
  test('can run every line of every shell block, from top to bottom', () => {
    const lines = ['set -e', ...blocksOf('sh')].join('\n');
    const { status, stdout, stderr } = spawnSync('sh', ['-c', lines], {
      cwd: join(home, 'project'),
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [join(home, 'bin'), process.env.PATH].join(delimiter),
        ELSEWHERE: Object.keys(shownElsewhere).join(),
        ...{ CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '', PREVIEW: '', NO_COLOR: '1' },
      },
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const called = [...stdout.matchAll(/^elsewhere: (\w+)$/gm)].map(([, name]) => name);
    expect(new Set(called)).toEqual(new Set(Object.keys(shownElsewhere)));
    for (const created of readme.matchAll(/# creates (\S+)$/gm))
      expect(existsSync(join(home, 'project', created[1] ?? ''))).toBe(true);
  });

  test.each(Object.entries(shownElsewhere))('is promised “npm … %s” by %s', (_, file) => {
    expect(existsSync(join(root, file))).toBe(true);
  });

  test('can copy the essay into the shipped series', async () => {
    const [text = ''] = blocksOf('mdx');
    const contentDir = join(home, 'copied');
    await cp(join(root, 'content'), contentDir, { recursive: true });
    await mkdir(join(contentDir, 'essays/ein-kurzer-titel'));
    writeFileSync(join(contentDir, 'essays/ein-kurzer-titel/de.mdx'), `${text}\n`);
    const { problems } = await loadContent({ contentDir, site: undefined, base: '/' });
    expect(problems).toEqual([]);
  });
});

test('every block of code is of a kind that is looked at here', () => {
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['sh', 'mdx', 'yaml', 'text']));
});

test('begins with the title, one sentence and the two commands', () => {
  expect(readme).toMatch(/^# \w+\n\n[^\n]+\.\n\n```sh\nnpm start .*\nnpm test .*\n```\n/);
});

test('shows the series.yaml of the smallest example', () => {
  expect(blocksOf('yaml')).toEqual([readFileSync(join(fixture('articles'), 'series.yaml'), 'utf8').trim()]);
});

test('draws the content folder as it is read', () => {
  const [tree = ''] = blocksOf('text');
  const files = tree.split('\n').flatMap((line) => {
    const [first = '', second = ''] = line.split(/\s+/);
    return second.endsWith('.mdx') ? [first, first.replace(/[^/]+$/, second)] : [first];
  });
  const read = files.filter((file) => {
    const isText = readTextFile(file.replace('<id>', 'id'), ['de', 'en']) !== undefined;
    const isFile = [...dataFiles, themeFile, `${publicFolder}/`, ...['de', 'en'].map(wordsFile)].some(
      (name) => name === file,
    );
    return isText || componentFile(file) !== undefined || isFile;
  });
  expect(read).toEqual(files);
  const places = [
    ...[...dataFiles, ...Object.values(textFolders)],
    ...['components', 'words', themeFile, publicFolder],
  ];
  expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(places));
});

describe('the README names, no more and no less,', () => {
  test('the kinds of problems', () => {
    const named = tableOf('What can be wrong').flatMap(([ids = '']) => codesIn(ids));
    expect(named.toSorted()).toEqual(problemKinds.map(({ id }) => id).toSorted());
  });

  test('the colours of a theme, with what each is for', () => {
    const colours = Object.entries(themeColours).map(([name, meaning]) => [`\`--${name}\``, meaning]);
    const named = tableOf('Your own look and files').slice(1, colours.length + 1);
    expect(named).toEqual(colours.map(([name, meaning]) => [name, `colour ${meaning}`]));
  });

  test('the settings, with their defaults', () => {
    const expected = Object.entries(settingNames).map(([name, { preset, meaning }]) => [
      `\`${name}\``,
      preset === '' || preset.includes('`') ? preset : `\`${preset}\``,
      meaning,
    ]);
    expect(tableOf('Settings').slice(1)).toEqual(expected);
  });

  test('the commands', () => {
    const named = tableOf('Commands').flatMap(([command = '']) => codesIn(command));
    const words = named.map((command) => command.replace(/^npm (?:run )?/, '').split(' '));
    const known = Object.keys(scripts).filter(
      (name) => !(name.startsWith('pre') && name.slice(3) in scripts),
    );
    expect(new Set(words.map(([script]) => script))).toEqual(new Set(known));
    const called = words.map((word) => (word[0] === 'series' ? word[2] : word[0]));
    expect(
      Object.keys(subCommandsOf({ settings, environment: {} })).filter((name) => !called.includes(name)),
    ).toEqual([]);
  });

  test('the components and what they take', () => {
    const named = tableOf('Write an essay in five minutes')
      .slice(1)
      .map(([tag = '', attributes = '']) => [
        /<(\w+)/.exec(tag)?.[1],
        [...attributes.replaceAll(/\([^)]*\)/g, '').matchAll(/`(\w+)`(\\\*)?/g)].map(
          ([, name, needed]) => `${name}${needed ? '*' : ''}`,
        ),
      ]);
    const known = Object.entries(mdxComponents).map(([name, schema]) => {
      const { properties = {}, required = [] } = toSchema(schema);
      return [name, Object.keys(properties).map((key) => (required.includes(key) ? `${key}*` : key))];
    });
    expect(Object.fromEntries(sorted(named))).toEqual(Object.fromEntries(sorted(known)));
  });

  test('the files of feeds', () => {
    const named = codesIn(sectionOf('Data for others')).map((path) => path.slice(1));
    expect(named).toEqual(expect.arrayContaining(Object.values(feedFiles)));
  });

  test('the files for hosts', () => {
    const redirects = [{ from: '/old/', to: '/new/' }];
    const files = hostFiles({ base: '/', languages: ['de'], headers: [], redirects, gone: [] });
    const hosting = sectionOf('Hosting');
    expect(Object.keys(files).filter((file) => !hosting.includes(file))).toEqual([]);
  });

  const { essays, glossary } = frontmatterSchemas();
  const keyed: [string, JsonSchema][] = [
    ...Object.entries(dataSchemas(['de', 'en'])),
    ['Frontmatter of an essay', essays],
    ['Frontmatter of a term', glossary],
  ];
  test.each(keyed)('the keys of %s', (name, schema) => {
    const paragraph = readme.split('\n').find((line) => line.startsWith(`**${name}**`)) ?? '';
    const { properties = {} } = inner(schema.items) ?? schema;
    expect(Object.keys(properties).filter((key) => !codesIn(paragraph).includes(key))).toEqual([]);
  });
});

/** A section, without its blocks of code. */
function sectionOf(title: string): string {
  const prose = readme.replace(/^```.*?^```$/gms, '');
  return prose.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
}

/** The rows of the table in a section, without its head. */
function tableOf(title: string): string[][] {
  const rows = sectionOf(title)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function sorted(entries: unknown[][]): [string, unknown[]][] {
  return entries.map(([name, list]) => [String(name), Array.isArray(list) ? list.toSorted() : []]);
}
