import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { mentionsContent } from '../setup/mentions-content.ts';
import { readFragments } from './fragments.ts';
import { buildSite, contentFolder, type Site, writeContent } from './site.ts';

let site: Site;
beforeAll(async () => {
  const contentDir = await writeContent(contentFolder('mentions'), mentionsContent);
  site = await buildSite('mentions', { contentDir });
});

const entries = (path: string) => {
  const $ = site.page(path);
  return $('#conversation > ol > li')
    .toArray()
    .map((item) => $(item));
};

describe('the list of an essay', () => {
  test('has what came over, trackbacks and mentions in one order, each source once', () => {
    expect(site.page('/essays/ruf/')('#conversation h2 small').text()).toBe(
      '1\u00a0Verweis, 1\u00a0Kommentar, 3\u00a0Erwähnungen',
    );
    expect(entries('/essays/ruf/').map((item) => item.attr('id'))).toEqual([
      'r-wp-7',
      undefined,
      'r-wm-1',
      'r-wm-2',
      'r-wm-3',
    ]);
  });

  test('says of each what it is and how it came here, and sets what is from outside apart', () => {
    const [imported, trackback, webmention, pingback] = entries('/essays/ruf/');
    expect(imported?.find('> .source').text()).toMatch(
      /^\s*Kommentar von Carla.*Kommentar, übernommen aus WordPress\s*$/s,
    );
    expect(webmention?.find('> .source').text()).toMatch(
      /^\s*Erwähnung auf nachbar\.example.*Berta <Bau>.*Webmention von nachbar\.example\s*$/s,
    );
    expect(pingback?.find('> .source').text()).toContain('Pingback von anderswo.example');
    expect(webmention?.find('.source > a').attr()).toMatchObject({
      href: 'https://nachbar.example/1',
      rel: 'nofollow ugc external',
    });
    expect([imported, trackback, webmention].map((item) => item?.hasClass('from-outside'))).toEqual([
      ...[true, false, true],
    ]);
  });

  test('keeps the old anchors of comments that came over', () => {
    expect(site.page('/essays/ruf/')('#comment-7').closest('li').attr('id')).toBe('r-wp-7');
  });

  test('counts likes, and names nobody', () => {
    expect(site.page('/essays/ruf/')('#conversation > .reactions').text()).toBe('2\u00a0×\u00a0gefällt das');
    expect(site.read('/essays/ruf/')).not.toContain('gern.example');
  });

  test('stands in the margin where a mention names a section, with the trackbacks to it', () => {
    const $ = site.page('/essays/ruf/');
    const marker = $('.prose .oncoming');
    expect(marker).toHaveLength(1);
    expect(marker.find('> summary').text().trim()).toBe(
      '1\u00a0Verweis, 1\u00a0Erwähnung auf diesen Abschnitt',
    );
    expect(
      marker
        .find('li')
        .toArray()
        .map((item) => $(item).text().replace(/\s+/g, ' ').trim()),
    ).toEqual([expect.stringContaining('Über echo'), 'Erwähnung auf nachbar.example Neuer Text']);
  });

  test('is read by a parser of microformats as citations of the pages elsewhere', () => {
    const { items } = mf2(site.read('/essays/ruf/'), { baseUrl: 'https://probe.example/essays/ruf/' });
    const entry = items.find(({ type }) => type?.includes('h-entry'));
    const comments = (entry?.properties.comment ?? []).flatMap((each) =>
      typeof each === 'object' && 'properties' in each ? [each] : [],
    );
    expect(comments).toHaveLength(5);
    expect(comments[2]).toMatchObject({
      type: ['h-cite'],
      properties: {
        url: ['https://nachbar.example/1'],
        name: ['Beitrag 1'],
        author: [{ value: 'Berta <Bau>', properties: { url: ['https://nachbar.example/'] } }],
        published: ['2026-01-01T00:01:00.000Z'],
        content: [{ value: 'Neuer Text' }],
        'in-reply-to': ['https://probe.example/essays/ruf/'],
      },
    });
    expect(comments[4]).toMatchObject({ properties: { url: ['https://antwort.example/b'] } });
  });
});

test('what waits is nowhere: no page, feed, index or file of data has a word of it', () => {
  for (const path of [...site.pages, '/graph.json', '/gespraech/rss.xml', '/gespraech/feed.json'])
    expect(site.read(path), path).not.toMatch(/Geheimer Text|wartend\.example/);
  const found = readFragments(site.folder, 'de');
  expect(JSON.stringify(found)).not.toMatch(/Geheimer Text|wartend\.example/);
});

test.each([
  ['/saetze/1/', 'Zum Satz'],
  ['/begriffe/wort/', 'Zum Wort'],
  ['/', 'Zur Reihe'],
])('%s has a list of its own', (path, words) => {
  const list = entries(path).map((item) => item.text());
  expect(list).toHaveLength(1);
  expect(list[0]).toContain(words);
});

describe('a hundred mentions', () => {
  test('are fifty on the page, which leads on to the others', () => {
    expect(entries('/essays/viel/')).toHaveLength(50);
    const next = site.page('/essays/viel/')('.pager [rel=next]').attr('href') ?? '';
    const second = site.page(next);
    expect(second('ol.trackbacks > li')).toHaveLength(50);
    expect(second('ol.trackbacks').attr('start')).toBe('51');
    expect(second('.pager [rel=prev]').attr('href')).toBe('/essays/viel/#conversation');
    // A script of the first page leads on to what is on the others, where a link names it.
    const leadsOn = (path: string) => site.page(path)('script').text().includes('DOMParser');
    expect(['/essays/viel/', '/essays/viel/gespraech/2/', '/essays/ruf/'].map(leadsOn)).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('hostile mentions', () => {
  test('stand there as text, and break nothing', () => {
    const $ = site.page('/essays/feind/');
    expect($('.from-outside > .comment-body')).toHaveLength(6);
    expect($('h1')).toHaveLength(1);
    expect($('main')).toHaveLength(1);
    expect($('.trackbacks').find('script, img, form, style, b, strong, code')).toHaveLength(0);
    expect($('.trackbacks').text()).toContain('<script>window.attacked=1</script>');
    expect($('.trackbacks').text()).not.toContain('\u202e');
    expect(site.read('/essays/feind/')).not.toMatch(/content="[^"]*evil\.example/);
    expect(site.pages.map((path) => site.read(path)).join('')).not.toMatch(/href="javascript:/);
  });
});

describe('pages', () => {
  test('all name the endpoints', () => {
    for (const path of site.pages.filter((page) => page !== '/404.html')) {
      const $ = site.page(path);
      expect($('link[rel=webmention]').attr('href'), path).toBe('https://empfang.example/webmention');
      expect($('link[rel=pingback]').attr('href'), path).toBe('https://empfang.example/xmlrpc');
    }
  });

  test('have a form below each text that says where the address goes, and only they may send it there', () => {
    const $ = site.page('/essays/ruf/');
    expect($('.mention-form').attr()).toMatchObject({
      method: 'post',
      action: 'https://empfang.example/webmention',
    });
    expect($('.mention-form [name=target]').val()).toBe('https://probe.example/essays/ruf/');
    expect($('.mention-form').text()).toContain('Sie geht an empfang.example');
    const id = $('.mention-form [name=source]').attr('id');
    expect($(`label[for=${id}]`).text()).toBe('Adresse Ihres Beitrags');
    const policyOf = (path: string) =>
      site.page(path)('meta[http-equiv=Content-Security-Policy]').attr('content');
    expect(policyOf('/essays/ruf/')).toContain("form-action 'self' https://empfang.example;");
    expect(policyOf('/essays/')).toContain("form-action 'self';");
    expect(site.read('/_headers')).toContain("form-action 'self' https://empfang.example;");
  });

  test('that are closed have no form', () => {
    expect(site.page('/essays/zu/')('.mention-form')).toHaveLength(0);
  });
});

describe('the conversation', () => {
  test('has mentions as a kind of their own, and in its feed', () => {
    const $ = site.page('/gespraech/erwaehnungen/');
    expect($('.activity > li')).toHaveLength(50);
    expect($('.activity > li').first().text()).toMatch(/Erwähnung auf nachbar\.example/);
    const feed = JSON.parse(site.read('/gespraech/feed.json'));
    expect(feed.items[0]).toMatchObject({
      title: 'Erwähnung auf nachbar.example zu „Über viel“',
      url: 'https://probe.example/essays/viel/gespraech/2/#r-wm-100',
    });
  });

  test('stands in graph.json, mentions with what they are about', () => {
    const { mentions } = JSON.parse(site.read('/graph.json'));
    expect(mentions).toContainEqual({
      source: 'https://nachbar.example/1',
      target: 'essay:ruf',
      section: 'kern',
      via: 'webmention',
      author: { name: 'Berta <Bau>', url: 'https://nachbar.example/' },
      title: 'Beitrag 1',
      text: 'Neuer Text',
      date: '2026-01-01T00:01:00.000Z',
    });
    expect(mentions).toContainEqual(expect.objectContaining({ target: 'home', text: 'Zur Reihe' }));
  });

  test('is found by the search, at the place of each mention', () => {
    const found = readFragments(site.folder, 'de').find(({ url }) => url === '/essays/ruf/#conversation');
    expect(found?.filters.kind).toEqual(['Gespräch']);
    expect(found?.anchors).toContainEqual(
      expect.objectContaining({ id: 'r-wm-3', title: 'antwort.example, 1. Januar 2026' }),
    );
    expect(found?.content).toContain('Nein, denn es ist anders.');
  });
});

test('no link of the site leads nowhere', () => {
  expect(site.strays()).toEqual([]);
});

describe('a text of which others were told, and that is gone', () => {
  test('leaves a page that says so to people and machines, and that nobody finds', () => {
    for (const path of ['/essays/weg/', '/essays/weg/ü/']) {
      const $ = site.page(path);
      expect($('meta[http-equiv="Status"]').attr('content')).toBe('410 Gone');
      expect($('meta[name="robots"]').attr('content')).toBe('noindex');
      expect($('h1').text()).toBe('Dieser Text wurde zurückgezogen');
      expect($('a[href*="nachbar.example"]').length).toBe(0);
    }
    expect(site.read('/essays/ruf/')).not.toContain('410');
    expect(site.read('/sitemap-0.xml')).not.toContain('/essays/weg/');
  });

  test('is answered with 410 where the host can', () => {
    expect(site.read('/_redirects')).toContain('/essays/weg/ /essays/weg/index.html 410!\n');
  });
});
