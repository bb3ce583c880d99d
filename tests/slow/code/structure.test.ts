import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { componentNames } from '../../../src/series/model/mdx-components.ts';
import { files, readSource, root } from '../../setup/project.ts';
import { parse, scriptsOf } from './source.ts';

/** A type that a file declares: an interface, a type, a class or an enum. */
interface DeclaredType {
  name: string;
  file: string;
}

const typeStatements: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSEnumDeclaration',
  'ClassDeclaration',
]);

const types = files.flatMap((file) =>
  scriptsOf(file, readSource(file)).flatMap((script) => readTypes(file, script)),
);

/** Values on the global object of a browser: what the library of the DOM declares. */
const browserGlobals = [
  ...readFileSync(fileURLToPath(import.meta.resolve('typescript/lib/lib.dom.d.ts')), 'utf8').matchAll(
    /^declare (?:var|function) (\w+)/gm,
  ),
].map(([, name = '']) => name);

describe('a type', () => {
  test('has a name of its own; only the props of Astro’s components all have one name', () => {
    const places = Map.groupBy(types, ({ name }) => name);
    const twice = [...places].filter(([name, same]) => same.length > 1 && name !== 'Props');
    expect(twice.map(([name, same]) => `${name}: ${same.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });

  test('does not hide a value on the global object of Node or of a browser', () => {
    expect(browserGlobals).toEqual(expect.arrayContaining(['Response', 'Text', 'Comment', 'Location']));
    const taken = new Set([...browserGlobals, ...Object.getOwnPropertyNames(globalThis)]);
    expect(types.filter(({ name }) => taken.has(name))).toEqual([]);
  });
});

test('pages/ holds routes only', () => {
  const pages = readdirSync(resolve(root, 'src/pages'), { recursive: true, encoding: 'utf8' });
  expect(pages.filter((path) => basename(path).startsWith('_'))).toEqual([]);
  const endpoints = files.filter((file) => file.startsWith('src/pages/') && file.endsWith('.ts'));
  expect(endpoints.length).toBeGreaterThan(5);
  expect(endpoints.filter((file) => !/^export const GET\b/m.test(readSource(file)))).toEqual([]);
});

test('a style sheet of a component for authors is called as its component is', () => {
  const sheets = readdirSync(resolve(root, 'src/styles/user-components'));
  expect(
    sheets.map((file) => basename(file, '.css')).filter((name) => !componentNames.includes(name)),
  ).toEqual([]);
});

test('each view model has tests of its own, which are called as it is', () => {
  const tests = globSync('tests/{unit,slow}/view-models/**/*.test.ts', { cwd: root });
  const tested = new Set(tests.map((file) => file.replace(/^tests\/\w+\/(.*)\.test\.ts$/, 'src/$1.ts')));
  const viewModels = files.filter((file) => file.startsWith('src/view-models/'));
  expect(viewModels.length).toBeGreaterThan(40);
  expect(viewModels.filter((file) => !tested.has(file))).toEqual([]);
});

test('a unit test asks pure functions: it writes no file, starts no process and serves nothing', () => {
  const tests = globSync('tests/unit/**/*.ts', { cwd: root });
  const doing = tests.filter((file) => {
    const text = readSource(file);
    return (
      /\b(?:mkdtemp|mkdir|writeFile|symlink)(?:Sync)?\b[^;]*\} from 'node:fs/.test(text) ||
      /from '(?:node:(?:child_process|http|net)|[^']*\/setup\/(?:temporary-folder|loopback-server)\.ts)'/.test(
        text,
      )
    );
  });
  expect(doing).toEqual([]);
});

test('what feeds and books know parts of a page by is still written by what makes pages', () => {
  const [, classes = ''] =
    /const boundClasses = .*?\(\?:([a-z][\w|-]*)\)/.exec(readSource('src/formats/feeds/absolute-html.ts')) ??
    [];
  const marks = [...classes.split('|'), 'data-body', 'image cover'];
  expect(marks).toContain('permalink');
  const making = files.filter((file) =>
    /^src\/(?:components|markdown\/body|templates|user-components)\//.test(file),
  );
  const written = making.map(readSource).join('\n');
  expect(marks.filter((mark) => !new RegExp(`["' ]${mark}["' ]`).test(written))).toEqual([]);
});

describe('the process', () => {
  /** Programs of their own: what they are called with is theirs to read. */
  const programs = ['src/cli/main.ts', 'src/cli/prepare.mjs', 'src/settings.ts'];

  test('is asked for its folder and its environment where settings are read, and by programs', () => {
    const asking = files.filter((file) => /\bprocess\.(?:cwd|env)\b(?!\.\w+ = )/.test(readSource(file)));
    expect(asking.filter((file) => !programs.includes(file))).toEqual([]);
  });

  test('has its settings read by programs, and by the site, its bodies and its words, which pages do not call with any', () => {
    const reading = files.filter((file) =>
      /\{[^}]*(?<!type )\bsettings\b[^}]*\}(?: =)? (?:from|await import\()\s*'[^']*\/settings\.ts'/.test(
        readSource(file),
      ),
    );
    expect(reading.filter((file) => !file.startsWith('src/search/'))).toEqual([
      'src/render-body.ts',
      'src/site.ts',
      'src/i18n/index.ts',
      'src/cli/main.ts',
    ]);
  });
});

describe('what is written about files is true', () => {
  const documents = [
    'README.md',
    'package.json',
    '.ci/run',
    ...globSync('.{github,vscode}/**/*', { cwd: root }),
  ]
    .filter((file) => !/\.(?:webp|png)$/.test(file) && /\.\w+$|\.ci\/run$/.test(file))
    .filter((file) => file !== '.ci/run' || existsSync(resolve(root, file)));

  test.each(documents)('%s names no file of the project that is not there', (document) => {
    const paths = [
      ...readSource(document).matchAll(
        /(?<![\w/.-])(?:src|tests|public|\.github|\.ci)\/(?:[\w./-]|\[[\w.]+\])+/g,
      ),
    ]
      .map(([path]) => path.replace(/[.:]+$/, ''))
      .filter((path) => !existsSync(resolve(root, path)));
    expect(paths).toEqual([]);
  });

  test.each(documents)('%s names no script that package.json does not have', (document) => {
    const { scripts } = JSON.parse(readSource('package.json'));
    const named = [...readSource(document).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('comments name no file that is not there', () => {
    const code = [...files, ...globSync('tests/**/*.ts', { cwd: root })];
    const wrong = code.flatMap((file) =>
      readSource(file)
        .split('\n')
        .filter((line) => /^\s*(?:\/?\*|\/\/)/.test(line))
        .flatMap((line) => [...line.matchAll(/(?<![\w/.<-])[\w-]+(?:\/[\w-]+)*\.(?:ts|mjs|astro)\b/g)])
        .map(([path]) => path)
        .filter((path) => !isThere(path, file))
        .map((path) => `${file} names ${path}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Whether a file stands where its name is seen from the root, from `src/`, from the file or, for a bare name, anywhere. */
function isThere(path: string, from: string): boolean {
  const places = ['', 'src', 'tests', posix.dirname(from)];
  if (places.some((place) => existsSync(resolve(root, place, path)))) return true;
  return !path.includes('/') && files.some((file) => basename(file) === path);
}

function readTypes(file: string, script: string): DeclaredType[] {
  return parse(script).program.body.flatMap((statement) => {
    const declared =
      statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;
    return typeStatements.has(declared.type) && 'id' in declared && declared.id?.type === 'Identifier'
      ? [{ name: declared.id.name, file }]
      : [];
  });
}
