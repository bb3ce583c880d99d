import { expect, test } from 'vitest';
import { ExportError } from '../../../src/import/blog.ts';
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

test('what is none is refused', () => {
  expect(() => readGhost('{"db": [}', options)).toThrow(ExportError);
  expect(() => readGhost('{"db": []}', options)).toThrow(/^ghost\.json: this is no export of Ghost/);
});
