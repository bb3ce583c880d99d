import { describe, expect, test } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { toPrintedContent } from '../../../../src/formats/print/printed-content.ts';

const options = { idOf: (id: string) => `ruf-${id}`, isBelow: false, isForPdf: true };
type Content = Parameters<typeof toPrintedContent>[0];
const printed = (content: Content, more: Partial<typeof options> = {}) =>
  toXml(toPrintedContent(content, 'de', { ...options, ...more })).replaceAll('\u00ad', '|');
const word = 'Verantwortung';
const parted = 'Ver|ant|wor|tung';

describe('on paper', () => {
  test('words can be parted, by the language that they are in', () => {
    expect(printed([x('p', [word, x('em', word), x('span', { lang: 'ja' }, word)])])).toBe(
      `<p>${parted}<em>${parted}</em><span lang="ja">${word}</span></p>`,
    );
  });

  test('but not in headings and code, whatever stands in them', () => {
    expect(
      printed([x('h2', [x('em', word)]), x('code', word), x('kbd', [x('span', { lang: 'de' }, word)])]),
    ).not.toContain('|');
  });

  test('and not where a book is a file that breaks its lines itself', () => {
    expect(printed([x('p', word)], { isForPdf: false })).toBe(`<p>${word}</p>`);
  });

  test('a place in a list has room for the number of the page that its link leads to', () => {
    const place = (href: string) => [x('p', { class: 'from place' }, [x('a', { href }, 'a')])];
    expect(printed(place('#ruf-b'))).toContain('<span class="page" data-page="ruf-b"></span></p>');
    expect(printed(place('https://fremd.example/'))).not.toContain('data-page');
    expect(printed([x('p', { class: 'places' }, [x('a', { href: '#b' }, 'a')])])).not.toContain('data-page');
    expect(printed(place('#ruf-b'), { isForPdf: false })).not.toContain('data-page');
  });
});

test('ids are those of the whole book', () => {
  expect(printed([x('section', { id: 'a', 'aria-labelledby': 'b' }, [x('p', { id: '' })])])).toBe(
    '<section id="ruf-a" aria-labelledby="ruf-b"><p></p></section>',
  );
});

test('the headings of a text below another one are a level deeper', () => {
  const headings = [x('h1', 'a'), x('h5', 'b'), x('h6', 'c'), x('hr')];
  expect(printed(headings, { isBelow: true })).toBe('<h2>a</h2><h6>b</h6><h6>c</h6><hr></hr>');
  expect(printed(headings)).toBe('<h1>a</h1><h5>b</h5><h6>c</h6><hr></hr>');
});
