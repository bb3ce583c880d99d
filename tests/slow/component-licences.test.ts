import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findComponentLicences, importedPackages } from '../../src/component-licences.ts';
import { temporaryFolder } from '../setup/temporary-folder.ts';

const root = temporaryFolder('licences');

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe('the licences of what components of a series import', () => {
  write(
    'content/components/Plot.astro',
    "---\nimport { plot } from '@fixture/plot/svg';\nimport 'known';\n---\n",
  );
  write('node_modules/known/package.json', '{"name": "known", "version": "9.0.0", "license": "MIT"}');
  write(
    'node_modules/@fixture/plot/package.json',
    '{"name": "@fixture/plot", "version": "1.2.3", "license": "ISC", "dependencies": {"inner": "^1.0.0", "known": "*"}}',
  );
  write('node_modules/@fixture/plot/LICENSE.md', 'Fixture licence');
  write(
    'node_modules/@fixture/plot/node_modules/inner/package.json',
    '{"name": "inner", "license": {"type": "MIT"}}',
  );

  test('are added, with those of what these need, and none that is listed already', async () => {
    const found = await findComponentLicences(
      { root, contentDir: join(root, 'content') },
      new Set(['known']),
    );
    expect(found).toEqual([
      {
        ...{ id: 'fixture-plot', name: '@fixture/plot', version: '1.2.3' },
        ...{ licence: 'ISC', text: 'Fixture licence' },
      },
      { id: 'inner', name: 'inner', version: '?', licence: 'MIT', text: 'inner ?: MIT\n' },
    ]);
  });

  test.each([
    ["import a from 'pkg';", ['pkg']],
    ['import { a } from "@scope/pkg/sub";', ['@scope/pkg']],
    ["export * from 'pkg'", ['pkg']],
    ["export { a } from 'pkg'; export { b } from '@scope/pkg'", ['pkg', '@scope/pkg']],
    ["const a = await import('pkg')", ['pkg']],
    ["import 'pkg/style.css'", ['pkg']],
    ["// --- first ---\nconst a: string = `---\n</p>`;\nimport 'pkg';", ['pkg']],
    ["import type { A } from 'pkg'; export type { B } from 'pkg'", []],
    ['// import a from "pkg"\nconst text = \'import a from "pkg"\';', []],
    [
      "import a from './near.ts'; import b from '../far'; import c from 'node:fs'; import d from 'astro:assets'",
      [],
    ],
  ])('are found in the module %s', (code, names) => {
    expect(importedPackages(code, 'components/a.ts')).toEqual(names);
  });

  test.each([
    ["---\nimport a from 'pkg';\n---\n<p>{a}</p>", ['pkg']],
    ["<p>{await import('pkg')}</p>", ['pkg']],
    ["<script>\n  import a from 'pkg';\n</script>", ['pkg']],
    ["<p>import a from 'pkg';</p>", []],
  ])('are found in the component %j', (code, names) => {
    expect(importedPackages(code, 'components/A.astro')).toEqual(names);
  });
});
