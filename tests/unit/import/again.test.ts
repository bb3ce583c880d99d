import { describe, expect, test } from 'vitest';
import { hiddenHash } from '../../../src/cli/mentions/hidden.ts';
import type { Blog, BlogComment, Post } from '../../../src/import/blog.ts';
import type { Existing, ExistingEssay } from '../../../src/import/plan/existing.ts';
import { planImport } from '../../../src/import/plan/plan.ts';
import { writeReport } from '../../../src/import/report.ts';

const comment = (id: string, more: Partial<BlogComment> = {}): BlogComment => ({
  ...{ id, kind: 'comment', parent: undefined, author: 'Rosa Beispiel', authorUrl: '', isPostAuthor: false },
  ...{ createdAt: '2020-01-02T10:00:00Z', html: `<p>Wort ${id}</p>` },
  ...more,
});

const post = (more: Partial<Post> = {}): Post => ({
  ...{ key: '7', place: 'a.xml:1', title: 'Eins', slug: 'eins', language: undefined, date: '2020-01-01' },
  ...{ updated: undefined, authors: ['anna'], tags: [], excerpt: 'Kurz.', teaser: '', isDraft: false },
  ...{ addresses: ['https://blog.example/eins/'], body: { html: '<p>Text.</p>' }, cover: undefined },
  comments: [],
  ...more,
});

const blog = (...posts: Post[]): Blog => ({
  ...{ system: 'WordPress', title: 'Ein Blog', tagline: '', language: 'de', url: 'https://blog.example' },
  ...{ timeZone: undefined, day: undefined, authors: [], posts, media: [], notices: [] },
});

const plan = (source: Blog, existing?: Existing, anonymous = false) =>
  planImport(source, { language: undefined, items: undefined, uploads: new Map(), anonymous, existing });

const existing = (essay: ExistingEssay, hidden = new Set<string>()): Existing => ({
  ...{ languages: ['de'], host: 'blog.example', numbers: [1], authors: [], tags: [], paths: new Set() },
  essays: new Map([
    [essay.firstId, essay],
    [essay.id, essay],
  ]),
  isTakenDown: ({ system, id, source }, firstId) =>
    hidden.has(hiddenHash(source ?? `${system} ${id}`, `essay:${firstId}`)),
});

describe('an import that is run again', () => {
  const [first] = plan(blog(post({ comments: [comment('1')] }))).essays;
  const essay: ExistingEssay = {
    ...{ id: 'erstens', firstId: 'eins', aliases: new Set(['/eins/']) },
    comments: first?.comments ?? [],
  };
  const again = blog(post({ comments: [comment('1', { html: 'Anders' }), comment('2', { parent: '1' })] }));

  test('brings the comments that are new, to an essay that was renamed too, and says which', () => {
    const { essays, additions, known, notices } = plan(again, existing(essay));
    expect([essays, known]).toEqual([[], ['erstens']]);
    expect(additions).toMatchObject([{ essay, comments: [{ id: 'wp-2', replyTo: 'wp-1' }] }]);
    expect(notices).toContainEqual({ kind: 'added', place: 'imported/erstens.json', text: 'wp-2.' });
  });

  test('brings nothing back that was taken down', () => {
    const hidden = new Set([hiddenHash('WordPress wp-2', 'essay:eins')]);
    expect(plan(again, existing(essay, hidden)).additions).toEqual([]);
  });

  test('adds nothing to another text that only bears the same id', () => {
    const other = { ...essay, aliases: new Set<string>(), comments: [] };
    const { additions, notices } = plan(again, existing(other));
    expect(additions).toEqual([]);
    expect(notices.map(({ text }) => text).join()).toContain('leads from none of its addresses');
  });

  test('links to a renamed essay by its present id', () => {
    const link = post({ key: '8', slug: 'zwei', addresses: [], body: { html: '<a href="/eins/">x</a>' } });
    expect(plan(blog(post(), link), existing(essay)).essays[0]?.text).toContain('[x](essay:erstens)');
  });
});

test('links to a comment lead to it where it came over, else to its text', () => {
  const html =
    '<a href="/eins/#comment-1">a</a> <a href="#comment-5">b</a> <a href="https://blog.example/eins/?x=1#comment-9">c</a>';
  const second = post({ key: '8', slug: 'zwei', addresses: ['https://blog.example/zwei/'], body: { html } });
  const source = blog(post({ comments: [comment('1')] }), { ...second, comments: [comment('5')] });
  const links = '[a](essay:eins#comment-1) [b](#comment-5) [c](essay:eins)';
  expect(plan(source).essays[1]?.text).toContain(links);
  const [first] = plan(source).essays;
  const essay = {
    ...{ id: 'erstens', firstId: 'eins', aliases: new Set(['/eins/']) },
    comments: first?.comments ?? [],
  };
  expect(plan(source, existing(essay)).essays[0]?.text).toContain('[a](essay:erstens#comment-1)');
});

test('topics that become one are told, each pair once', () => {
  const tags = [
    { slug: 'c', name: 'C' },
    { slug: 'c-plus', name: 'C++' },
    { slug: 'c', name: 'c' },
    { slug: 'd', name: 'D' },
  ];
  const { notices, tags: kept, files } = plan(blog(post({ tags }), post({ key: '8', slug: 'zwei', tags })));
  expect(kept.size).toBe(0);
  expect(files[0]?.text).toContain('tags:\n  c: C\n  d: D\n');
  expect(notices.filter(({ place }) => place.startsWith('series.yaml (tags.c)'))).toEqual([
    expect.objectContaining({
      text: 'The topics “C” and “C++” (c-plus) would share an address; both are “C” now.',
    }),
    expect.objectContaining({ text: 'The topics “C” and “c” (c) would share an address; both are “C” now.' }),
  ]);
});

test('a folder is named with as many letters as the names of files may have', () => {
  const named = (slug: string) => plan(blog(post({ slug }))).essays[0]?.id ?? '';
  expect(named('字'.repeat(150))).toBe('字'.repeat(66));
  expect(named('wort-'.repeat(30))).toBe(Array.from({ length: 20 }, () => 'wort').join('-'));
});

test('a blog in a folder keeps its home page: the short address of a text is no path', () => {
  const addresses = ['https://blog.example/site2/a/', 'https://blog.example/site2/?p=5'];
  expect(plan(blog(post({ addresses }))).essays[0]?.text).toContain('aliases: [/site2/a/]');
});

test('no folder has the name of a device', () => {
  const slugs = ['con', 'nul', 'COM1', 'aux', 'console'];
  const { essays } = plan(blog(...slugs.map((slug) => post({ key: slug, slug }))));
  expect(essays.map(({ id }) => id)).toEqual(['con-1', 'nul-1', 'com1-1', 'aux-1', 'console']);
});

test('people who commented are named by their initials where that is wanted; who wrote the essay is not', () => {
  const { essays } = plan(
    blog(
      post({
        comments: [
          comment('1', { authorUrl: 'https://rosa.example/' }),
          comment('2', { author: 'Anna', isPostAuthor: true }),
          comment('3', { author: 'rosa@post.example' }),
        ],
      }),
    ),
    undefined,
    true,
  );
  expect(essays[0]?.comments.map(({ author }) => author)).toEqual([
    { name: 'R. B.', url: null, isEssayAuthor: false },
    { name: 'Anna', url: null, isEssayAuthor: true },
    { name: 'R.', url: null, isEssayAuthor: false },
  ]);
});

test('a standfirst is made of words: a line break parts them, and what stands for an image is none', () => {
  const html =
    '<p><img src="https://blog.example/a.jpg" alt="See"></p><p>Eine Zeile.<br>Noch <em>eine<br>dritte</em>.</p>';
  expect(plan(blog(post({ excerpt: '', body: { html } }))).essays[0]?.text).toContain(
    '\nstandfirst: Eine Zeile. Noch eine dritte.\n',
  );
});

test('a report says what files gained that were there before, so that an import can be taken back whole', () => {
  const summary = {
    ...{ system: 'WordPress' as const, source: 'blog.xml', essays: 1, drafts: 0, comments: 0, people: 0 },
    ...{ ownLinks: 0, known: 0, notices: [], files: ['essays/eins/de.mdx'] },
  };
  const changes = [{ file: 'imported/alt.json', gains: ['wp-1', 'wp-2'] }];
  expect(writeReport({ ...summary, changes })).toMatch(
    /remove them.*\n\n- essays\/eins\/de\.mdx\n\n.* take that out of them again.*\n\n- imported\/alt\.json: wp-1, wp-2\n/,
  );
  expect(writeReport({ ...summary, changes: [] })).not.toContain('here before');
});
