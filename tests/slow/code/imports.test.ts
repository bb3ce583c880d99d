import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoizeBy } from '../../../src/memoize.ts';
import { files, readSource, root } from '../../setup/project.ts';
import { floors, mayImport } from './import-table.ts';
import { areaOf, describeImport, type Import, isOurs, readImports, roomOf } from './source.ts';

/** Modules from outside that only some areas may import. */
const reserved: { modules: RegExp; may: (area: string) => boolean; because: string }[] = [
  {
    modules: /^(node:|astro:|astro$|astro\/(?!zod$))/,
    may: (area) => area !== 'series',
    because: 'the domain does no input or output and knows no framework',
  },
];

const imports = files.flatMap((file) => readImports(file, readSource(file)));

describe('the rooms of the domain', () => {
  const floorOf = (file: string) => floors.findIndex((rooms) => rooms.includes(file.split('/')[2] ?? ''));
  const inside = imports.filter(({ from, to }) => [from, to].every((file) => areaOf(file) === 'series'));

  test('no arrow leads up, or to another room of the same floor', () => {
    const wrong = inside.filter(
      ({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(to) >= floorOf(from),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test('each stands on a floor, and holds all of its files', () => {
    expect(files.filter((file) => areaOf(file) === 'series' && floorOf(file) < 0)).toEqual([]);
  });
});

describe('no circle', () => {
  test('of files', () => {
    expect(findCircles(imports, (file) => file)).toEqual([]);
  });

  test('of rooms, in any area', () => {
    expect(findCircles(imports, roomOf)).toEqual([]);
  });

  test('goes unnoticed', () => {
    const circle = [
      { from: 'src/a/b/c.ts', to: 'src/a/d/e.ts' },
      { from: 'src/a/d/f.ts', to: 'src/a/b/g.ts' },
    ];
    expect(findCircles([...circle, { from: 'src/h.ts', to: 'src/a/d/e.ts' }], roomOf)).toEqual(
      circle.map(describeImport),
    );
    expect(findCircles(circle, (file) => file)).toEqual([]);
  });
});

describe('the one-way rule', () => {
  test('imports under src/ follow the table', () => {
    expect(imports.filter(breaksTable).map(describeImport)).toEqual([]);
  });

  test.each(reserved)('$modules is imported only where it may be: $because', ({ modules, may }) => {
    const wrong = imports.filter(({ from, to }) => modules.test(to) && !may(areaOf(from)));
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test('every area of src/ stands in the table', () => {
    expect([...new Set(files.map(areaOf))].filter((area) => !(area in mayImport))).toEqual([]);
  });

  test.each([
    ['src/components/Card.astro', "---\nimport { x } from '../files.ts';\n---\n<p>---</p>"],
    ['src/components/Card.astro', "<p>Text</p>\n<script>import '../files.ts';</script>"],
    ['src/series/essay.ts', "export type { Page } from '../library.ts';"],
    ['src/series/essay.ts', "const page = await import('../library.ts');"],
    ['src/formats/feeds/feed.ts', "import data from '../../content/series.yaml';"],
  ])('is enforced in %s: %j', (file, text) => {
    expect(readImports(file, text).filter(breaksTable)).toHaveLength(1);
  });
});

test('src/ never names the series it is used for', () => {
  const all = globSync('src/**/*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  const naming = all
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter((file) => /cluetrain/i.test(file + readFileSync(file, 'latin1')));
  expect(naming).toEqual([]);
});

function breaksTable(found: Import): boolean {
  const [from, to] = [areaOf(found.from), areaOf(found.to)];
  return isOurs(found) && from !== to && !mayImport[from]?.includes(to);
}

/** The imports that are part of a circle of nodes: their target leads back to where they come from. */
function findCircles(all: readonly Import[], nodeOf: (file: string) => string): string[] {
  const between = all.filter((found) => isOurs(found) && nodeOf(found.from) !== nodeOf(found.to));
  const targets = Map.groupBy(between, ({ from }) => nodeOf(from));
  const reachable = memoizeBy(
    (start: string) => start,
    (start) => {
      const reached = new Set([start]);
      // A set that is walked through also hands out what is added on the way.
      for (const node of reached) for (const { to } of targets.get(node) ?? []) reached.add(nodeOf(to));
      return reached;
    },
  );
  return between.filter(({ from, to }) => reachable(nodeOf(to)).has(nodeOf(from))).map(describeImport);
}
