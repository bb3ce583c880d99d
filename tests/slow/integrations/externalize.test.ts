import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { externalize } from '../../../src/integrations/externalize.ts';
import { packagePath } from '../../../src/package-paths.ts';
import { files, readSource } from '../../setup/project.ts';
import { type Import, readImports } from '../code/source.ts';

const imports = files.flatMap((file) => readImports(file, readSource(file)));
const importsFrom = Map.groupBy(imports, ({ from }) => from);

/** Every module that is loaded with one of some files, they themselves included; none behind one that is left out. */
function reach(starts: readonly string[], isLeftOut: (file: string) => boolean = () => false): Set<string> {
  const reached = new Set(starts);
  for (const file of reached)
    for (const { to } of importsFrom.get(file) ?? []) if (!isLeftOut(to)) reached.add(to);
  return reached;
}

/** Whether Node runs a module itself, beside the bundle. */
function isExternal(file: string): boolean {
  return externalize.resolveId(`./${file.split('/').at(-1)}`, packagePath(file)) !== undefined;
}

/** Whether a module remembers something from one call to the next. */
function hasState(file: string): boolean {
  return /^(?:export )?(?:let\b|const \w+(?:: [^=]+)? = (?:new (?:Weak)?(?:Map|Set)\b|memoize|\{ \w+: 0))/m.test(
    readSource(file),
  );
}

test('what the pages share with the command and its hooks and remembers is one instance: the bundle holds none of it', () => {
  const byCommand = reach(files.filter((file) => /^src\/(?:cli|integrations)\//.test(file)));
  const bundled = reach(
    files.filter((file) => /^src\/pages\//.test(file)),
    isExternal,
  );
  const shared = [...bundled].filter((file) => byCommand.has(file));
  expect(hasState('src/build-progress.ts')).toBe(true);
  expect(shared.filter((file) => file.endsWith('.ts') && !isExternal(file) && hasState(file))).toEqual([]);
});

test('no module that Node runs itself needs the bundler', () => {
  const outside = files.filter(isExternal);
  expect(outside.length).toBeGreaterThan(100);
  const needsBundler = ({ to }: Import) => /\.(?:astro|css)$|^astro:/.test(to);
  expect(outside.flatMap((file) => (importsFrom.get(file) ?? []).filter(needsBundler))).toEqual([]);
});

test('it is found where it lies, whatever it is called', () => {
  const found = externalize.resolveId('../series/text/date.ts', packagePath('src/view-models/a.ts'));
  expect(fileURLToPath(found?.id ?? '')).toBe(packagePath('src/series/text/date.ts'));
  expect(externalize.resolveId('zod', packagePath('src/view-models/a.ts'))).toBeUndefined();
});
