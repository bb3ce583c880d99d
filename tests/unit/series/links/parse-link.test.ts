import { describe, expect, test } from 'vitest';
import { parseLink } from '../../../../src/series/links/parse-link.ts';

const parse = (href: string, base = '/') =>
  parseLink(href, { file: 'essays/a/de.mdx', hosts: ['example.org', 'preview.example'], base });

describe('a link is understood', () => {
  test.each([
    ['thesis:12', { kind: 'thesis', name: '12', section: undefined }],
    ['essay:b', { kind: 'essay', name: 'b', section: undefined }],
    ['Essay:b#Größe', { kind: 'essay', name: 'b', section: 'Größe' }],
    ['essay:%C3%BCber#gr%C3%B6%C3%9Fe', { kind: 'essay', name: 'über', section: 'größe' }],
    ['essay:u\u0308ber', { kind: 'essay', name: 'über', section: undefined }],
    ['essay:b?utm=1#c', { kind: 'essay', name: 'b', query: '?utm=1', section: 'c' }],
    ['essay:b#', { kind: 'essay', name: 'b', section: undefined }],
    ['essay:b#c:~:text=Wort', { kind: 'essay', name: 'b', section: 'c' }],
    ['essay:100%', { kind: 'essay', name: '100%', section: undefined }],
    ['term:owned-media', { kind: 'term', name: 'owned-media', section: undefined }],
    ['page:imprint#c', { kind: 'page', name: 'imprint', section: 'c' }],
    ['../../pages/imprint/de.mdx', { kind: 'page', name: 'imprint', section: undefined }],
    ['../b/de.mdx', { kind: 'essay', name: 'b', section: undefined }],
    ['../b/en.mdx#c', { kind: 'essay', name: 'b', section: 'c' }],
    ['./en.mdx', { kind: 'essay', name: 'a', section: undefined }],
    ['../../glossary/%C3%BCber/de.mdx?x', { kind: 'term', name: 'über', query: '?x', section: undefined }],
    ['./notes.md', { kind: 'file', path: 'essays/a/notes.md', section: undefined }],
    ['#c', { kind: 'section', section: 'c' }],
    ['/essays/b', { kind: 'address', path: '/essays/b/', section: undefined }],
    ['/essays/b/index.html#c', { kind: 'address', path: '/essays/b/', section: 'c' }],
    ['/essays/%C3%BCber/', { kind: 'address', path: '/essays/über/', section: undefined }],
    [
      'https://example.org/essays/b/?x=1#c',
      { kind: 'address', path: '/essays/b/', query: '?x=1', section: 'c' },
    ],
    ['HTTP://EXAMPLE.ORG:80/essays/b', { kind: 'address', path: '/essays/b/', section: undefined }],
    ['//preview.example/essays/b', { kind: 'address', path: '/essays/b/', section: undefined }],
    ['https://example.org', { kind: 'address', path: '/', section: undefined }],
    ['/rss.xml', { kind: 'address', path: '/rss.xml', section: undefined }],
    ['https://example.com/essays/b/', { kind: 'external' }],
    ['https://example.org.evil.example/essays/b/', { kind: 'external' }],
    ['//example.com/essays/b/', { kind: 'external' }],
    ['mailto:someone@example.org', { kind: 'external' }],
    ['', { kind: 'external' }],
  ])('%s', (href, expected) => {
    expect(parse(href)).toEqual(expected);
  });

  test.each([
    '/blog/essays/b/',
    '/blog/essays/b',
    '/essays/b/',
    'https://example.org/blog/essays/b',
    'https://example.org/essays/b/',
  ])('with or without the base path: %s', (href) => {
    expect(parse(href, '/blog/')).toEqual({ kind: 'address', path: '/essays/b/', section: undefined });
  });

  test.each(['/blog/', '/blog', 'https://example.org/blog'])(
    'as the home page below a base path: %s',
    (href) => {
      expect(parse(href, '/blog/')).toEqual({ kind: 'address', path: '/', section: undefined });
    },
  );
});
