import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { conversationContent } from '../setup/conversation-content.ts';
import { hostile } from '../setup/hostile-comments.ts';
import { faultsOfPolicy, policyOf } from '../setup/policy.ts';
import { readFragments } from './fragments.ts';
import { buildSite, contentFolder, type Site, writeContent } from './site.ts';

let site: Site;
beforeAll(async () => {
  const contentDir = await writeContent(contentFolder('conversation'), conversationContent);
  site = await buildSite('conversation', { contentDir });
});

describe('the search index', () => {
  test('has what was said about an essay as results of its own, each response with its anchor, author and day', () => {
    const voices = readFragments(site.folder, 'de').filter(({ filters }) =>
      filters.kind?.includes('Gespräch'),
    );
    const loud = voices.find(({ url }) => url === '/essays/laut/#conversation');
    expect(loud?.meta.title).toBe('Gespräch zu „Über laut“');
    expect(loud?.anchors).toContainEqual(
      expect.objectContaining({ id: 'r-DC_root', title: 'anna, 1. Januar 2026' }),
    );
    expect(loud?.content).toContain('Text von DC_root');
    expect(loud?.content).not.toMatch(/Kommentar wurde|auf GitHub/);
    expect(loud?.content, 'the reply to what was deleted').toContain('Text von DC_survivor');
    expect(voices.filter(({ url }) => url.startsWith('/essays/viel/'))).toHaveLength(40);
    const second = voices.find(({ url }) => url === '/essays/viel/gespraech/2/');
    expect(second?.meta.title).toBe('Gespräch zu „Über viel“, Seite 2');
    expect(second?.anchors).toContainEqual(expect.objectContaining({ id: 'r-DC_50' }));
  });

  test('leaves them out of the essay', () => {
    const essay = readFragments(site.folder, 'de').find(({ url }) => url === '/essays/laut/');
    expect(essay?.filters.kind).toEqual(['Essay']);
    expect(essay?.content).not.toContain('Text von DC_root');
  });
});

describe('the conversation of an essay', () => {
  test('is one numbered list, threads in two levels, whatever the snapshot claims', () => {
    const $ = site.page('/essays/laut/');
    const roots = $('#conversation > ol > li').toArray();
    expect(roots.map(({ attribs }) => attribs.id)).toEqual([
      'r-DC_deleted',
      'r-DC_hidden',
      'r-DC_edited',
      'r-DC_circle1',
      'r-DC_circle2',
      'r-DC_self',
      'r-DC_orphan',
      'r-.2e..2e..2f..2e..2e..2f.etc.2f.passwd',
      expect.stringMatching(/^r-[\w.-]+$/),
      'r-__proto__',
      'r-constructor',
      'r-DC_root',
    ]);
    expect(
      $('#r-DC_root .replies > li')
        .toArray()
        .map(({ attribs }) => attribs.id),
    ).toEqual(['r-DC_reply', 'r-DC_deeper']);
  });

  test('names who said what when, with real counts, and what became of it', () => {
    const $ = site.page('/essays/laut/');
    expect($('#r-DC_root > .source a[href="https://github.com/anna"]').text()).toBe('anna');
    expect($('#r-DC_root > .reactions').text()).toBe('12\u00a0×\u00a0👍');
    expect($('#r-DC_reply .source').text()).toContain('gelöschtes Konto');
    expect($('#r-DC_deleted .gone').text()).toBe('Dieser Kommentar wurde gelöscht.');
    expect($('#r-DC_hidden .gone').text()).toBe('Dieser Kommentar wurde ausgeblendet.');
    expect($('#r-DC_edited .dt-updated').text()).toBe('bearbeitet am 1.\u00a0Februar\u00a02026');
    expect($('#conversation > .reactions').text()).toContain('3\u00a0×\u00a0❤️');
    expect($('#conversation img').length).toBe(0);
  });

  test('is known to machines: each response is an h-cite with author, address, time and what it answers', () => {
    const { items } = mf2(site.read('/essays/laut/'), { baseUrl: 'https://probe.example/essays/laut/' });
    const entry = items.find(({ type }) => type?.includes('h-entry'));
    const comments = (entry?.properties.comment ?? []).flatMap((each) =>
      typeof each === 'object' && 'properties' in each ? [each] : [],
    );
    const root = comments.find(({ properties }) => properties.url?.[0]?.toString().endsWith('#r-DC_root'));
    expect(root?.properties).toMatchObject({
      published: ['2026-01-01T10:00:00Z'],
      author: [{ value: 'anna', properties: { url: ['https://github.com/anna'] } }],
      'in-reply-to': ['https://probe.example/essays/laut/'],
      content: [{ value: 'Text von DC_root' }],
      syndication: ['https://github.com/owner/name/discussions/7#DC_root'],
    });
    expect(root?.properties.comment?.[1]).toMatchObject({
      properties: { 'in-reply-to': ['https://probe.example/essays/laut/#r-DC_reply'] },
    });
  });

  test('leaves out what is not valid, and nothing else', () => {
    const text = site.read('/essays/laut/');
    expect(text).not.toMatch(/DC_bad|Doppelt|javascript:/);
  });

  test('stands with the trackbacks, and its counts stand in the lists', () => {
    expect(site.page('/essays/viel/')('#conversation h2 small').text()).toBe(
      '1\u00a0Verweis, 2.000\u00a0Kommentare',
    );
    expect(site.page('/essays/viel/')('#conversation > ol > li').first().text()).toContain('Über laut');
    expect(site.page('/essays/')('.facts').text()).toContain('2.000\u00a0Kommentare');
  });

  test('has fifty responses a page, also within one thread; numbers and permalinks go on', () => {
    const first = site.page('/essays/viel/');
    expect(first('#conversation .h-cite[id]').length).toBe(50);
    expect(first('#conversation .h-cite:not([id])').length, 'the trackback counts for itself').toBe(1);
    const second = site.page('/essays/viel/gespraech/2/');
    expect(second('.h-cite[id]').length).toBe(50);
    expect(second('ol.trackbacks').attr('start')).toBe('22');
    expect(second('ol.trackbacks > li').first().find('> .source').text()).toBe('Fortsetzung von Nr. 22');
    expect(second('#r-DC_50 .u-url').first().attr('href')).toBe('/essays/viel/gespraech/2/#r-DC_50');
    expect(site.exists('/essays/viel/gespraech/40/')).toBe(true);
    expect(site.exists('/essays/viel/gespraech/41/')).toBe(false);
    expect(site.read('/essays/viel/').length).toBeLessThan(150_000);
  });

  test('leads from each of its pages to the one before and the one after it', () => {
    const ways = (path: string) => {
      const $ = site.page(path);
      return [
        $('.pager span').text(),
        $('.pager [rel=prev]').attr('href'),
        $('.pager [rel=next]').attr('href'),
      ];
    };
    const page = (number: number) => `/essays/viel/gespraech/${number}/`;
    expect(ways('/essays/viel/')).toEqual(['Seite 1 von 40', undefined, page(2)]);
    expect(ways(page(2))).toEqual(['Seite 2 von 40', '/essays/viel/#conversation', page(3)]);
    expect(ways(page(40))).toEqual(['Seite 40 von 40', page(39), undefined]);
    expect(site.page('/essays/still/')('.pager').length).toBe(0);
  });

  test('says something true where nobody has said anything', () => {
    expect(site.page('/essays/still/')('#conversation .empty').text()).toBe('Noch hat niemand geantwortet.');
    expect(site.page('/essays/zu/')('#conversation .empty').text()).toBe('Hier hat niemand geantwortet.');
  });

  test.each(['/essays/zu/', '/essays/verschlossen/'])('is shown as closed: %s', (path) => {
    const $ = site.page(path);
    expect($('.join').text()).toContain('Dieses Gespräch ist geschlossen.');
    expect($('.join button').length).toBe(0);
  });
});

describe('hostile comments', () => {
  test('are all there, and none breaks out of its place', () => {
    const paths = [
      '/essays/feind/',
      ...site.pages.filter((page) => page.startsWith('/essays/feind/gespraech/')),
    ];
    const found = paths.reduce(
      (sum, path) => sum + site.page(path)('.conversation ol > .h-cite > .comment-body').length,
      0,
    );
    expect(found).toBe(Object.keys(hostile).length);
    for (const path of paths) {
      const $ = site.page(path);
      expect($('h1').length, path).toBe(1);
      expect($('body > footer').length, path).toBe(1);
      expect($('main').length, path).toBe(1);
      expect(
        $('.comment-body').find(
          'script, style, svg, iframe, form, input, img, [style], [data-frame], giscus-widget',
        ).length,
        path,
      ).toBe(0);
      const ids = $('[id]')
        .toArray()
        .map(({ attribs }) => attribs.id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  test('open the policy of the page for nobody', () => {
    expect(site.read('/essays/feind/')).not.toMatch(/content="[^"]*evil\.example[^"]*"/);
    expect(policyOf(site.page('/essays/feind/')).get('frame-src')).toEqual(['https://giscus.app']);
    expect(faultsOfPolicy(site.page('/essays/feind/'))).toEqual([]);
  });
});

test('the newest voices stand on the home page, without trackbacks', () => {
  const $ = site.page('/');
  const voices = $('.activity > li').toArray();
  expect(voices).toHaveLength(3);
  expect($(voices[0]).text()).toContain('Text von DC_deeper');
  expect($(voices[0]).find('.u-in-reply-to').attr('href')).toBe('/essays/laut/');
});

describe('the page of everything said', () => {
  test('shows the newest first, trackbacks and responses together or each by itself', () => {
    const text = (path: string) => site.page(path)('.activity > li').toArray().length;
    expect(text('/gespraech/')).toBe(50);
    expect(text('/gespraech/verweise/')).toBe(1);
    expect(text('/gespraech/kommentare/')).toBe(50);
    expect(site.page('/gespraech/')('.activity > li').first().text()).toContain('Text von DC_deeper');
    expect(site.exists('/gespraech/kommentare/2/')).toBe(true);
    expect(site.strays().filter((stray) => stray.includes('gespraech'))).toEqual([]);
  });

  test('has a feed of its own', () => {
    const feed = JSON.parse(site.read('/gespraech/feed.json'));
    expect(feed.items).toHaveLength(20);
    expect(feed.items[0].title).toBe('anna zu „Über laut“');
    expect(site.read('/gespraech/rss.xml')).toContain('/essays/laut/#r-DC_deeper');
  });
});
