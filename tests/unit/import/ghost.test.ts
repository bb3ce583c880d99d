import { describe, expect, test } from 'vitest';
import { ExportError } from '../../../src/import/blog.ts';
import type { BodyContext } from '../../../src/import/body/context.ts';
import { toMarkdownTree, writeMdx } from '../../../src/import/body/convert.ts';
import { readCards } from '../../../src/import/ghost/cards.ts';
import { readGhost } from '../../../src/import/ghost/read-export.ts';
import { planImport } from '../../../src/import/plan/plan.ts';

const options = { file: 'ghost.json', pages: false };
const post = {
  uuid: 'u',
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2019-03-01T23:30:00.000Z',
};
const source = JSON.stringify({
  db: [
    {
      meta: { exported_on: 1_700_000_000_000 },
      data: {
        posts: [
          {
            ...post,
            id: '1',
            title: 'Eins',
            slug: 'eins',
            html: '<p>Siehe <a href="__GHOST_URL__/zwei/">Zwei</a>.</p>',
          },
          { ...post, id: '2', title: 'Zwei', slug: 'zwei', html: '<p>Text.</p>', visibility: 'members' },
          { ...post, id: '3', title: 'Seite', slug: 'seite', html: null, type: 'page' },
        ],
        tags: [
          { id: 't', name: 'Werbung', slug: 'werbung' },
          { id: 'i', name: '#intern', slug: 'hash-intern' },
        ],
        posts_tags: [
          { post_id: '1', tag_id: 't', sort_order: 0 },
          { post_id: '1', tag_id: 'i', sort_order: 1 },
        ],
        users: [{ id: 'a', name: 'Anna', slug: 'anna', email: 'anna@mail.example' }],
        posts_authors: [
          { post_id: '1', author_id: 'a' },
          { post_id: '2', author_id: 'a' },
        ],
        settings: [
          { key: 'title', value: 'Ein Blog' },
          { key: 'url', value: 'https://blog.example/' },
          { key: 'timezone', value: 'Europe/Berlin' },
          { key: 'locale', value: 'de' },
        ],
      },
    },
  ],
});

test('an export of Ghost is read with the days of its own clock, and what members only read is a draft', () => {
  const blog = readGhost(source, options);
  expect(blog).toMatchObject({ title: 'Ein Blog', timeZone: 'Europe/Berlin', day: '2023-11-14' });
  expect(blog.posts).toMatchObject([
    { slug: 'eins', date: '2019-03-02', isDraft: false, tags: [{ name: 'Werbung' }], authors: ['anna'] },
    { slug: 'zwei', isDraft: true },
  ]);
});

test('its posts become essays that link to each other', () => {
  const plan = planImport(readGhost(source, options), {
    ...{ language: undefined, items: undefined, uploads: new Map(), anonymous: false, existing: undefined },
  });
  expect(plan.essays[0]?.text).toContain('Siehe [Zwei](essay:zwei).');
  expect(plan.essays[0]?.text).toContain('aliases: [/eins/]\n');
  expect(JSON.stringify(plan)).not.toContain('@');
});

test('links are links of the series where the export does not say at which address the blog stands, as most do', () => {
  const without = source.replace('{"key":"url","value":"https://blog.example/"},', '');
  const plan = planImport(readGhost(without, options), {
    ...{ language: undefined, items: undefined, uploads: new Map(), anonymous: false, existing: undefined },
  });
  expect(plan.essays[0]?.text).toContain('Siehe [Zwei](essay:zwei).');
  expect(plan.notices.map(({ text }) => text).join()).toContain('“site” is invented');
});

describe('cards and footnotes', () => {
  const context: BodyContext = {
    ...{ language: 'en', link: (href) => href, footnotes: new Map(), notice: () => {} },
    image: ({ src, alt }) => ({ alt: alt || 'Image', path: undefined, href: src }),
  };
  const toMdx = (html: string) => {
    const { html: read, footnotes = new Map() } = readCards(html);
    return writeMdx(toMarkdownTree(read, { ...context, footnotes }, true)).trim();
  };
  test.each([
    [
      'a bookmark',
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A title</div><div class="kg-bookmark-description">What it says.</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://x.example/i.ico" alt=""><span class="kg-bookmark-author">Site</span></div></div></a><figcaption>A <em>caption</em></figcaption></figure>',
      '[A title](https://x.example/a) – What it says.\n\nA *caption*',
    ],
    [
      'a callout',
      '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">!</div><div class="kg-callout-text">Some <b>text</b></div></div>',
      '<Aside>\n  ! Some **text**\n</Aside>',
    ],
    [
      'a toggle',
      '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why?</h4></div><div class="kg-toggle-content"><p>So.</p></div></div>',
      '**Why?**\n\nSo.',
    ],
    [
      'a sound',
      '<div class="kg-card kg-audio-card"><img src="" class="kg-audio-thumbnail"><div><audio src="https://x.example/a.mp3"></audio><div class="kg-audio-title">A song</div><span>0:00</span></div></div>',
      '[A song](https://x.example/a.mp3)',
    ],
    [
      'a file',
      '<div class="kg-card kg-file-card"><a href="https://x.example/f.pdf" title="Download"><div class="kg-file-card-title">A file</div><div class="kg-file-card-filesize">3 MB</div></a></div>',
      '[A file](https://x.example/f.pdf) (3 MB)',
    ],
    [
      'a footnote',
      '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>Note <a href="#fnref1" class="footnote-backref">b</a></p></li></ol></section>',
      'a[^1]\n\n[^1]: Note',
    ],
  ])('%s', (_, html, mdx) => {
    expect(toMdx(html)).toBe(mdx);
  });
});

test('what was sent by e-mail only is a draft', () => {
  const sent = source.replace('"status":"published"', '"status":"sent"');
  expect(readGhost(sent, options).posts[0]?.isDraft).toBe(true);
});

test('what programs write for Ghost is read, too: without “db”, with numbers for times, with nothing for lists', () => {
  const { db } = JSON.parse(source);
  const [row] = db[0].data.posts;
  const posts = [{ ...row, title: 1984, published_at: 1_388_318_400_000 }];
  const data = { ...db[0].data, posts, tags: null, posts_tags: null };
  const [read] = readGhost(JSON.stringify({ data }), options).posts;
  expect(read).toMatchObject({ title: '1984', date: '2013-12-29', tags: [], authors: ['anna'] });
});

test('what is none is refused', () => {
  expect(() => readGhost('{"data": {"posts": [{"id": 1, "published_at": 1e300}]}}', options)).toThrow(
    /^ghost\.json: this is no export of Ghost: data\.posts\.0\.published_at: /,
  );
  expect(() => readGhost('{"db": [}', options)).toThrow(ExportError);
  expect(() => readGhost('{"db": []}', options)).toThrow(/^ghost\.json: this is no export of Ghost/);
});
