import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load.ts';
import { essay, smallSeries } from '../../build/command.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const contentDir = temporaryFolder('acceptances');
const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
};
const load = () =>
  loadContent({ contentDir, site: undefined, base: '/', today: '2026-06-01', warnings: true });
const problems = async () =>
  (await load()).problems.map(({ id, location: { file, line } }) => `${file}:${line} ${id}`);

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><!-- ${'x'.repeat(420_000)} --></svg>`;
const text = essay('[hier](thesis:3)\n\n![Ein Bild](./bild.svg)');
const found = [
  'essays/alt/de.mdx:undefined untranslated',
  'essays/alt/de.mdx:9 meaningless-link',
  'essays/alt/bild.svg:undefined heavy-image',
];

beforeEach(() => {
  rmSync(contentDir, { recursive: true });
  write({ ...smallSeries, 'essays/alt/de.mdx': text, 'essays/alt/bild.svg': svg });
});

test('warnings are given as long as nobody accepts them', async () => {
  expect((await problems()).sort()).toEqual(found.toSorted());
});

test('a text accepts those of its file and of the images beside it', async () => {
  const accept = 'accept: { meaningless-link: as quoted, heavy-image: a map, untranslated: for Germans }';
  write({ 'essays/alt/de.mdx': text.replace('\ndate:', `\n${accept}\ndate:`) });
  expect(await problems()).toEqual([]);
});

test('what no warning meets any more is told', async () => {
  write({ 'essays/alt/de.mdx': text.replace('\ndate:', '\naccept: { old-statistic: it was so }\ndate:') });
  expect(await problems()).toContainEqual(
    expect.stringMatching(/^essays\/alt\/de\.mdx:\d+ unmet-acceptance$/),
  );
});

test('what is no warning, and what has no reason, is an error', async () => {
  const accept =
    'accept:\n  heavy-images: a map\n  dead-link: wrong\n  untranslated: ""\n  old-statistic: so';
  write({ 'essays/alt/de.mdx': text.replace('\ndate:', `\n${accept}\ndate:`) });
  const { problems: told } = await load();
  expect(told.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    '“accept.untranslated”: it must not be empty',
    'there is no key “heavy-images” here',
    'there is no key “dead-link” here',
  ]);
  expect(told.filter(({ id }) => id === 'unmet-acceptance')).toEqual([]);
});

test('an entry in YAML accepts those of itself alone', async () => {
  const callers = [1, 2, 3].map((n) => [`essays/e${n}/de.mdx`, essay('[drei](thesis:3), [zwei](thesis:2)')]);
  write({ 'essays/alt/bild.svg': svg.replace(/x+/, ''), ...Object.fromEntries(callers) });
  const wanted = async () => (await problems()).filter((each) => each.startsWith('theses'));
  const before = await wanted();
  expect(before).toHaveLength(2);
  write({
    'theses.yaml': smallSeries['theses.yaml'].replace(
      'number: 2,',
      'number: 2, accept: { wanted-thesis: soon },',
    ),
  });
  expect(await wanted()).toEqual(before.slice(1));
});

test('the site is an origin', async () => {
  write({ 'series.yaml': smallSeries['series.yaml'].replace('probe.example', 'probe.example/blog') });
  expect((await load()).problems.find(({ severity }) => severity === 'error')?.message).toContain(
    'BASE_PATH',
  );
});
