import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { letterDrawing, typefacesCss } from '../../../../src/formats/print/typefaces.ts';

/** Families of the files in a style sheet, each once. */
const familiesIn = (css: string) =>
  new Set([...css.matchAll(/font-family:\s*['"]?([^;'"]+)/g)].map(([, family]) => family));

const drawing = (attributes: string, content: string) =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><title>Λ</title>${content}</svg>`;

test('a book has the files of the letters in it, and no others', () => {
  const latin = typefacesCss('Über Märkte');
  expect(familiesIn(latin)).toContain('Newsreader');
  expect(familiesIn(latin)).not.toContain('Noto Serif');
  for (const word of ['λόγος', 'Разговор']) {
    const other = typefacesCss(word);
    expect(familiesIn(other), word).toContain('Noto Serif');
    expect(familiesIn(other), word).not.toContain('Newsreader');
  }
  expect(familiesIn(typefacesCss('→'))).toContain('Noto Sans Math');
  expect(familiesIn(latin)).not.toContain('Noto Sans Math');
  expect(typefacesCss('')).toBe('');
});

test('a drawing brings the typefaces of its letters, since it sees none of the page', () => {
  const named = letterDrawing(drawing('font-family="Instrument Sans, sans-serif"', '<text>Weg</text>'));
  const style = load(named, { xml: true })('svg > style:first-child').text();
  expect(familiesIn(style)).toEqual(new Set(['Instrument Sans']));
  expect(style).not.toContain(':root');
  const plain = load(letterDrawing(drawing('', '<g><text>Λόγος</text></g>')), { xml: true })('style').text();
  expect(familiesIn(plain)).toContain('Noto Serif');
  expect(plain).toContain(':root{font-family:Newsreader,');
  const prefixed = '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:text>Weg</svg:text></svg:svg>';
  expect(letterDrawing(prefixed)).toMatch(/^<svg:svg [^>]*><svg:style>.*<\/svg:style><svg:text>Weg</s);
});

test('a typeface of a drawing has an address of its own: a browser would share it with the page, or not', () => {
  const addresses = [
    typefacesCss('Weg'),
    ...['Weg', 'Steg'].map((text) => letterDrawing(drawing('', `<text>${text}</text>`))),
  ].map((css) => /data:font[^,]*,/.exec(css)?.[0]);
  expect(new Set(addresses).size).toBe(3);
  expect(addresses).not.toContain(undefined);
});

test('a drawing without letters stays as it is', () => {
  const lines = drawing('font-family="Newsreader"', '<path d="M0 0h9"/><text> </text>');
  expect(letterDrawing(lines)).toBe(lines);
  expect(letterDrawing('<svg/>')).toBe('<svg/>');
  expect(letterDrawing('no drawing')).toBe('no drawing');
});
