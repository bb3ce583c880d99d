import { appendFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { movingImage } from '../setup/moving-image.ts';
import { faultsOfEpub, openEpub } from '../setup/open-epub.ts';
import { faultsOfPolicy } from '../setup/policy.ts';
import { buildSite, contentFolder, fixture, type Site, writeContent } from './site.ts';

const drawing =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><!-- by Anna Secret --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 5h10"/></svg>';

/** English first, then German; umlauts everywhere; texts in one language; pictures; an own component. */
describe('a content folder outside the repository, with spaces in its path', () => {
  let site: Site;
  beforeAll(async () => {
    const contentDir = join(tmpdir(), 'somebody else’s essays (copy)', 'content');
    rmSync(contentDir, { recursive: true, force: true });
    cpSync(fixture('variety'), contentDir, { recursive: true });
    const photo = join(contentDir, 'essays/über-märkte/titel.jpg');
    const exif = {
      IFD0: { Artist: 'Anna Secret' },
      IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' },
    };
    writeFileSync(photo, await sharp(readFileSync(photo)).withExif(exif).toBuffer());
    appendFileSync(
      join(contentDir, 'essays/nur-deutsch/de.mdx'),
      '\\n![Ein Strich](./bild.svg)\\n\\n![Eine Ampel](./ampel.gif)\\n\\n[Der Bericht](./bericht.pdf)\\n\\n[](page:imprint)\\n',
    );
    writeFileSync(join(contentDir, 'essays/nur-deutsch/bericht.pdf'), '%PDF');
    writeFileSync(join(contentDir, 'essays/nur-deutsch/geheim.pdf'), '%PDF');
    const moving = await (await movingImage(12, 8)).gif().toBuffer();
    writeFileSync(join(contentDir, 'essays/nur-deutsch/ampel.gif'), moving);
    writeFileSync(join(contentDir, 'essays/nur-deutsch/bild.svg'), drawing);
    site = await buildSite('variety', { contentDir, siteUrl: 'https://other.example' });
  });

  test('builds; every address leads to a file, also those with umlauts and spaces', () => {
    expect(site.strays()).toEqual([]);
    expect(site.pages).toEqual(
      expect.arrayContaining([
        '/essays/on-markets/',
        '/de/essays/über-märkte/',
        '/de/begriffe/größe/',
        '/authors/jörg/',
        '/de/themen/groesse/',
      ]),
    );
  });

  test('plain Markdown is a text like any other: braces stay, its links leave trackbacks, it is found', () => {
    const $ = site.page('/de/begriffe/größe/');
    const text = $('.prose').text();
    expect(text).toContain('Die Menge {1, 2} hat zwei Elemente, und Strg ist eine Taste');
    expect(text).toContain('import { alles } from');
    expect(text).toContain('Mit $x_{1}$ in der Anmerkung.');
    expect($('.prose kbd').text()).toBe('Strg');
    const answered = site.page('/de/essays/nur-deutsch/')('#conversation, .conversation').text();
    expect(answered).toContain('so auch auf deutsch');
  });

  test('its books lead to what they have, load nothing from elsewhere, and hold no draft and no secret', () => {
    const titles = { 'de/regeln.epub': 'Über Märkte', 'rules.epub': 'On markets' };
    expect(globSync('**/*.epub', { cwd: site.folder }).sort()).toEqual(Object.keys(titles));
    for (const [path, title] of Object.entries(titles)) {
      const book = openEpub(readFileSync(join(site.folder, path)));
      expect(faultsOfEpub(book), path).toEqual([]);
      expect(book.names.filter((name) => /cover|images/.test(name)).map(extname)).toEqual(
        expect.arrayContaining(['.jpg', '.xhtml', '.png']),
      );
      const everything = book.names.map((name) => book.read(name)).join('');
      expect(everything).toContain('https://other.example/');
      expect(everything).toContain(title);
      expect(everything).not.toMatch(/Streng geheim|Anna Secret|GPSLatitude|<script|<!--/);
    }
    const links = site.page('/')('a[type="application/epub+zip"]').toArray();
    expect(links.map(({ attribs }) => attribs.href)).toEqual(['/rules.epub']);
  });

  test('SITE_URL replaces the address in series.yaml', () => {
    expect(site.page('/')('link[rel=canonical]').attr('href')).toBe('https://other.example/');
  });

  test('images are offered as AVIF and WebP with their measures; the fallback has the alternative text', () => {
    const $ = site.page('/essays/on-markets/');
    const pictures = $('.prose picture').toArray();
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const types = $(picture)
        .find('source')
        .toArray()
        .map((source) => $(source).attr('type'));
      expect(types).toEqual(['image/avif', 'image/webp']);
      const image = $(picture).find('img');
      expect(Number(image.attr('width')) / Number(image.attr('height'))).toBeCloseTo(
        image.attr('alt') === 'A smaller circle' ? 320 / 240 : 600 / 338,
      );
    }
  });

  test('a moving image moves, at its size and in one format that can', async () => {
    const image = site.page('/de/essays/nur-deutsch/')('.prose img[alt="Eine Ampel"]');
    expect(image.closest('picture').length).toBe(0);
    expect([image.attr('width'), image.attr('height')]).toEqual(['12', '8']);
    const published = globSync('assets/ampel.*', { cwd: site.folder });
    expect(published.map((file) => `/${file}`)).toEqual([image.attr('src')]);
    const file = join(site.folder, image.attr('src') ?? '');
    const { format, pages, width, pageHeight } = await sharp(file, { pages: -1 }).metadata();
    expect({ format, pages, width, pageHeight }).toEqual({
      format: 'webp',
      pages: 3,
      width: 12,
      pageHeight: 8,
    });
  });

  test('no original of an image is published, and no copy says who made it where', async () => {
    const photos = globSync('assets/titel.*', { cwd: site.folder });
    expect(photos.length).toBeGreaterThan(2);
    // The name of what Astro has drawn ends with a hash behind an underscore.
    expect(photos.filter((file) => !/_[\w-]+\.(?:avif|webp|jpg)$/.test(file))).toEqual([]);
    for (const file of photos) {
      const { exif, xmp, iptc } = await sharp(join(site.folder, file)).metadata();
      expect([exif, xmp, iptc], file).toEqual([undefined, undefined, undefined]);
    }
    const [svg = ''] = globSync('assets/bild.*.svg', { cwd: site.folder });
    expect(site.read(`/${svg}`)).toBe(drawing.replace(/^<!.*-->/, '').replaceAll('/>', ' />'));
  });

  test('a file beside a text is published where a link leads to it, with its type and size, and only then', () => {
    const link = site.page('/de/essays/nur-deutsch/')('.prose a[href$=".pdf"]');
    expect([link.attr('href'), link.text()]).toEqual([
      '/files/essays/nur-deutsch/bericht.pdf',
      'Der Bericht (PDF, 1\u00a0kB)',
    ]);
    expect(globSync('files/**/*.pdf', { cwd: site.folder })).toEqual([
      'files/essays/nur-deutsch/bericht.pdf',
    ]);
  });

  test('the cover stands above the text, is loaded at once, and its quotation marks are set', () => {
    const cover = (path: string) => site.page(path)('article > figure.cover img');
    expect(cover('/essays/on-markets/').attr('alt')).toBe('A ‘red’ circle on sand');
    expect(cover('/de/essays/über-märkte/').attr('alt')).toBe('Ein ‚roter‘ Kreis auf Sand');
    expect(cover('/essays/on-markets/').attr('loading')).toBe('eager');
    expect(cover('/essays/nur-deutsch/').length).toBe(0);
  });

  test('a component of the series is there without an import, and links inside it count', () => {
    expect(site.page('/essays/on-markets/')('.signal[data-state=red]').text()).toBe('Stop at the rule.');
    const trackbacks = site.page('/rules/3/')('#trackbacks');
    expect(trackbacks.find('mark').text()).toBe('the rule');
    expect(trackbacks.find('a[href^="/essays/on-markets/#"]').length).toBeGreaterThan(0);
  });

  test('a page without a translation shows the original, says so, and points search engines to it', () => {
    const $ = site.page('/essays/nur-deutsch/');
    expect($('html').attr('lang')).toBe('en');
    expect($('article').attr('lang')).toBe('de');
    expect($('article h1').text()).toBe('Nur auf Deutsch');
    expect($('.notice').attr('lang')).toBe('en');
    expect($('.notice').text()).toContain('German');
    expect($('link[rel=canonical]').attr('href')).toBe('https://other.example/de/essays/nur-deutsch/');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    for (const path of ['/essays/nur-deutsch/', '/de/essays/nur-deutsch/']) {
      const alternates = site.page(path)('link[rel=alternate][hreflang]').toArray();
      expect(alternates.map(({ attribs }) => [attribs.hreflang, attribs.href])).toEqual([
        ['de', 'https://other.example/de/essays/nur-deutsch/'],
      ]);
    }
    expect(site.page('/de/essays/nur-deutsch/')('meta[name=robots]').length).toBe(0);
  });

  test('in a list, a title in another language says which', () => {
    const title = site.page('/essays/')('a[href="/essays/nur-deutsch/"]').closest('[lang]');
    expect(title.attr('lang')).toBe('de');
  });

  test('drafts and scheduled texts stand nowhere: no page, link, tag, image, title, search', () => {
    const secret = /geheim|secret|entwurf|zukunft/i;
    expect(globSync('**/*', { cwd: site.folder }).filter((file) => secret.test(file))).toEqual([]);
    const telling = globSync('**/*.{html,js,json,xml,txt,css,pf_*}', { cwd: site.folder }).filter((file) => {
      const bytes = readFileSync(join(site.folder, file));
      // Pagefind compresses its index.
      return secret.test((file.includes('.pf_') ? gunzipSync(bytes) : bytes).toString('utf8'));
    });
    expect(telling).toEqual([]);
    expect(site.page('/essays/on-markets/')('.prose').text()).toContain(
      'a draft, the term and what is to come, nothing else: (not published yet).',
    );
  });

  test('a draft translation beside a published original makes its page show the original', () => {
    const $ = site.page('/de/essays/halb-fertig/');
    expect($('article').attr('lang')).toBe('en');
    expect($('article h1').text()).toBe('Half done');
  });

  test('a free page stands at the root and in every footer, and shows what links to it, but answers nobody', () => {
    const page = site.page('/de/impressum/');
    expect(page('h1').text()).toBe('Impressum');
    expect(page('.conversation .h-cite').length).toBe(1);
    const elsewhere = site.page('/impressum/');
    expect(elsewhere('article').attr('lang')).toBe('de');
    expect(elsewhere('.notice').length).toBe(1);
    expect(elsewhere('meta[name=robots]').attr('content')).toBe('noindex');
    const footer = site.page('/rules/40/')('.foot nav a[href="/impressum/"]');
    expect([footer.text(), footer.attr('lang')]).toEqual(['Impressum', 'de']);
    expect(site.read('/sitemap-0.xml')).toContain('<loc>https://other.example/de/impressum/</loc>');
    expect(site.read('/sitemap-0.xml')).not.toContain('<loc>https://other.example/impressum/</loc>');
    expect(site.read('/_redirects')).toContain('/kontakt /de/impressum/ 301\n');
    expect(site.read('/de/graph.json')).not.toContain('"source":"page:');
  });

  test('numbers may leave gaps, and parts may be as long as they like', () => {
    const $ = site.page('/de/regeln/');
    expect(
      $('.part:has(.register)')
        .toArray()
        .map((part) => $(part).find('.register li').length),
    ).toEqual([1, 7]);
    const neighbours = site.page('/rules/40/')('main nav a').toArray();
    expect(neighbours.map(({ attribs }) => attribs.href)).toEqual(['/rules/7/']);
  });

  test('old addresses lead on, on hosts that redirect and on those that do not, and are nothing to find', () => {
    const target = '/de/essays/%C3%BCber-m%C3%A4rkte/';
    for (const path of ['/alt/', '/2012/über märkte/']) {
      const $ = site.page(path);
      expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${target}`);
      expect($('link[rel=canonical]').attr('href')).toBe(`https://other.example${target}`);
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect($(`a[href="${target}"]`).text()).toBe('Über Märkte');
      expect($('script').text()).toContain('location.hash');
    }
    expect(site.read('/_redirects')).toContain(`/2012/%C3%BCber%20m%C3%A4rkte ${target} 301\n`);
    expect(site.read('/_redirects')).toContain(`/_posts/alt ${target} 301\n`);
    expect(site.read('/sitemap-0.xml')).not.toMatch(/alt\/|2012/);
  });

  test('each page allows its own inline scripts and styles and no others, before there is anything to bind', () => {
    const faults = [...site.pages, '/alt/'].flatMap((path) =>
      faultsOfPolicy(site.page(path)).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('a feed in which nothing stands is as old as the series', () => {
    expect(site.read('/rules/7/atom.xml')).toContain('<updated>2025-01-01T00:00:00+00:00</updated>');
  });

  test('umlauts are written in plain letters in addresses, and old addresses with them lead on', () => {
    const $ = site.page('/de/essays/über-märkte/');
    expect($('h2').first().attr('id')).toBe('groesse--mass');
    expect($('h2').first().find('span').first().attr('id')).toBe('größe--maß');
    const old = site.page('/de/themen/größe/');
    expect(old('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/de/themen/groesse/');
    expect(site.read('/de/themen/größe/rss.xml')).toBe(site.read('/de/themen/groesse/rss.xml'));
    expect(
      $('.prose a:is([href="#gr%C3%B6%C3%9Fe--ma%C3%9F"], [href="#größe--maß"], [href="#groesse--mass"])')
        .length,
    ).toBeGreaterThan(0);
  });
});

/** As little as possible: German only, nobody has written anything yet. */
describe('a series with nothing but its numbered text', () => {
  let site: Site;
  beforeAll(async () => {
    const series = readFileSync(join(fixture('articles'), 'series.yaml'), 'utf8');
    const contentDir = await writeContent(contentFolder('empty'), {
      'series.yaml': series
        .replace('languages: [en]', 'languages: [de]')
        .replace(/^introduction:.*\n/m, '')
        .replace(/^tags:\n {2}.*\n/m, ''),
      'theses.yaml': readFileSync(join(fixture('articles'), 'theses.yaml'), 'utf8'),
    });
    site = await buildSite('empty', { contentDir });
  });

  test('has its register and its items; empty lists say so', () => {
    expect(site.pages).toContain('/articles/12/');
    expect(site.strays()).toEqual([]);
    for (const path of ['/essays/', '/begriffe/', '/lesewege/', '/themen/']) {
      expect(site.page(path)('main .empty').text(), path).toMatch(/^Noch keine/);
    }
    expect(site.page('/articles/12/')('main .empty').text()).toContain('Noch kein Essay');
  });

  test('has feeds that do not claim to have been changed', () => {
    expect(site.read('/rss.xml')).not.toContain('lastBuildDate');
  });
});
