import { beforeAll, describe, expect, test } from 'vitest';
import { citedContent } from '../setup/cited-content.ts';
import { buildSite, contentFolder, type Site, writeContent } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await buildSite('cited', { contentDir: await writeContent(contentFolder('cited'), citedContent) });
});

describe('a text that cites its sources', () => {
  test('leads from each mark to the list and from there back, to places that are there', () => {
    expect(site.strays()).toEqual([]);
    const $ = site.page('/essays/belegt/');
    const marks = $('[data-source-ref]')
      .toArray()
      .map((mark) => [$(mark).text(), $(mark).attr('href')]);
    expect(marks).toEqual([
      ['a', '#source-amt'],
      ['c', '#source-heft'],
      ['c', '#source-heft'],
      ['d', '#source-buch'],
      ['a', '#source-amt'],
      ['a', '#source-amt'],
    ]);
    const back = $('#source-amt .backref')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(back).toEqual(['#cite-amt', '#cite-amt-2', '#cite-amt-3']);
  });

  test('lists them by letters, also those without an address or an id', () => {
    const $ = site.page('/essays/belegt/');
    expect($('#sources ol').attr('type')).toBe('a');
    const entries = $('#sources li')
      .toArray()
      .map((entry) => $(entry).text().replace(/\s+/g, ' ').trim());
    expect(entries).toEqual([
      'Ein Amt: Zählung · um 2012 ↑↑↑',
      'Nur gelistet',
      'Ein Heft ohne Adresse · Mai 1999 ↑↑',
      'Ein Buch mit einem langen Titel ↑',
    ]);
    expect($('#source-heft cite').text()).toBe('Ein Heft ohne Adresse');
  });

  test('repeats each once for the margin', () => {
    const $ = site.page('/essays/belegt/');
    expect($('.source-note').length).toBe(3);
  });

  test('brings marks and list into its feeds, and no copies', () => {
    const [{ content_html: html }] = JSON.parse(site.read('/feed.json')).items;
    expect(html).toContain('<a href="https://probe.example/essays/belegt/#source-amt">a</a>');
    expect(html).toContain('<ol type="a">');
    expect(html.match(/Ein Heft ohne Adresse/g)).toHaveLength(1);
    expect(html).not.toContain('↑↑');
  });

  test('counts its sources as no links of the series, and names them to machines', () => {
    expect(JSON.parse(site.read('/graph.json')).links).toEqual([]);
    const data = JSON.parse(site.page('/essays/belegt/')('script[type="application/ld+json"]').text());
    expect(data.citation).toContainEqual({
      '@type': 'CreativeWork',
      name: 'Ein Heft ohne Adresse',
      datePublished: '1999-05',
    });
  });
});
