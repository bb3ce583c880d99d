import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { essay, series, smallSeries, snapshot } from './command.ts';
import { type Built, build, buildSite, contentFolder, openSite, writeContent } from './site.ts';

const base = {
  ...smallSeries,
  'series.yaml': smallSeries['series.yaml'].replace('introduction: alt\n', ''),
  'essays/alt/de.mdx': essay('Ein Text mit [Verweis](thesis:2).'),
};
const draft = { draft: 'true' };
const term = (body: string) =>
  `---\ntitle: Wort\ndefinition: Ein Wort.\ndate: 2026-01-01\ndraft: true\n---\n\n${body}\n`;

/** What can be wrong in what readers do not see, each in a way of its own. */
const broken: Record<string, Record<string, string>> = {
  'a dead link in a draft': { 'essays/neu/de.mdx': essay('[Nichts](essay:nirgends)', draft) },
  'MDX that cannot be read': { 'essays/neu/de.mdx': essay('<Aside', draft) },
  'frontmatter with a wrong value': { 'essays/neu/de.mdx': essay('Text.', { ...draft, theses: 'eins' }) },
  'frontmatter that is no YAML': { 'essays/neu/de.mdx': essay('Text.', { ...draft, title: 'a: b: c' }) },
  'a text whose day has not come': {
    'essays/neu/de.mdx': essay('[Nichts](term:nichts)', { date: '2999-01-01' }),
  },
  'an unknown author': { 'essays/neu/de.mdx': essay('Text.', { ...draft, authors: '[niemand]' }) },
  'an entry of the glossary': { 'glossary/wort/de.mdx': term('<Unknown />') },
  'one language of a text': { 'essays/alt/en.mdx': essay('[Nothing](essay:nowhere)', draft) },
  'an address that a published text has': { 'essays/aaa/de.mdx': essay('Text.', { ...draft, slug: 'alt' }) },
  'an image that no published text shows': { 'essays/alt/kaputt.png': 'no image' },
  'an image beside a draft': {
    'essays/neu/de.mdx': essay('![Kaputt](./kaputt.png)', draft),
    'essays/neu/kaputt.png': 'no image',
  },
  'a file beside a draft': { 'essays/neu/de.mdx': essay('Text.', draft), 'essays/neu/notes.md': 'Notes' },
  'what was said about a draft': { 'essays/neu/de.mdx': essay('Text.', draft), 'responses/neu.json': '{' },
};

describe('what readers do not see', () => {
  const contentDir = contentFolder('drafts');

  test.each(Object.entries(broken))('keeps nothing from being published: %s', async (_, files) => {
    await writeContent(contentDir, { ...base, ...files });
    const settings = { contentDir, site: undefined, base: '/', today: '2026-06-01' };
    const { content, problems, unpublished } = await loadContent(settings);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).not.toEqual([]);
    expect(errors.filter(({ location }) => !unpublished.has(location.file))).toEqual([]);
    expect(content?.essays.map(({ id }) => id)).toContain('alt');
    // Once it is published, the same mistake counts.
    if (!('essays/neu/de.mdx' in files)) return;
    const published = files['essays/neu/de.mdx'].replace('draft: true\n', '').replace('2999', '2020');
    await writeContent(contentDir, { ...base, ...files, 'essays/neu/de.mdx': published });
    expect((await loadContent(settings)).content).toBeUndefined();
  });

  test.each([
    ['a published text', { 'essays/neu/de.mdx': essay('[Nichts](essay:nirgends)') }],
    ['an image of one', { 'essays/neu/de.mdx': essay('![Kaputt](./k.png)'), 'essays/neu/k.png': 'no image' }],
    ['a text that may be meant to be published', { 'essays/neu/deutsch.mdx': essay('Text.') }],
    ['the data of the series', { 'theses.yaml': '- { number: 1 }\n' }],
  ])('is nothing of %s', async (_, files) => {
    await writeContent(contentDir, { ...base, ...files });
    expect((await loadContent({ contentDir, site: undefined, base: '/' })).content).toBeUndefined();
  });
});

describe('a build with broken drafts', () => {
  const contentDir = contentFolder('broken-drafts');
  let built: Built;
  beforeAll(async () => {
    const all = Object.assign({}, ...Object.values(broken));
    await writeContent(contentDir, {
      ...base,
      ...all,
      'components/Kaputt.astro': '---\nconst { = 1\n---\n',
      'essays/mit-bauteil/de.mdx': essay('<Kaputt />', draft),
    });
    built = await build('broken-drafts', { contentDir });
  });

  test('publishes the rest, and warns of each with its place', () => {
    expect(built.exitCode, built.output).toBe(0);
    const site = openSite(built.folder, '/');
    expect(site.page('/essays/alt/')('.prose').text()).toContain('Ein Text mit');
    expect(site.exists('/essays/neu/')).toBe(false);
    expect(site.exists('/essays/aaa/')).toBe(false);
    expect(built.output).toContain(
      'essays/alt/en.mdx:10:1  warning  there is no essay “nowhere” (in what is not published yet)',
    );
    expect(built.output).toMatch(/^0 errors, \d+ warnings\.$/m);
  });

  test('is told of errors by check, where they are errors', async () => {
    const { exitCode, stdout } = await series(['check', '--json'], { contentDir });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ file: 'essays/alt/en.mdx', severity: 'error', id: 'unknown-target' }),
    );
  });

  test('shows in a preview what is wrong with each, and the rest whole', async () => {
    await writeContent(contentDir, {
      ...base,
      'essays/neu/de.mdx': essay('[Nichts](essay:nirgends)', { ...draft, title: 'Neues' }),
      'essays/krumm/de.mdx': essay('Text.', { ...draft, title: 'a: b: c' }),
    });
    process.env.PREVIEW = '1';
    const site = await buildSite('preview-of-drafts', { contentDir }).finally(
      () => delete process.env.PREVIEW,
    );
    expect(site.page('/essays/neu/')('.prose').text()).toContain('there is no essay “nirgends”');
    expect(site.page('/essays/krumm/')('.prose').text()).toContain('essays/krumm/de.mdx:2:');
    expect(site.page('/essays/alt/')('.prose').text()).toContain('Ein Text mit');
  });
});

describe('series rename', () => {
  const contentDir = contentFolder('rename-among-broken');
  const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  };
  beforeEach(() => writeContent(contentDir, base));

  test('needs only what it touches', async () => {
    write('essays/b/de.mdx', essay('[Text](essay:alt), [Nichts](essay:nirgends)'));
    write('essays/c/de.mdx', essay('<Aside'));
    write('authors.yaml', '- { id: 7 }\n');
    const { exitCode, stdout } = await series(['rename', 'alt', 'neu'], { contentDir });
    expect(exitCode).toBe(0);
    expect(read('essays/b/de.mdx')).toContain('[Text](essay:neu)');
    expect(read('essays/neu/de.mdx')).toContain('aliases: [/essays/alt/');
    expect(stdout).not.toContain('essays/c');
    expect(stdout).toMatch(/\nTo undo it: npm run series -- rename essay:neu alt\n$/);
  });

  test('names the files that it cannot read and that name the old id', async () => {
    write('essays/c/de.mdx', essay('[Text](essay:alt) <Aside'));
    const { exitCode, stdout } = await series(['rename', 'alt', 'neu'], { contentDir });
    expect(exitCode).toBe(0);
    expect(read('essays/c/de.mdx')).toContain('essay:alt');
    expect(stdout).toMatch(/cannot be read; what links there.*\n {2}essays\/c\/de\.mdx: /);
  });

  test('refuses a text that is broken itself, with what is wrong in it alone', async () => {
    write('essays/alt/de.mdx', essay('<Aside'));
    write('essays/b/de.mdx', essay('[Nichts](essay:nirgends)'));
    const before = snapshot(contentDir);
    const { exitCode, stderr } = await series(['rename', 'alt', 'neu'], { contentDir });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('essays/alt/de.mdx:9:1  error');
    expect(stderr).not.toContain('essays/b');
    expect(snapshot(contentDir)).toEqual(before);
  });

  test('asks which is meant where an essay and a term have the id', async () => {
    write('glossary/alt/de.mdx', term('Text.'));
    const before = snapshot(contentDir);
    const { exitCode, stderr } = await series(['rename', 'alt', 'neu'], { contentDir });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('rename essay:alt neu (or term:alt)')]);
    expect(snapshot(contentDir)).toEqual(before);
    expect((await series(['rename', 'term:alt', 'neu'], { contentDir })).exitCode).toBe(0);
    expect(read('glossary/neu/de.mdx')).toContain('Wort');
    expect(read('essays/alt/de.mdx')).toBe(before['essays/alt/de.mdx']);
  });

  test('keeps the responses of an essay called “threads” apart from the index', async () => {
    write('responses/threads.json', '{ "repo": "owner/name", "threads": [] }\n');
    write('responses/alt.json', '{ "responses": [] }\n');
    await series(['rename', 'alt', 'threads'], { contentDir });
    expect(Object.keys(snapshot(join(contentDir, 'responses')))).toEqual(['threads-.json', 'threads.json']);
    await series(['rename', 'threads', 'alt'], { contentDir });
    expect(Object.keys(snapshot(join(contentDir, 'responses')))).toEqual(['alt.json', 'threads.json']);
    expect(read('responses/threads.json')).toContain('owner/name');
  });
});
