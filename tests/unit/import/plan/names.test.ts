import { expect, test } from 'vitest';
import type { Blog, Post } from '../../../../src/import/blog.ts';
import { createIds, nameAuthors, nameEssays, nameTags } from '../../../../src/import/plan/names.ts';

function post(key: string, more: Partial<Post> = {}): Post {
  return {
    ...{ key, place: key, title: key, slug: key, language: undefined, date: undefined, updated: undefined },
    ...{ authors: [], tags: [], excerpt: '', teaser: '', isDraft: false, addresses: [] },
    ...{ body: { html: '' }, cover: undefined, comments: [] },
    ...more,
  };
}

test('translations share the id of their original; two texts in one language do not', () => {
  const group = { translationKey: 'ruf' };
  const ids = nameEssays([
    post('call', { ...group, language: 'en' }),
    post('ruf', group),
    post('noch-ein-ruf', group),
    post('second-call', { ...group, language: 'en' }),
    post('echo'),
  ]);
  expect([...ids]).toEqual([
    ['call', 'ruf'],
    ['ruf', 'ruf'],
    ['noch-ein-ruf', 'noch-ein-ruf'],
    ['second-call', 'second-call'],
    ['echo', 'echo'],
  ]);
});

test('an id is given once, and made of the title where the address has none, or of the key', () => {
  const ids = nameEssays([
    post('7', { slug: 'ruf' }),
    post('8', { slug: 'ruf' }),
    post('9', { slug: '', title: 'Öl & Maß' }),
    post('10', { slug: '', title: '?' }),
  ]);
  expect([...ids.values()]).toEqual(['ruf', 'ruf-8', 'oel-mass', 'post-10']);
});

test('a long id ends with a whole word', () => {
  const idOf = (wanted: string) => createIds()([wanted], 'x');
  expect(idOf(`${'wort-'.repeat(19)}worte`)).toHaveLength(100);
  expect(idOf(`${'wort-'.repeat(20)}wort`)).toBe('wort-'.repeat(20).slice(0, -1));
  expect(idOf('x'.repeat(101))).toHaveLength(100);
});

test('topics whose pages would share an address are one, and that is said once', () => {
  const tags = [
    { slug: 'geld', name: 'Geld' },
    { slug: 'geld-2', name: 'geld' },
    { slug: 'geld-2', name: 'geld' },
    { slug: '', name: '!' },
  ];
  const { idOf, names, notices } = nameTags([post('a', { tags })], 'de');
  expect(tags.map(idOf)).toEqual(['geld', 'geld', 'geld', undefined]);
  expect([...names]).toEqual([['geld', 'Geld']]);
  expect(notices).toHaveLength(1);
});

test('who is in authors.yaml already keeps the id, somebody new gets one, and nobody is the blog', () => {
  const blog: Blog = {
    ...{ system: 'Ghost', title: 'Das Blog', tagline: '', language: undefined, url: undefined },
    ...{ timeZone: undefined, day: undefined, media: [], notices: [] },
    authors: [
      { login: 'a', name: 'Anna Muster' },
      { login: 'b', name: 'Berta' },
    ],
    posts: [post('x', { authors: ['a', 'b'] }), post('y')],
  };
  const named = nameAuthors(blog, [{ id: 'anna', name: 'Anna Muster' }]);
  expect([...named].map(([login, { id, isNew }]) => [login, id, isNew])).toEqual([
    ['a', 'anna', false],
    ['b', 'berta', true],
    ['', 'das-blog', true],
  ]);
});
