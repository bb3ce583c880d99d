import { describe, expect, test } from 'vitest';
import { makeBodyUrlsAbsolute, makeUrlsAbsolute } from '../../../../src/formats/feeds/absolute-html.ts';
import type { Feed } from '../../../../src/formats/feeds/feed.ts';
import { writeFeed } from '../../../../src/formats/feeds/write-feed.ts';
import { feedFiles, feedFormats } from '../../../../src/series/routes/url.ts';
import { startOfDay } from '../../../../src/series/text/date.ts';
import { findFaults } from '../../../setup/feed-validation.ts';
import { parseXml } from '../../../setup/xml.ts';

const feed: Feed = {
  id: 'tag:reihe,1999:home:de',
  language: 'de',
  title: 'Über <Märkte> & "mehr"',
  description: 'Eine Reihe',
  page: 'https://example.org/',
  hub: 'https://hub.example/',
  icon: 'https://example.org/icon.png',
  rights: 'CC0',
  publisher: 'Die Reihe',
  updated: '2026-07-02T00:00:00+02:00',
  entries: [
    {
      id: 'tag:reihe,1999:essay:eins:de',
      url: 'https://example.org/essays/eins/',
      title: 'Eins & \u0007zwei ]]> <b>',
      summary: 'Worum es geht',
      html: '<p>Ein <em>Text</em> ]]&gt; 😀</p>',
      published: '2026-07-01T00:00:00+02:00',
      updated: '2026-07-02T00:00:00+02:00',
      authors: [{ name: 'Anna Öz', url: 'https://example.org/autoren/anna/' }],
      tags: ['Gespräch'],
    },
  ],
};

describe('a feed', () => {
  test.each(feedFormats)('in %s follows the rules of its format, also when it is empty', (format) => {
    const file = feedFiles[format];
    expect(findFaults(writeFeed(feed, format), file)).toEqual([]);
    for (const updated of [feed.updated, undefined])
      expect(findFaults(writeFeed({ ...feed, updated, entries: [] }, format), file)).toEqual([]);
  });

  test.each(feedFormats)('in %s names its own address, beside that of its page', (format) => {
    const [page, entries] = ['https://example.org/saetze/2/', []];
    expect(writeFeed({ ...feed, page, entries }, format)).toContain(`"${page}${feedFiles[format]}"`);
  });

  test('in which nothing has appeared is dated only where its format insists', () => {
    const empty = { ...feed, updated: undefined, entries: [] };
    expect(parseXml(writeFeed(empty, 'rss')).all('channel')[0]?.all('lastBuildDate')).toEqual([]);
    expect(parseXml(writeFeed(empty, 'atom')).one('updated')).toBe('1970-01-01T00:00:00Z');
    expect(writeFeed(empty, 'json')).not.toMatch(/1970|date/);
  });

  test('says in all formats the same about a text', () => {
    const [item] = parseXml(writeFeed(feed, 'rss')).all('channel')[0]?.all('item') ?? [];
    const [entry] = parseXml(writeFeed(feed, 'atom')).all('entry');
    const [json] = JSON.parse(writeFeed(feed, 'json')).items;
    const [text] = feed.entries;
    expect([item?.one('guid'), entry?.one('id'), json.id]).toEqual([text?.id, text?.id, text?.id]);
    expect([item?.one('content:encoded'), entry?.one('content'), json.content_html]).toEqual(
      Array(3).fill(text?.html),
    );
    expect([item?.one('pubDate'), entry?.one('published'), json.date_published]).toEqual([
      'Wed, 01 Jul 2026 00:00:00 +0200',
      text?.published,
      text?.published,
    ]);
  });

  test('tells texts of one day apart in Atom, always in the same way, and is as new as the newest', () => {
    const [text] = feed.entries;
    if (!text) throw new Error('no text');
    const entries = ['a', 'b', 'c'].map((name) => ({ ...text, id: `tag:reihe,1999:essay:${name}:de` }));
    const read = (some: typeof entries) => {
      const atom = parseXml(writeFeed({ ...feed, entries: some }, 'atom'));
      return { all: atom.all('entry').map((entry) => entry.one('updated')), newest: atom.one('updated') };
    };
    const { all, newest } = read(entries);
    expect(new Set(all).size).toBe(3);
    for (const moment of all) expect(moment).toMatch(/^2026-07-02T0[0-5]:\d\d:\d\d\+02:00$/);
    expect(newest).toBe(all.toSorted().at(-1));
    expect(read(entries.slice(1)).all).toEqual(all.slice(1));
    const exact = { ...text, updated: '2026-07-02T11:12:13Z' };
    expect(read([exact]).all).toEqual([exact.updated]);
  });

  test('leaves out characters that XML cannot hold', () => {
    const [entry] = parseXml(writeFeed(feed, 'atom')).all('entry');
    expect(entry?.one('title')).toBe('Eins & zwei ]]> <b>');
    const [text] = feed.entries;
    const odd = { ...feed, entries: text ? [{ ...text, title: 'a\ud83db\ufffe😀\u0085\tc' }] : [] };
    expect(writeFeed(odd, 'rss')).toContain('<title>ab😀\tc</title>');
  });

  test('writes a summary as what readers take it for: HTML in RSS, text in Atom', () => {
    const [text] = feed.entries;
    const odd = { ...feed, entries: text ? [{ ...text, summary: 'a < b & <img src=x>' }] : [] };
    const [item] = parseXml(writeFeed(odd, 'rss')).all('channel')[0]?.all('item') ?? [];
    expect(item?.one('description')).toBe('a &lt; b &amp; &lt;img src=x&gt;');
    expect(parseXml(writeFeed(odd, 'atom')).all('entry')[0]?.one('summary')).toBe('a < b & <img src=x>');
  });

  test('names its hub only where there is one', () => {
    expect(writeFeed(feed, 'atom')).toContain('rel="hub"');
    expect(writeFeed({ ...feed, hub: undefined }, 'rss')).not.toContain('hub');
  });
});

describe('a text away from its page', () => {
  const portable = (html: string) => makeUrlsAbsolute(html, 'https://example.org/a/b/');

  test('has absolute addresses only', () => {
    expect(
      portable('<a href="../c/?d=1&amp;e=ö#f">1</a><a href="#fn-1">2</a><img src="/i.png" alt="">'),
    ).toBe(
      '<a href="https://example.org/a/c/?d=1&amp;e=%C3%B6#f">1</a><a href="https://example.org/a/b/#fn-1">2</a>' +
        '<img src="https://example.org/i.png" alt="">',
    );
    expect(portable('<source srcset="/x,y.avif 480w, z.avif 2x">')).toBe(
      '<source srcset="https://example.org/x,y.avif 480w, https://example.org/a/b/z.avif 2x">',
    );
    expect(
      portable('<a href="mailto:a@example.org">1</a><blockquote cite="https://x.example/">2</blockquote>'),
    ).toBe('<a href="mailto:a@example.org">1</a><blockquote cite="https://x.example/">2</blockquote>');
  });

  test('has nothing that only works on the page', () => {
    expect(
      portable(
        '<script>1</script><style>a{}</style><p id="p" class="x" data-x="1">T<a class="permalink" href="#p"></a></p>' +
          '<details class="oncoming">x</details><svg aria-hidden="true"><path d=""/></svg><button>b</button>',
      ),
    ).toBe('<p>T</p>');
  });

  test('has what anybody can see, but nothing that is hidden until a script shows it', () => {
    expect(
      portable('<svg role="img"><path/></svg><svg aria-hidden="true"></svg><p hidden>a</p><p>b</p>'),
    ).toBe('<svg><path/></svg><p>b</p>');
  });

  test('leads to everything that it shows, whatever attribute names it', () => {
    const address = 'https://example.org/i';
    expect(
      portable(
        '<video poster="/i" src="/i"></video><blockquote cite="/i"></blockquote><object data="/i"></object>',
      ),
    ).toBe(
      `<video poster="${address}" src="${address}"></video><blockquote cite="${address}"></blockquote><object data="${address}"></object>`,
    );
  });

  test('shows by a sign which tasks are done', () => {
    expect(
      portable(
        '<li><label><input type="checkbox" disabled checked> ja</label></li><li><input type="checkbox"> nein</li>',
      ),
    ).toBe('<li><label>☑ ja</label></li><li>☐ nein</li>');
  });

  test('is taken from its page, without what stands around it', () => {
    const main =
      '<article><h1>Titel</h1><div class="prose" data-body><p>Eins</p><div><p>Zwei</p></div></div><p>Quellen</p></article>';
    const read = (html: string) => makeBodyUrlsAbsolute(html, 'https://example.org/a/');
    expect(read(`<body><header class="e-content">Kopf</header>${main}</body>`)).toBe(
      '<p>Eins</p><div><p>Zwei</p></div>',
    );
    expect(() => read('<article><p>Kein Text</p></article>')).toThrow('https://example.org/a/ has no text');
  });

  test('brings its list of sources along where it cites them, without copies and ways back', () => {
    const text =
      '<div class="prose" data-body><p>Eins<sup><a href="#source-x" id="cite-x">a</a></sup></p>' +
      '<div class="source-note" aria-hidden="true">a X</div></div>';
    const list = (type: string) =>
      `<section class="sources" id="sources"><h2>Quellen</h2><ol${type}><li id="source-x"><cite>X</cite>` +
      '<a class="backref" href="#cite-x">↑</a></li></ol></section>';
    const read = (html: string) =>
      makeBodyUrlsAbsolute(`<article>${html}</article>`, 'https://example.org/a/');
    const cited = '<p>Eins<sup><a href="https://example.org/a/#source-x">a</a></sup></p>';
    expect(read(text + list(' type="a"'))).toBe(
      `${cited}\n<h2>Quellen</h2><ol type="a"><li><cite>X</cite></li></ol>`,
    );
    expect(read(text + list(''))).toBe(cited);
  });

  test('keeps what belongs to the text', () => {
    const html =
      '<figure><blockquote lang="en">Zitat „a“ &lt;b&gt;</blockquote><figcaption>c</figcaption></figure><table><tbody><tr><td>1</td></tr></tbody></table>';
    expect(portable(html)).toBe(html);
  });
});

describe('the beginning of a day', () => {
  test.each([
    ['2026-01-15', 'Europe/Berlin', '2026-01-15T00:00:00+01:00'],
    ['2026-07-15', 'Europe/Berlin', '2026-07-15T00:00:00+02:00'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-30T00:00:00+02:00'],
    ['2026-11-01', 'America/New_York', '2026-11-01T00:00:00-04:00'],
    ['2026-07-15', 'UTC', '2026-07-15T00:00:00+00:00'],
  ])('%s in %s is %s', (day, zone, moment) => {
    expect(startOfDay(day, zone)).toBe(moment);
  });
});
