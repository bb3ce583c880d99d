import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { files, readSource, root } from '../../setup/project.ts';
import { parse, resolveImport, scriptsOf } from './source.ts';

/** What a file hands out, or takes from another: `default`, a name, or `*` for all of it. */
interface Exported {
  file: string;
  name: string;
}

/** What Astro, Node, Playwright and Vitest ask for by its name, and what a declaration adds to. */
const called = [
  / NamedLanguages$/,
  /^src\/pages\//,
  / onRequest$/,
  /log-handler\.ts default$/,
  /^tests\/(?:\w+\.config|e2e\/site)\.ts default$/,
];

const all = [...files, 'src/env.d.ts', 'astro.config.mjs', ...globSync('tests/**/*.{ts,mjs}', { cwd: root })];

test('nothing is exported that nobody imports', () => {
  const taken = new Set(all.flatMap(takenBy).map(({ file, name }) => `${file} ${name}`));
  const exported = all.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).flatMap(exportedBy);
  expect(exported.length).toBeGreaterThan(1000);
  const left = exported
    .filter(({ file }) => !taken.has(`${file} *`))
    .map(({ file, name }) => `${file} ${name}`)
    .filter((each) => !taken.has(each) && !called.some((pattern) => pattern.test(each)));
  expect(left).toEqual([]);
});

function exportedBy(file: string): Exported[] {
  return parse(readSource(file)).module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName: { kind, name } }) => ({
      file,
      name: kind === 'Default' ? 'default' : (name ?? '*'),
    })),
  );
}

function takenBy(file: string): Exported[] {
  return scriptsOf(file, readSource(file)).flatMap((script) => {
    const { staticImports, staticExports, dynamicImports } = parse(script).module;
    const take = (from: string, name: string | null | undefined) => ({
      file: resolveImport(file, from),
      name: name ?? '*',
    });
    return [
      ...staticImports.flatMap(({ moduleRequest: { value }, entries }) =>
        entries.map(({ importName: { kind, name } }) => take(value, kind === 'Default' ? 'default' : name)),
      ),
      ...staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest, importName: { name } }) =>
          moduleRequest ? take(moduleRequest.value, name) : [],
        ),
      ),
      ...[
        ...dynamicImports.map(({ moduleRequest: { start, end } }) => script.slice(start, end)),
        ...typesIn(script),
      ].map((quoted) => take(quoted.replace(/^['"]|['"]$/g, ''), undefined)),
    ];
  });
}

/** Files whose types are named in place: `import('./a.ts').B`. */
function typesIn(script: string): string[] {
  return [...script.matchAll(/\bimport\(('[^']+')\)\./g)].map(([, quoted = '']) => quoted);
}
