import { expect, test } from 'vitest';
import type { ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { fitted, withoutParts } from '../../../../src/formats/epub/content-models.ts';

const shown = (name: string, content: ElementContent[], attributes = {}) =>
  toXml(fitted(name, attributes, content));
const text = (value: string): ElementContent => ({ type: 'text', value });

test('an element keeps its name where it holds what it may', () => {
  expect(shown('ul', [text('\n'), x('li', 'a'), x('li', 'b')])).toBe('<ul>\n<li>a</li><li>b</li></ul>');
  expect(shown('dl', [x('dt'), x('dd'), x('dt'), x('dt'), x('dd')])).toMatch(/^<dl>/);
  expect(shown('table', [x('caption'), x('thead'), x('tbody'), x('tbody'), x('tfoot')])).toMatch(/^<table>/);
  expect(shown('figure', [x('img'), x('figcaption')])).toMatch(/^<figure>/);
  expect(shown('figure', [x('figcaption'), x('img')])).toMatch(/^<figure>/);
  expect(shown('tr', [x('td'), x('th')])).toMatch(/^<tr>/);
});

test('an element that holds other things is a division, and so are the parts of it', () => {
  expect(shown('ul', [text('a'), x('li', 'b')])).toBe('<div>a<div>b</div></div>');
  expect(shown('dl', [x('dd', 'a'), x('dt', 'b')])).toBe('<div><div>a</div><div>b</div></div>');
  expect(shown('table', [x('tr'), x('tbody')])).toMatch(/^<div>/);
  expect(shown('figure', [x('img'), x('figcaption'), x('p')])).toMatch(/^<div>/);
});

test('what becomes a division keeps what any element may have, its language above all', () => {
  const attributes = { id: 'a', start: '3', type: 'a', lang: 'de', 'xml:lang': 'de' };
  expect(shown('ol', [x('p', 'b')], attributes)).toBe('<div id="a" lang="de" xml:lang="de"><p>b</p></div>');
});

test('a link in a link is its text, and a part without its whole a division', () => {
  expect(shown('a', [x('em', [x('a', { href: '#', class: 'b' }, 'c')])], { href: '#' })).toBe(
    '<a href="#"><em><span class="b">c</span></em></a>',
  );
  expect(shown('section', [x('li', { value: '3' }, [x('td', 'a')])])).toBe(
    '<section><div><div>a</div></div></section>',
  );
  expect(toXml(withoutParts([x('p', [x('li', 'a')])]))).toBe('<p><li>a</li></p>');
});
