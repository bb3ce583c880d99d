import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { beginIndex } from '../../src/integrations/search/indexing.ts';
import { listPlaces } from '../../src/integrations/search/places.ts';
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
    const { pages, words } = await beginIndex(places, `${siteDir}.index`).finish(siteDir);
    expect(pages).toBe(english.length + german.length);
    expect(words).toBeGreaterThan(100);
    expect(first.size).toBeGreaterThan(pages);
    const second = readAll(folder);
    expect([...second].filter(([file, bytes]) => first.get(file) !== bytes).map(([file]) => file)).toEqual(
      [],
    );
    expect([...second.keys()]).toEqual([...first.keys()]);
  });

  test('holds a page as it was drawn last, also where it was taken from the last build before', async () => {
    const siteDir = dirname(folder);
    const places = await placesOf(siteDir, '/');
    const workDir = `${siteDir}.index`;
    const indexing = beginIndex(places, workDir);
    indexing.takeFrom(siteDir, new Set(places.map(({ path }) => path)));
    // The index is made of what there is; then comes the page.
    const words = join(workDir, 'index/words.en.json');
    await vi.waitUntil(() => existsSync(words), { timeout: 20_000 });
    const path = '/essays/on-markets/';
    const html = readFileSync(join(siteDir, path, 'index.html'), 'utf8');
    indexing.take(path, Buffer.from(html.replace('</article>', '<p>Marmalade</p></article>')));
    const elsewhere = mkdtempSync(join(tmpdir(), 'index-'));
    await indexing.finish(elsewhere);
    const fragments = readFragments(join(elsewhere, 'pagefind'), 'en');
    rmSync(elsewhere, { recursive: true });
    expect(fragments.filter(({ content }) => content.includes('Marmalade')).map(({ url }) => url)).toEqual([
      path,
    ]);
    expect(fragments).toHaveLength(english.length);
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
