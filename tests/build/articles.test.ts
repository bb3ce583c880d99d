import { appendFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, contentFolder, fixture, type Site } from './site.ts';

/** A style sheet and files of the series' own. */
const ownFiles = {
  'theme.css': `@font-face { font-family: Face; src: url("./fonts/face.woff2") }
:root { --paper: light-dark(#fffdf5, #101214); --signal: light-dark(#004f9e, #8ab4ff); --serif: Face, serif }`,
  'fonts/face.woff2': 'wOF2 fixture',
  'public/CNAME': 'articles.example',
  'public/.well-known/security.txt': 'Contact: mailto:editors@articles.example',
  'public/robots.txt': 'User-agent: *\nDisallow: /imprint.pdf\n',
  'public/imprint.pdf': '%PDF',
};

/** Somebody else's series: one language, twelve items of another name, one essay, no glossary, a base path. */
describe('another series from another content folder', () => {
  let site: Site;
  beforeAll(async () => {
    const contentDir = contentFolder('articles');
    await cp(fixture('articles'), contentDir, { recursive: true });
    for (const [file, text] of Object.entries(ownFiles)) {
      mkdirSync(dirname(join(contentDir, file)), { recursive: true });
      writeFileSync(join(contentDir, file), text);
    }
    appendFileSync(join(contentDir, 'essays/on-article-five/en.mdx'), '\n[The imprint](/imprint.pdf).\n');
    site = await buildSite('articles', { contentDir, base: '/kommentar/' });
  });

  test('has a page for each article, essay or not, and its own lists', () => {
    const articles = Array.from({ length: 12 }, (_, index) => `/articles/${index + 1}/`);
    expect(site.pages).toEqual(
      [
        '/',
        '/404.html',
        '/arguments/',
        '/articles/',
        ...articles,
        '/authors/',
        '/authors/editors/',
        '/conversation/',
        '/conversation/comments/',
        '/conversation/trackbacks/',
        '/essays/',
        '/essays/on-article-five/',
        '/glossary/',
        '/licences/',
        '/paths/',
        '/search/',
        '/topics/',
        '/topics/commons/',
      ].sort(),
    );
  });

  test('every internal address starts with the base path and leads to a file and a place in it', () => {
    expect(site.strays()).toEqual([]);
  });

  test('shows the licence of each package whose code or fonts its readers get, and no other', () => {
    const shown = globSync('licences/*.txt', { cwd: site.folder }).map((file) => basename(file, '.txt'));
    expect(shown.sort()).toEqual([
      ...['fontsource-variable-instrument-sans', 'fontsource-variable-newsreader', 'giscus', 'leven', 'lit'],
      ...['lit-element', 'lit-html', 'lit-reactive-element', 'pagefind'],
    ]);
    for (const id of shown) {
      const text = readFileSync(join(site.folder, `licences/${id}.txt`), 'utf8');
      expect(text, id).toMatch(/copyright/i);
      expect(text.length, id).toBeGreaterThan(900);
    }
  });

  test('speaks English only: no language switch, no German word of the interface, no alternates', () => {
    for (const path of site.pages) {
      const $ = site.page(path);
      expect($('html').attr('lang'), path).toBe('en');
      expect($('a.language, [hreflang="de"], [lang="de"]').length, path).toBe(0);
    }
  });

  test('shows nothing of the series that ships with the generator', () => {
    const text = globSync('**/*.{html,js,svg,json,xml}', { cwd: site.folder })
      .map((file) => readFileSync(join(site.folder, file), 'utf8').replace(/<style.*?<\/style>/gs, ''))
      .join('\n');
    expect(text.match(/cluetrain|manifesto|thesen\b|\b95\b|gegenverkehr/gi)?.slice(0, 5) ?? []).toEqual([]);
  });

  test('the register lists every article under its part', () => {
    const $ = site.page('/articles/');
    expect($('h1').text()).toBe('Articles');
    expect(
      $('.part h2')
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(['The parish', 'The burdens', 'The test']);
    expect($('.register li a.number').length).toBe(12);
    expect($('.register li.written a.number').text()).toBe('5');
  });

  test('the map has a link for each article in its wide and its narrow drawing', () => {
    const $ = site.page('/');
    const linked = new Set(
      $('svg a')
        .toArray()
        .map((link) => $(link).attr('href')),
    );
    expect(linked.size).toBe(12);
    expect([...linked]).toContain('/kommentar/articles/12/');
  });

  test('the strip on a page shows the article that the page is about, and no other', () => {
    const shown = (path: string) => site.page(path)('.strip text.current').text();
    expect(shown('/articles/5/')).toBe('5');
    expect(shown('/articles/12/')).toBe('12');
    expect(shown('/essays/on-article-five/')).toBe('5');
  });

  test('an article names the source, its number and its neighbours', () => {
    const $ = site.page('/articles/5/');
    expect($('head title').text()).toBe('Article\u00a05: The burdens – Twelve Articles');
    expect($('main').text()).toContain('Article 5 of 12');
    expect($('main a[href="https://articles.example/original"]').length).toBeGreaterThan(0);
    expect(
      $('main nav a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(expect.arrayContaining(['/kommentar/articles/4/', '/kommentar/articles/6/']));
    expect($('main a[href="/kommentar/essays/on-article-five/"]').length).toBe(1);
  });

  test('links in the essay are filled in, keep the base, and show up as trackbacks on the other side', () => {
    const $ = site.page('/essays/on-article-five/');
    const links = $('.prose a')
      .toArray()
      .map((link) => [$(link).attr('href'), $(link).text()]);
    expect(links).toEqual(
      expect.arrayContaining([
        ['/kommentar/articles/10/', 'the tenth article'],
        ['/kommentar/articles/4/', 'Article\u00a04'],
        ['/kommentar/articles/12/', 'its last number'],
        ['#what-was-taken', 'to the start of this text'],
      ]),
    );
    const trackback = site.page('/articles/10/')('#trackbacks');
    expect(trackback.text()).toContain('Whose woods these are');
    expect(trackback.find('mark').text()).toBe('the tenth article');
  });

  test('canonical addresses come from series.yaml, with the base', () => {
    expect(site.page('/essays/on-article-five/')('link[rel=canonical]').attr('href')).toBe(
      'https://articles.example/kommentar/essays/on-article-five/',
    );
  });

  test('has its own colours and fonts on every page, and fetches no font of ours in their place', () => {
    for (const path of site.pages) {
      const $ = site.page(path);
      expect($('style').text(), path).toMatch(/@layer theme\{.*--paper:.*fffdf5/s);
      const preloaded = $('link[rel=preload]').toArray();
      expect(preloaded.map((link) => $(link).attr('href')).join()).toMatch(/^[^,]*instrument-sans[^,]*$/);
    }
    const [, font = ''] = /url\("?(\/kommentar\/assets\/face[^")]*)/.exec(site.read('/')) ?? [];
    expect(site.read(font.replace('/kommentar', ''))).toBe('wOF2 fixture');
  });

  test('has its colours in the policy, the icons and the images for social networks', async () => {
    expect(site.read('/favicon.svg')).toContain('#004f9e');
    const corner = async (file: string) => {
      const { data } = await sharp(join(site.folder, file)).raw().toBuffer({ resolveWithObject: true });
      return [...data.subarray(0, 3)];
    };
    expect(await corner('icon-180.png')).toEqual([0xff, 0xfd, 0xf5]);
    expect(await corner('card.png')).toEqual([0xff, 0xfd, 0xf5]);
  });

  test('has its own files where they belong, and links to them', () => {
    for (const file of ['CNAME', '.well-known/security.txt', 'robots.txt', 'imprint.pdf'] as const)
      expect(site.read(`/${file}`), file).toBe(ownFiles[`public/${file}`]);
    const link = site.page('/essays/on-article-five/')('.prose a:contains("The imprint")');
    expect(link.attr('href')).toBe('/kommentar/imprint.pdf');
  });
});
