import { createReadStream } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ExportError } from '../../../src/import/blog.ts';
import { dayOf, momentOf } from '../../../src/import/dates.ts';
import { initialsOf, withoutAddress } from '../../../src/import/privacy.ts';
import { readBlocks } from '../../../src/import/wordpress/blocks.ts';
import type { ShortcodeContext } from '../../../src/import/wordpress/known-shortcodes.ts';
import { paragraphs } from '../../../src/import/wordpress/paragraphs.ts';
import { readWordPress } from '../../../src/import/wordpress/read-export.ts';
import { replaceShortcodes } from '../../../src/import/wordpress/shortcodes.ts';
import { timeZoneOf } from '../../../src/import/wordpress/time-zone.ts';

describe('paragraphs of the classic editor', () => {
  test.each([
    ['a\nb\n\nc', '<p>a<br>b</p>\n<p>c</p>\n'],
    ['<h2>a</h2>\nb', '<h2>a</h2><p>b</p>\n'],
    ['a <em>b\nc</em>', '<p>a <em>b<br>c</em></p>\n'],
    ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>', '<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>'],
    ['<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p>\n<p>b</p>\n</blockquote>'],
    ['<p>a\nb</p>', '<p>a<br>b</p>'],
  ])('%j', (source, html) => {
    expect(paragraphs(source)).toBe(html);
  });
});

describe('shortcodes', () => {
  const image = { id: '21', url: 'http://x.example/a.png', alt: 'A', caption: 'C', title: 'a' };
  const convert = (source: string) => {
    const notes: string[] = [];
    const unknown: string[] = [];
    const context: ShortcodeContext = {
      mediumOf: (id) => (id === '21' ? image : undefined),
      attached: [image],
      addNote: (html) => `<sup data-fn="${notes.push(html)}"></sup>`,
      countUnknown: (name) => void unknown.push(name),
    };
    return { html: replaceShortcodes(source, context), notes, unknown };
  };

  test.each([
    ['[caption id="x"]<img src="a"> B[/caption]', '<figure><img src="a"><figcaption>B</figcaption></figure>'],
    [
      '[gallery ids="21,99"]',
      '<figure><img class="wp-image-21" src="http://x.example/a.png" alt="A"><figcaption>C</figcaption></figure>',
    ],
    ['[audio mp3="http://x.example/a.mp3"][/audio]', '<p>http://x.example/a.mp3</p>'],
    ['[youtube=https://youtu.be/abcdefghijk]', '<p>https://youtu.be/abcdefghijk</p>'],
    ['[code lang="php"]a < b[/code]', '<pre><code class="language-php">a &lt; b</code></pre>'],
    ['[[gallery]] [sic] [...]', '[gallery] [sic] [...]'],
    ['<code>[gallery]</code> <a title="[gallery]">', '<code>[gallery]</code> <a title="[gallery]">'],
  ])('%s', (source, html) => {
    expect(convert(source)).toEqual({ html, notes: [], unknown: [] });
  });

  test('that make footnotes leave a reference', () => {
    const { html, notes } = convert('a[ref]b[/ref] c.((Eine Note.)) f((x))');
    expect(html).toBe('a<sup data-fn="1"></sup> c.<sup data-fn="2"></sup> f((x))');
    expect(notes).toEqual(['b', 'Eine Note.']);
  });

  test('that nobody knows stay as code and are counted', () => {
    const { html, unknown } = convert('[form id="7"] [box]x[/box]');
    expect(html).toBe('<code>[form id="7"]</code> <code>[box]</code>x<code>[/box]</code>');
    expect(unknown).toEqual(['form', 'box', 'box']);
  });
});

test('blocks that WordPress fills are left out and counted', () => {
  const source =
    '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:calendar /--><!-- wp:query {"a":1} --><!-- wp:query --><p>b</p><!-- /wp:query --><!-- /wp:query --><p>c</p>';
  expect(readBlocks(source)).toEqual({
    html: '<p>a</p><p>c</p>',
    isBlocks: true,
    dropped: new Map([
      ['calendar', 1],
      ['query', 1],
    ]),
  });
});

describe('an export', () => {
  const read = (xml: string) => readWordPress(piecesOf(xml), { file: 'x.xml', pages: false });
  const rss = (items: string) =>
    `\n<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title>${items}</channel></rss>`;

  test('is read as it is meant', async () => {
    const blog = await readWordPress(createReadStream('tests/build/fixtures/import/blog.wxr.xml', 'utf8'), {
      file: 'blog.wxr.xml',
      pages: false,
    });
    expect(blog).toMatchObject({ title: 'Ein Blog', language: 'de-DE', timeZone: 'Europe/Berlin' });
    expect(blog.posts.map(({ key, isDraft, updated }) => [key, isDraft, updated])).toEqual([
      ['11', false, undefined],
      ['12', false, undefined],
      ['13', false, '2014-06-20'],
      ['14', true, undefined],
      ['15', true, undefined],
    ]);
    expect(blog.posts[0]?.comments.map(({ id, isPostAuthor }) => [id, isPostAuthor])).toEqual([
      ['31', false],
      ['32', true],
      ['33', false],
      ['34', false],
    ]);
  });

  test('brings pages, too, where they are asked for, and says where they are not', async () => {
    const item = (type: string, id: number) =>
      `<item><title>${type}</title><wp:post_id>${id}</wp:post_id><wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status></item>`;
    const xml = rss(['post', 'page', 'nav_menu_item', 'attachment'].map(item).join(''));
    const titles = async (pages: boolean) =>
      (await readWordPress(piecesOf(xml), { file: 'x.xml', pages })).posts.map(({ title }) => title);
    expect(await titles(false)).toEqual(['post']);
    expect(await titles(true)).toEqual(['post', 'page']);
  });

  test('that is not well-formed is refused with its place', async () => {
    await expect(read(rss('<item></title></item>'))).rejects.toThrow(/^x\.xml:1:\d+: this is not XML: /);
    await expect(read(rss('<item>'))).rejects.toThrow(ExportError);
  });

  test('with an end of CDATA or an unknown entity in its text is read with a notice', async () => {
    const { posts, notices } = await read(rss('<item><title>a ]]> b &nbsp; c\u0001</title></item>'));
    expect(posts[0]?.title).toBe('a ]]> b \u00a0 c');
    expect(notices.filter(({ place }) => place === 'x.xml:1')).toHaveLength(2);
  });

  test('has the signs of Windows-1252 that its database took for controls', async () => {
    const { posts } = await read(rss('<item><title>\u0084a\u0093 \u0096 b\u0085</title></item>'));
    expect(posts[0]?.title).toBe('„a“ – b…');
  });

  test('expands no entity of its own', async () => {
    const xml = rss('<item><title>&x;</title></item>').replace('?>', '?><!DOCTYPE rss [<!ENTITY x "boom">]>');
    expect((await read(xml)).posts[0]?.title).toBe('&x;');
  });
});

test('dates are days of the blog, and none where there is none', () => {
  expect(dayOf('2014-04-07 23:30:00')).toBe('2014-04-07');
  expect(dayOf('Mon, 07 Apr 2014 23:30:00 -0700')).toBe('2014-04-07');
  expect(dayOf('0000-00-00 00:00:00')).toBeUndefined();
  expect(dayOf('Mon, 30 Nov -0001 00:00:00 +0000')).toBeUndefined();
  expect(momentOf('2014-04-08 07:00:00')).toBe('2014-04-08T07:00:00Z');
  expect(momentOf('0000-00-00 00:00:00')).toBeUndefined();
});

test('the time zone is the one whose clocks the export shows', () => {
  const clock = (utc: string, hours: number) => ({
    utc: Date.parse(utc),
    local: Date.parse(utc) + hours * 3_600_000,
  });
  expect(timeZoneOf([clock('2014-01-01T00:00Z', 1), clock('2014-07-01T00:00Z', 2)])).toBe('Europe/Berlin');
  expect(timeZoneOf([clock('2014-01-01T00:00Z', -5), clock('2014-07-01T00:00Z', -4)])).toBe(
    'America/New_York',
  );
  expect(timeZoneOf([])).toBeUndefined();
});

test('no name is an address', () => {
  expect(withoutAddress('anna.b@mail.example')).toBe('anna.b');
  expect(withoutAddress('Anna <a@b.example>')).toBe('Anna <a>');
  expect(initialsOf('Anna van Dyk')).toBe('A. V. D.');
});

/** Small pieces, so that every boundary falls somewhere. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += 7) yield text.slice(start, start + 7);
}
