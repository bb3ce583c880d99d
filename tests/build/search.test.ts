import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginIndex } from '../../src/integrations/search/indexing.ts';
import { listPlaces, type SearchRecord } from '../../src/integrations/search/places.ts';
import { loadContent } from '../../src/loader/load.ts';
import { type Fragment, readFragments } from './fragments.ts';
import { buildSite, fixture } from './site.ts';

/** English first, then German; texts in one language; a draft and a text that is still to come. */
describe('the search index of a series in two languages', () => {
  let folder: string;
  let english: Fragment[];
  let german: Fragment[];

  beforeAll(async () => {
    const site = await buildSite('search', { contentDir: fixture('variety') });
    folder = join(site.folder, 'pagefind');
    english = readFragments(folder, 'en');
    german = readFragments(folder, 'de');
  });

  test('is the same, byte for byte, when it is made of the same pages again, under any base path', async () => {
    const first = readAll(folder);
    const siteDir = dirname(folder);
    const places = await placesOf(siteDir, '/elsewhere/');
    const pages = await beginIndex(places, siteDir).finish(siteDir);
    expect(pages).toBe(english.length + german.length);
    expect(first.size).toBeGreaterThan(pages);
    const second = readAll(folder);
    expect([...second].filter(([file, bytes]) => first.get(file) !== bytes).map(([file]) => file)).toEqual(
      [],
    );
    expect([...second.keys()]).toEqual([...first.keys()]);
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
    expect(essay?.meta.names).toBe([...author, ...topic].join(' '));
  });

  test('leaves out what Pagefind brings for other interfaces', () => {
    expect(globSync('pagefind-*', { cwd: folder })).toEqual(['pagefind-entry.json']);
  });
});

test('an index holds pages as they were drawn last, and does without one that nobody says anything on any more', async () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'index-'));
  const page = (text: string, voice = '') =>
    `<main><article data-pagefind-body>${text}</article><section data-comments>${voice}</section></main>`;
  const write = (path: string, html: string) => {
    mkdirSync(join(siteDir, path));
    writeFileSync(join(siteDir, path, 'index.html'), html);
  };
  write('one', page('Butter', '<p data-pagefind-title="Ada">Salt</p>'));
  write('two', page('Bread'));
  write('three', page('Jam').slice(0, 40));
  const [place] = await placesOf(siteDir, '/');
  if (!place) throw new Error('the fixture has no place');
  const at = (path: string, kind: 'essay' | 'voice', hash = ''): SearchRecord => ({
    ...place,
    path,
    hash,
    findable: { ...place.findable, kind, language: 'en' },
  });
  const places = [
    at('/one/', 'essay'),
    at('/one/', 'voice', '#said'),
    at('/two/', 'essay'),
    at('/three/', 'essay'),
  ];

  const indexing = beginIndex(places, siteDir);
  await setTimeout(1000); // By now Pagefind has what stands in the folder.
  indexing.take('/one/', Buffer.from(page('Marmalade')));
  indexing.take('/three/', Buffer.from(page('Jam')));
  const pages = await indexing.finish(siteDir);
  const found = readFragments(join(siteDir, 'pagefind'), 'en').map(({ url, content }) => [url, content]);
  rmSync(siteDir, { recursive: true });
  expect(pages).toBe(3);
  expect(found.sort()).toEqual([
    ['/one/', 'Marmalade.'],
    ['/three/', 'Jam.'],
    ['/two/', 'Bread.'],
  ]);
});

function readAll(folder: string): Map<string, string> {
  const files = globSync('**/*.*', { cwd: folder }).sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
}

/** Where something can be found on the built site of the fixture. */
async function placesOf(siteDir: string, base: string) {
  const { content } = await loadContent({ contentDir: fixture('variety'), site: undefined, base });
  if (!content) throw new Error('the fixture has errors');
  return listPlaces(content, (path) => existsSync(join(siteDir, path, 'index.html')));
}
