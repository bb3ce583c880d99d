import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type IndexSource, writeIndex } from '../../src/integrations/search/write-index.ts';
import { loadContent } from '../../src/loader/load.ts';
import { publish } from '../../src/loader/publish.ts';
import type { SearchDocument } from '../../src/series/search/search-document.ts';
import { getSearchDocuments } from '../../src/view-models/search/search-documents.ts';
import { type Fragment, readFragments } from './fragments.ts';
import { build, buildSite, fixture } from './site.ts';

let documents: SearchDocument[];
beforeAll(async () => {
  const settings = { contentDir: fixture('variety'), site: undefined, base: '/elsewhere/' };
  const { content } = await loadContent(settings);
  if (!content) throw new Error('the fixture has errors');
  documents = getSearchDocuments(publish(content));
});

/** English first, then German; texts in one language; a draft and a text that is still to come. */
describe('the search index of a series in two languages', () => {
  let index: string;
  let english: Fragment[];
  let german: Fragment[];

  beforeAll(async () => {
    const site = await buildSite('search', { contentDir: fixture('variety') });
    index = join(site.folder, 'pagefind');
    english = readFragments(site.folder, 'en');
    german = readFragments(site.folder, 'de');
  });

  test('is the same, byte for byte, when it is made of the same content again, under any base path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    for (const language of ['de', 'en'] as const) {
      const own = documents.filter((document) => document.language === language);
      await writeIndex({ language, documents: own, code: '' }, join(folder, language), () => {});
      const [first, second] = [readAll(join(index, language)), readAll(join(folder, language))];
      expect(first.size).toBeGreaterThan(own.length);
      expect([...second.keys()]).toEqual([...first.keys()]);
      expect([...second].filter(([file, bytes]) => first.get(file) !== bytes)).toEqual([]);
    }
    rmSync(folder, { recursive: true });
  });

  test('holds each text in the languages it is written in; no translation that is missing, no draft, nothing to come', () => {
    const texts = (fragments: Fragment[]) =>
      fragments
        .flatMap(({ url, filters }) => (filters.kind?.includes('Essay') ? [decodeURI(url)] : []))
        .sort();
    expect(texts(german)).toEqual(['/de/essays/nur-deutsch/', '/de/essays/über-märkte/']);
    expect(texts(english)).toEqual(['/essays/halb-fertig/', '/essays/on-markets/']);
  });

  test('knows the text alone: no navigation, no permalink, no trackback, no map, no date of the page', () => {
    for (const { content, url } of [...german, ...english]) {
      expect(content, url).not.toMatch(
        /Gegenverkehr|Trackback|Min\. Lesezeit|min read|Karte|BibTeX|Quellen|Link to this|Suche/,
      );
    }
  });

  test('makes the item above an essay a place of its own', () => {
    const essay = german.find(({ url }) => decodeURI(url) === '/de/essays/über-märkte/');
    expect(essay?.anchors).toContainEqual(
      expect.objectContaining({ id: 'thesis', title: expect.stringMatching(/\d$/) }),
    );
  });

  test('finds texts by who wrote them and what they are about', () => {
    const essay = german.find(({ url }) => decodeURI(url) === '/de/essays/über-märkte/');
    const { author = [], topic = [] } = essay?.filters ?? {};
    expect(author.length).toBeGreaterThan(0);
    expect(essay?.meta.names?.split(', ')).toEqual(expect.arrayContaining([...author, ...topic]));
  });

  test('holds what a search loads, and nothing else of what Pagefind writes', () => {
    const kinds = globSync('**/*.*', { cwd: index }).map((file) =>
      file.replace(/_[\da-f]{6,}/, '').replace(/\b(?:de|en|und)\b/g, 'xx'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      ...['xx/filter/xx.pf_filter', 'xx/fragment/xx.pf_fragment', 'xx/index/xx.pf_index'],
      ...['xx/pagefind-entry.json', 'xx/pagefind.xx.pf_meta', 'xx/wasm.unknown.pagefind', 'xx/words.xx.json'],
    ]);
  });
});

describe('an index that is kept from one build to the next', () => {
  let kept: string;
  const source = (title: string): IndexSource => ({
    language: 'de',
    documents: documents.map((document, index) => (index === 0 ? { ...document, title } : document)),
    code: 'code',
  });
  const write = (title: string, code = 'code') => writeIndex({ ...source(title), code }, kept, () => {});

  beforeAll(async () => {
    kept = join(mkdtempSync(join(tmpdir(), 'index-')), 'de');
    await write('Erster');
  });
  afterAll(() => rmSync(dirname(kept), { recursive: true }));

  test('stays, with the same bytes, while no document and no code has changed', async () => {
    const before = readAll(kept);
    expect(await write('Erster')).toEqual({ kept: true, files: globSync('**/*.*', { cwd: kept }).sort() });
    expect(readAll(kept)).toEqual(before);
  });

  test.each([
    ['a document has changed', () => write('Zweiter')],
    ['the code has changed', () => write('Zweiter', 'other code')],
  ])('is made anew where %s', async (_, again) => {
    expect(await again()).toMatchObject({ kept: false });
  });

  test('is made anew where a file of it is damaged or missing', async () => {
    await write('Erster');
    const [first = '', second = ''] = globSync('fragment/*', { cwd: kept });
    const whole = readAll(kept);
    writeFileSync(join(kept, first), 'half');
    expect(await write('Erster')).toMatchObject({ kept: false });
    rmSync(join(kept, second));
    expect(await write('Erster')).toMatchObject({ kept: false });
    expect(readAll(kept)).toEqual(whole);
  });

  test('is none where Pagefind dies over it', async () => {
    const dying = writeIndex(source('Dritter'), kept, (pid) => process.kill(pid, 'SIGKILL'));
    await expect(dying).rejects.toThrow('Search: Pagefind ended before its work was done (SIGKILL).');
    expect(existsSync(kept)).toBe(false);
    expect(await write('Dritter')).toMatchObject({ kept: false });
    expect(readdirSync(dirname(kept)).sort()).toEqual(['de', 'de.json']);
  });
});

test('a build whose Pagefind dies ends with one sentence about it, and without a site', async () => {
  vi.stubEnv('NODE_OPTIONS', `--import ${import.meta.resolve('../setup/kill-pagefind.mjs')}`);
  const built = await build('dying', { contentDir: fixture('words') }).finally(() => vi.unstubAllEnvs());
  expect(built.exitCode).toBe(1);
  expect(built.output).toMatch(/^Search: Pagefind ended before its work was done \(SIGKILL\)\.$/m);
  expect(built.output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(existsSync(built.folder)).toBe(false);
});

function readAll(folder: string): Map<string, string> {
  const files = globSync('**/*.*', { cwd: folder }).sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
}
