import { describe, expect, test } from 'vitest';
import { createLinkResolver } from '../../../../src/series/links/resolve-link.ts';
import { resolutionOf } from '../sample.ts';

const resolution = resolutionOf([
  { key: 'essay:a' },
  { key: 'essay:b', language: 'en' },
  { key: 'essay:later', published: false },
]);
const resolve = createLinkResolver(resolution, { file: 'essays/a/de.mdx', language: 'de' });

describe('a link is rendered', () => {
  test.each([
    ['as the address of its target', 'thesis:3', { href: '/base/thesen/3/', title: 'These 3' }],
    [
      'with its query and its section',
      'essay:a?x=1#größe',
      { href: '/base/essays/a/?x=1#groesse', title: 'a (de)' },
    ],
    ['in the language its target is written in', 'essay:b', { href: '/base/en/essays/b/', title: 'b (en)' }],
    [
      'as text where its target is not published',
      'essay:later',
      { href: undefined, title: '(noch nicht erschienen)' },
    ],
    [
      'below the base where it leads to another page',
      '/essays/?q#ä',
      { href: '/base/essays/?q#%C3%A4', title: '/essays/', hasNoCard: true },
    ],
    [
      'with rel where it leads to another site',
      'https://example.com/ä',
      { href: 'https://example.com/ä', title: 'https://example.com/ä', rel: 'external' },
    ],
    [
      'with type and size where it leads to a file beside the text',
      './bericht.pdf',
      { href: '/base/files/essays/a/bericht.pdf', title: 'bericht.pdf', note: 'PDF, 1,2\u00a0MB' },
    ],
    ['as it is written where it is a section', '#größe', undefined],
    ['as it is written where it is no web address', 'mailto:a@example.com', undefined],
    ['as it is written where its target does not exist', 'essay:nothing', undefined],
  ])('%s: %s', (_, href, rendered) => {
    expect(resolve(href).rendered).toEqual(rendered);
  });
});

test('a link knows what it means and where it leads', () => {
  expect(resolve('essay:b#c')).toMatchObject({
    parsed: { kind: 'essay', name: 'b', section: 'c' },
    destination: { linkTarget: { target: { kind: 'essay', id: 'b' } }, language: 'en', section: 'c' },
  });
  expect(resolve('../b/de.mdx').destination?.linkTarget).toBe(resolve('essay:b').destination?.linkTarget);
  expect(resolve('https://example.com/').destination).toBeUndefined();
});

test('the same spelling is resolved once', () => {
  expect(resolve('essay:b')).toBe(resolve('essay:b'));
});
