import { describe, expect, test } from 'vitest';
import { compileModule } from '../../../src/package/compile.ts';

describe('a compiled module', () => {
  test('imports the compiled modules, whichever way it names them', () => {
    const code = compileModule(
      "import { a } from './a.ts';\nexport { b } from '../b.ts';\nexport const c = () => import('./c.ts');\na();",
      'module.ts',
    );
    expect(code).toContain("from './a.js'");
    expect(code).toContain("from '../b.js'");
    expect(code).toContain("import('./c.js')");
  });

  test('leaves packages, texts and what Vite compiles as they are', () => {
    const code = [
      "import x from 'package.ts';",
      "import y from './y.astro';",
      "import z from './z.ts?inline-script';",
      "console.log(x, y, z, './text.ts');",
    ].join('\n');
    expect(compileModule(code, 'module.ts').trim()).toBe(code);
  });

  test('holds no types, and no code that was not written', () => {
    const code = compileModule(
      "import type { A } from './a.ts';\nexport const load = (name: string): Promise<A> => import(/* @vite-ignore */ name);",
      'module.ts',
    );
    expect(code.trim()).toBe('export const load = (name) => import(/* @vite-ignore */ name);');
  });
});
