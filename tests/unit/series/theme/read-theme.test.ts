import { describe, expect, test } from 'vitest';
import { readTheme } from '../../../../src/series/theme/read-theme.ts';

const read = (css: string) => readTheme(css, 'theme.css');
const problemsOf = (css: string) =>
  read(css).problems.map(({ id, location: { line, column } }) => `${id} ${line}:${column}`);

describe('the colours of a style sheet', () => {
  test.each([
    ['light-dark(#FFF, #000)', '#ffffff', '#000000'],
    ['light-dark( #aabbcc , #112233 )', '#aabbcc', '#112233'],
    ['#123', '#112233', '#112233'],
  ])('are read from %s', (value, light, dark) => {
    expect(read(`:root { --ink: ${value}; }`).colours.get('ink')).toEqual({ light, dark });
  });

  test('are those of the last rule', () => {
    const { colours } = read(':root { --ink: #111; --ink: #222 }\n:root { --ink: #333 }');
    expect(colours.get('ink')).toEqual({ light: '#333333', dark: '#333333' });
  });

  test.each(['red', 'light-dark(#fff)', 'light-dark(#fff, oklch(0 0 0))', '#fff8', '#fff, #000', 'var(--x)'])(
    'cannot be measured as %s',
    (value) => {
      expect(problemsOf(`:root {\n  --ink: ${value};\n}`)).toEqual(['invalid-value 2:3']);
    },
  );

  test.each([
    '.quote { --ink: #111 }',
    '@media print { :root { --ink: #111 } }',
    ':root[data-theme="dark"] { --ink: #fff }',
    ':root { .quote & { --ink: #111 } }',
    ':root { --ink: #111 !important }',
  ])('are set once for the whole site, and not as in %s', (css) => {
    expect(read(css).problems.map(({ id }) => id)).toEqual(['invalid-value']);
  });
});

describe('a style sheet', () => {
  test('may have any rule of today’s CSS', () => {
    const css = `
      :root { --measure: 34rem; --serif: "My Face", serif; }
      @font-face { font-family: "My Face"; src: url("./fonts/face.woff2") format("woff2"); }
      @supports (display: grid) { .card { a & { color: red } &:hover { color: blue } } }
      .x { background: url(data:image/png;base64,aaaa), url(#paint) }`;
    const { problems, files } = read(css);
    expect(problems).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(['./fonts/face.woff2']);
  });

  test.each([
    ['@import "other.css";', 'theme-rule 1:1'],
    ['@charset "utf-8";', 'theme-rule 1:1'],
    ['a { background: url(https://example.org/a.png) }', 'remote-style 1:5'],
    ['a { background: url( "//example.org/a.png" ) }', 'remote-style 1:5'],
    ['a { --x: image-set("https://example.org/a.png" 1x) }', 'remote-style 1:5'],
    ['a { color: red', 'css-syntax 1:1'],
    ['a { color: red } }', 'css-syntax 1:18'],
    ['/* open', 'css-syntax 1:1'],
    ['a { content: "</style>" }', 'css-syntax undefined:undefined'],
  ])('is told %s', (css, problem) => {
    expect(problemsOf(css)).toEqual([problem]);
  });
});
