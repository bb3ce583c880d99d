import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { essay, series, smallSeries, snapshot } from './command.ts';
import { contentFolder, fixture, writeContent } from './site.ts';

const contentDir = contentFolder('commands');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';
const original = `## Erster Teil

Text mit [Link](thesis:2).

<Figure src="./bild.svg" alt="Ein Strich" credit="Anna">

Ein Strich, gezogen von Anna.

</Figure>

### Darunter

![Noch ein Strich](./bild.svg)`;
const content = {
  ...smallSeries,
  'series.yaml': smallSeries['series.yaml'].replace('introduction: alt\n', ''),
  'essays/alt/de.mdx': essay(original, { tags: '[licht]', cover: './bild.svg', coverAlt: 'Ein Strich' }),
  'essays/alt/bild.svg': svg,
};

describe('series new', () => {
  beforeEach(() => writeContent(contentDir, content));

  test('begins an essay that passes the check and that readers do not see yet', async () => {
    const { exitCode, stdout } = await series(['new', '1', '3', 'Über: "Öl" & Söhne'], { contentDir });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('essays/ueber-oel-soehne/de.mdx');
    const text = readFileSync(join(contentDir, 'essays/ueber-oel-soehne/de.mdx'), 'utf8');
    expect(text).toContain('theses: [1, 3]\n');
    expect(text).toContain('authors: [anna]\n');
    expect(text).toContain('tags: [] # schon in Gebrauch: licht\n');
    expect(text).toMatch(/^date: \d{4}-\d\d-\d\d$/m);
    expect(text).toContain('{/* <Stat ');
    const check = await series(['check', '--json'], { contentDir });
    expect(JSON.parse(check.stdout)).not.toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect((await series(['stats', '--json'], { contentDir })).stdout).toContain('"essays": 1,');
  });

  test('begins a translation with the sections, images and items of its original', async () => {
    const { exitCode } = await series(['new', '--translate', 'alt', 'The Old One'], { contentDir });
    expect(exitCode).toBe(0);
    const text = readFileSync(join(contentDir, 'essays/alt/en.mdx'), 'utf8');
    expect(text).toMatch(
      /title: The Old One\n.*theses: \[1\]\n.*tags: \[licht\]\nslug: the-old-one\ncover: .\/bild.svg\n/s,
    );
    expect(text.match(/^(?:#+ .*|<Figure.*|<\/Figure>|!\[.*)$/gm)).toEqual([
      '## Erster Teil',
      '<Figure src="./bild.svg" alt="Ein Strich" credit="Anna">',
      '</Figure>',
      '### Darunter',
      '![Noch ein Strich](./bild.svg)',
    ]);
    expect((await series(['check'], { contentDir })).exitCode).toBe(0);
  });

  test.each([
    ['no title, with nobody to ask', ['new', '1'], 2, 'Usage: npm run series -- new'],
    ['a translation that is there', ['new', '--translate', 'alt', '--lang', 'de'], 2, 'it was left as it is'],
    ['an essay that is not there', ['new', '--translate', 'alte'], 2, 'Did you mean “alt”?'],
    ['a language that the series does not have', ['new', 'Titel', '--lang', 'fr'], 2, 'it has de, en'],
    ['a misspelt option', ['new', 'Titel', '--tag', 'a'], 2, 'Did you mean “--tags”?'],
    ['a misspelt command', ['renam'], 2, 'Did you mean “rename”?'],
    ['an option with one hyphen', ['check', '-json'], 2, 'Did you mean “--json”?'],
    ['a word nobody asked for', ['stats', 'alt'], 2, 'has no use for “alt”'],
    ['a text that is not there', ['check', 'alte'], 2, 'Did you mean “alt”?'],
    ['a language that is none', ['check', '--words', 'de_CH'], 2, 'Usage: npm run check -- --words'],
    ['a port that is none', ['preview', '--port', 'abc'], 2, 'write a number up to 65535'],
    ['too little', ['rename', 'alt'], 2, 'series -- rename --help'],
  ])('is refused with %s, and nothing is written', async (_, args, code, message) => {
    const { exitCode, stderr } = await series(args, { contentDir });
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(Object.keys(snapshot(contentDir))).toEqual(Object.keys(content).sort());
  });
});

test.each([
  [{ SITE_URL: 'example.org' }, 'Did you mean https://example.org?'],
  [{ CONTENT_DIR: 'nowhere' }, 'there is no such folder'],
])('with %j every command ends with exit code 2 and a sentence', async (environment, message) => {
  const { exitCode, stdout, stderr } = await series(['check'], { contentDir, environment });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.+\n$/);
  expect(stderr).toContain(message);
});

describe('series check', () => {
  test('gives machines what it gives people', async () => {
    const options = { contentDir: fixture('rough') };
    const json: unknown = JSON.parse((await series(['check', '--json'], options)).stdout);
    expect(json).toContainEqual({
      ...{ id: 'meaningless-link', severity: 'warning' },
      ...{ file: 'essays/text/de.mdx', line: 11, column: 30 },
      message: 'the link text “hier” does not say where it leads',
      hint: 'Link the words that name the target; links are also read out of context.',
    });
    const { stdout, exitCode } = await series(['check', '--github'], options);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '::warning file=tests/build/fixtures/rough/essays/text/de.mdx,line=21,col=1,title=statistic-without-source::“38 %25” has no source%0AAdd',
    );
  });
});

describe('series stats', () => {
  test('shows coverage and links as a table', async () => {
    const { stdout } = await series(['stats'], { contentDir: fixture('rough') });
    expect(stdout).toMatch(/^5 essays and 0 terms, \d+ words, 6 links, 0 comments, 0 mentions\.$/m);
    expect(stdout).toMatch(/^Nur deutsch +\d+ +0 +1 +0 +0 +2026-01-01$/m);
    expect(stdout).toMatch(/^Alle \(1–3\) +2 +1 +3 +67 %$/m);
  });
});

describe('on a disk that cannot be written', () => {
  // As root, permissions do not count: the command runs as nobody.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;

  test.each([
    ['new', ['new', '1', 'Titel']],
    ['rename', ['rename', 'alt', 'neu']],
  ])('series %s says so and leaves everything whole', async (_, args) => {
    await writeContent(contentDir, content);
    const before = snapshot(contentDir);
    for (const folder of ['.', 'essays', 'essays/alt']) chmodSync(join(contentDir, folder), 0o555);
    const { exitCode, stderr } = await series(args, { contentDir, ...(uid === undefined ? {} : { uid }) });
    for (const folder of ['.', 'essays', 'essays/alt']) chmodSync(join(contentDir, folder), 0o755);
    expect(stderr).toContain('Nothing was changed.');
    expect(exitCode).toBe(1);
    expect(snapshot(contentDir)).toEqual(before);
  });
});

describe('series build', () => {
  test('puts the site anywhere, and leaves nothing else there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    const environment = { OUT_DIR: join(folder, 'site') };
    const { exitCode, stderr } = await series(['build'], { contentDir: fixture('articles'), environment });
    const found = readdirSync(folder);
    const page = existsSync(join(folder, 'site/index.html'));
    rmSync(folder, { recursive: true });
    expect(exitCode, stderr).toBe(0);
    expect([found, page]).toEqual([['site'], true]);
  });

  test('says where a component cannot be compiled, before it builds anything', async () => {
    await writeContent(contentDir, {
      ...content,
      'essays/alt/de.mdx': essay('<Kaputt />', {}),
      'components/Kaputt.astro': '---\nconst { = 1\n---\n',
    });
    const environment = { OUT_DIR: join(contentFolder('uncompiled'), 'site') };
    const { exitCode, stderr } = await series(['build'], { contentDir, environment });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /components\/Kaputt\.astro:2:9 {2}error {2}this component cannot be compiled: Unexpected token/,
    );
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
