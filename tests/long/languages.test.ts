import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, contentFolder, type Site, writeContent } from '../build/site.ts';
import { findInvalid } from '../setup/html-validation.ts';
import { arabic, manyLanguages, tags } from './many-languages.ts';

describe('one series in French, Spanish, Italian, Dutch and Arabic', () => {
  let site: Site;
  beforeAll(async () => {
    const contentDir = await writeContent(contentFolder('languages'), manyLanguages);
    site = await buildSite('languages', { contentDir });
  }, 240_000);

  test('has its lists at addresses in the words of each language', () => {
    const lists = ['/essais/', '/es/ensayos/', '/it/saggi/', '/nl/essays/', '/ar/مقالات/'];
    expect(site.pages).toEqual(expect.arrayContaining(lists));
    expect(lists.map((path) => site.page(path)('h1').text())).toEqual([
      ...['Tous les essais', 'Todos los ensayos', 'Tutti i saggi', 'Alle essays', 'كل المقالات'],
    ]);
  });

  test('says the language of each page, and that Arabic runs from right to left', () => {
    const roots = ['/', '/es/', '/it/', '/nl/', '/ar/'].map((path) => site.page(path)('html'));
    expect(roots.map((root) => [root.attr('lang'), root.attr('dir')])).toEqual([
      ...[
        ['fr', undefined],
        ['es', undefined],
        ['it', undefined],
        ['nl', undefined],
        ['ar', 'rtl'],
      ],
    ]);
  });

  test('sets quotations as each language does', () => {
    const titles = ['/essais/un/', '/es/ensayos/un/', '/it/saggi/un/', '/nl/essays/un/'];
    expect(titles.map((path) => site.page(path)('h1').text())).toEqual([
      ...['Un «\u202ftitre\u202f» ici', 'Un «título»', 'Un «titolo»', 'Een “titel”'],
    ]);
    expect(site.page('/essais/un/')('main').text()).toContain('Il dit\u202f: «\u202fOui\u202f»\u202f!');
  });

  test('writes dates as each language does', () => {
    expect(site.page('/essais/un/')('main').text()).toContain('17\u00a0mai\u00a02024');
    expect(site.page('/es/ensayos/un/')('main').text()).toContain('17 de mayo de 2024');
    expect(site.page('/nl/essays/un/')('main').text()).toContain('17 mei 2024');
  });

  test('has pages of valid HTML', async () => {
    expect(await findInvalid(site.pages, site.read)).toEqual([]);
  });

  test('has an address in letters without case', () => {
    expect(site.pages.map(decodeURI)).toContain('/ar/مقالات/محادثة/');
  });

  test('gives each page the words of its own language only', () => {
    const files = globSync('assets/search-*.json', { cwd: site.folder }).sort();
    expect(files.map((file) => /search-(\w+)\./.exec(file)?.[1])).toEqual([...tags].sort());
    const words = readFileSync(join(site.folder, files[2] ?? ''), 'utf8');
    expect(words).toContain('Que cherchez-vous');
    expect(words).not.toContain('Zoeken');
  });
});

describe('a series from right to left, with a second language that runs the other way', () => {
  let site: Site;
  beforeAll(async () => {
    site = await buildSite('arabic', { contentDir: arabic });
  }, 240_000);

  test('says the direction of each text that runs the other way than what it stands in', () => {
    const german = site.page('/مقالات/')('h3[lang=de]');
    expect(german.attr('dir')).toBe('ltr');
    const essay = site.page('/de/essays/الرد/')('article');
    expect([essay.attr('lang'), essay.attr('dir')]).toEqual(['ar', 'rtl']);
    expect(essay.find('.meta').attr('dir')).toBe('ltr');
    expect(site.page('/مقالات/السوق/')('.prose span[lang=de]').attr('dir')).toBe('ltr');
    expect(site.page('/de/essays/السوق/')('.prose span[lang=ar]').attr('dir')).toBe('rtl');
    for (const page of site.pages) {
      const $ = site.page(page);
      const runsBack = (lang: string | undefined) => lang === 'ar';
      const wrong = $('body [lang]')
        .toArray()
        .filter((element) => {
          const around = $(element).parents('[lang]').first().attr('lang');
          const isForeign = runsBack($(element).attr('lang')) !== runsBack(around);
          return isForeign && $(element).attr('dir') === undefined;
        });
      expect(
        wrong.map((element) => $.html(element)),
        page,
      ).toEqual([]);
    }
  });

  test('draws its map from the right, and leads on to the left', () => {
    const places = (path: string) =>
      [...(site.page(path)('.map.wide .ticks path').first().attr('d') ?? '').matchAll(/M(\d+)/g)].map(
        ([, x]) => Number(x),
      );
    expect(places('/de/')).toEqual(places('/de/').toSorted((a, b) => a - b));
    expect(places('/')).toEqual(places('/').toSorted((a, b) => b - a));
    expect(site.page('/جدال/')('.answers').text()).toContain('→');
    expect(site.page('/de/argumente/')('.answers').text()).toContain('←');
  });

  test('has pages of valid HTML', async () => {
    expect(await findInvalid(site.pages, site.read)).toEqual([]);
  });

  test('keeps names of authors apart from what stands around them', () => {
    expect(site.page('/مقالات/السوق/')('.meta bdi').last().text()).toBe('John Example (Jr.)');
  });
});
