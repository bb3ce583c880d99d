import { describe, expect, test } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { BookDocument } from '../../../../src/formats/epub/document.ts';
import { findPlaces, picturesIn, placeLinks } from '../../../../src/formats/epub/place-links.ts';

const site = 'https://reihe.example/';
const documents: BookDocument[] = [
  {
    ...{ name: 'essay-ruf', title: 'Ruf', language: 'de' },
    content: [x('h1', { id: 'title' }, 'Ruf'), x('p', { id: 'märz' }, 'Text')],
    addresses: new Map([[`${site}ruf/`, undefined]]),
  },
  {
    ...{ name: 'items', title: 'Sätze', language: 'de' },
    content: [x('p', { id: 'item-4' }, 'Vier'), x('p', { id: 'item-5' }, 'Fünf')],
    addresses: new Map([[`${site}saetze/4/`, 'item-4']]),
  },
];
const places = findPlaces(documents, new Map([[`${site}a.png`, 'images/1.png']]));
const placed = (...nodes: Parameters<typeof placeLinks>[0]) => toXml(placeLinks(nodes, places));
const link = (href: string) => placed(x('a', { href }, 'x'));

describe('a link', () => {
  test.each([
    [`${site}ruf/`, 'essay-ruf.xhtml'],
    [`${site}ruf/#m%C3%A4rz`, 'essay-ruf.xhtml#m%C3%A4rz'],
    [`${site}ruf/#märz`, 'essay-ruf.xhtml#m%C3%A4rz'],
    [`${site}ruf/#gone`, 'essay-ruf.xhtml'],
    [`${site}ruf/#%`, 'essay-ruf.xhtml'],
    [`${site}saetze/4/`, 'items.xhtml#item-4'],
    [`${site}saetze/4/#item-5`, 'items.xhtml#item-5'],
  ])('to %s leads into the book', (href, file) => {
    expect(link(href)).toBe(`<a href="${file}">x</a>`);
  });

  test.each([
    [`${site}andere/`, `${site}andere/`],
    ['mailto:anna@reihe.example', 'mailto:anna@reihe.example'],
    ['https://fremd.example/100%?a=ä|%C3%A4', 'https://fremd.example/100%25?a=%C3%A4%7C%C3%A4'],
  ])('to %s leads out of it, as a URL that reading systems know', (href, url) => {
    expect(link(href)).toBe(`<a href="${url}">x</a>`);
  });

  test('that leads nowhere is its text, which keeps its id', () => {
    const nowhere = x(
      'a',
      { href: 'javascript:alert(1)', id: 'a', role: 'doc-noteref', 'epub:type': 'noteref' },
      'x',
    );
    expect(placed(nowhere)).toBe('<span id="a">x</span>');
  });
});

test('a picture that the book has is shown, of another one its words, of one without words nothing', () => {
  const pictures = [
    x('img', { src: `${site}a.png`, alt: 'A' }),
    x('img', { src: `${site}b.png`, alt: 'B' }),
    x('img', { src: `${site}c.png`, alt: '' }),
  ];
  expect(placed(...pictures)).toBe('<img src="images/1.png" alt="A"></img><span class="instead">[B]</span>');
});

test('the pictures of a book are listed once, in reading order', () => {
  const image = (src: string) => x('p', [x('img', { src })]);
  expect(
    picturesIn([{ content: [image('b'), image('a')] }, { content: [image('b'), x('img', {})] }]),
  ).toEqual([...['b', 'a']]);
});
