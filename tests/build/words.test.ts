import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, fixture, type Site } from './site.ts';

/** What an author typed, from the file to the page, to trackbacks, lists, feeds, meta tags and data. */
let site: Site;
beforeAll(async () => {
  site = await buildSite('words', { contentDir: fixture('words') });
});

const essay = '/essays/zeichen/';

describe('emphasis and code in texts of YAML', () => {
  test('are shown where the text is shown', () => {
    const $ = site.page(essay);
    expect($('h1').html()).toBe('Die <em>Menge</em> <code>{1, "2"}</code>');
    expect($('.standfirst').html()).toBe('Was <strong>bleibt</strong>, wenn es heißt „so“.');
    expect(site.page('/essays/')('h3 a').first().html()).toBe('Die <em>Menge</em> <code>{1, "2"}</code>');
    expect(site.page('/saetze/1/')('.gist').html()).toBe(
      'Der Satz ist <em>kurz</em> und steht in <code>{}</code>.',
    );
    expect(site.page('/begriffe/')('dd').html()).toContain('Etwas <em>Ganzes</em>.');
    expect(site.page('/essays/ziel/')('#trackbacks .p-name').html()).toContain('<em>Menge</em>');
  });

  test('are left out where only words can stand', () => {
    const $ = site.page(essay);
    const plain = 'Die Menge {1, "2"}';
    expect($('head > title').text()).toBe(`${plain} – Probe`);
    expect($('meta[property="og:title"]').attr('content')).toBe(plain);
    expect($('meta[name=description]').attr('content')).toBe('Was bleibt, wenn es heißt „so“.');
    expect(JSON.parse(site.read('/feed.json')).items[0]).toMatchObject({
      title: plain,
      summary: 'Was bleibt, wenn es heißt „so“.',
    });
    for (const file of ['/rss.xml', '/atom.xml', '/graph.json', '/theses.json', '/essays/zeichen/cite.bib'])
      expect(site.read(file)).not.toMatch(/\*(?:Menge|kurz|Ganzes)|<em>(?:Menge|kurz)/);
  });
});

describe('the text', () => {
  test('is what its author typed, its marks set, its code left alone', () => {
    const text = site
      .page(essay)('.prose')
      .text()
      .replace(/\s+/g, (space) => (space.includes('\u00a0') ? '~' : ' '));
    expect(text).toContain('„Ein Absatz, z.~B. mit {1, 2}1,2, beginnt.');
    expect(text).toContain('Und er endet ‚hier‘“, sagte sie.');
    expect(text).toContain('Der Befehl npm "run" vor Code braucht 103 Meter, siehe Satz~1.');
  });

  test('has alerts', () => {
    expect(site.page(essay)('.prose .alert-note').text().trim()).toBe('Hinweis\nEin „Hinweis“.');
  });

  test('has the words of charts apart', () => {
    const chart = site.page(essay)('.chart');
    expect(chart.find('svg').text().trim().split(/\s+/)).toEqual(['Eins', '1', 'Zwei', '2']);
    expect(chart.find('table').text()).toMatch(/Angabe\s+Wert\s*Eins\s+1/);
  });
});

test('a trackback holds the words around its link, code and raised figures too', () => {
  const excerpt = site.page('/essays/ziel/')('#trackbacks blockquote, #trackbacks .excerpt').first().text();
  expect(excerpt.replace(/\s+/g, ' ')).toContain('Der Befehl npm "run" vor Code braucht 10³ Meter');
  expect(JSON.parse(site.read('/graph.json')).links[1].excerpt).toMatchObject({
    before: 'Der Befehl npm "run" vor ',
    text: 'Code',
    after: ' braucht 10³ Meter, siehe Satz\u00a01.',
  });
});

test('a comment is shown as GitHub shows it', () => {
  const html = site.page(essay)('.comment-body').html() ?? '';
  expect(html).toContain('Eins 👍<br>');
  expect(html).toContain('href="https://github.com/octocat"');
  expect(html).toContain('href="https://github.com/somebody/new/issues/12"');
  expect(html).toContain('<strong>Tipp</strong>');
});
