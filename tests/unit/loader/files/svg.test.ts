import { describe, expect, test } from 'vitest';
import { checkSvg, cleanSvg } from '../../../../src/loader/files/svg.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>\n  ${inner}\n</svg>`;
const messages = (source: string) => checkSvg(source, 'bild.svg').map(({ message }) => message);

describe('an SVG image', () => {
  test.each([
    svg('<rect width="9" height="9" fill="url(#a)" style="fill: url(#a); stroke: red"/>'),
    svg('<style>@media (prefers-color-scheme: dark) { rect { fill: url("#a"); } }</style>'),
    svg('<use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/>'),
    svg('<a href="https://example.org/"><text>url(x) script onclick</text></a>'),
    svg('<animate attributeName="opacity" values="0;1" dur="1s"/>'),
    svg('<path d="M0 0"/>', ' version="1.1"'),
    svg('<g aria-label="The image: url(x)" id="url(b)" class="src url(c)"/>'),
    svg('<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>'),
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}`,
    `<!-- Generator --><svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>`,
  ])('that is only drawn is left alone: %#', (source) => {
    expect(messages(source)).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg" href="data:,"/>', '<svg:script>'],
    ['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
    ['<g><rect onClick="alert(1)"/></g>', 'onClick="alert(1)"'],
    ['<a xlink:href="javascript:alert(1)"/>', 'xlink:href="javascript:alert(1)"'],
    ['<image href="https://elsewhere.example/x.png"/>', 'href="https://elsewhere.example/x.png"'],
    ['<use href="other.svg#a"/>', 'href="other.svg#a"'],
    ['<image href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'],
    ['<set attributeName="xlink:href" to="javascript:alert(1)"/>', 'attributeName="xlink:href"'],
    ['<animate attributeName="onclick" to="alert(1)"/>', 'attributeName="onclick"'],
    [
      '<rect fill="url(https://elsewhere.example/a.svg#b)"/>',
      'fill="url(https://elsewhere.example/a.svg#b)"',
    ],
    ['<rect style="fill: \\75rl(//elsewhere.example)"/>', 'style="fill: \\75rl(//elsewhere.example)"'],
    ['<style>@import "https://elsewhere.example";</style>', 'a style that loads something'],
    ['<style>@\\69mport "https://elsewhere.example";</style>', 'a style that loads something'],
    ['<rect style=\'fill: \\75rl("a")\'/>', 'style="fill: \\75rl("a")"'],
    ['<style>@font-face { src: url(a.woff) }</style>', 'a style that loads something'],
    ['<style>rect { fill: src("a.png"); --a: url(b.png) }</style>', 'a style that loads something'],
    ['<SCRIPT/>', '<SCRIPT>'],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="https://elsewhere.example/a 2x"/>', '<h:img>'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"><td background="https://elsewhere.example/a"/></g>', '<g>'],
    ['<m:mi xmlns:m="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>', '<m:mi>'],
    ['<a href="https://a.example" ping="https://b.example"/>', 'ping="https://b.example"'],
    ['<animateColor attributeName="href" to="javascript:alert(1)"/>', 'attributeName="href"'],
    ['<style>rect { fill: image("https://elsewhere.example/a") }</style>', 'a style that loads something'],
    ['<g xml:base="https://elsewhere.example/"/>', 'xml:base="https://elsewhere.example/"'],
  ])('that does more is refused with its place: %s', (inner, what) => {
    const [found] = checkSvg(svg(inner), 'bild.svg');
    expect(found).toMatchObject({ id: 'unsafe-image', location: { file: 'bild.svg', line: 2 } });
    expect(found?.message).toContain(`the image holds ${what}:`);
  });

  test('is refused with entities, a style sheet from elsewhere, or as no XML', () => {
    expect(messages('\n<!DOCTYPE svg [ <!ENTITY a "b"> ]><svg>&a;</svg>')[0]).toContain('entities');
    expect(messages('<?xml-stylesheet href="a.css"?><svg/>')[0]).toContain('<?xml-stylesheet?>');
    expect(checkSvg('<svg>\n<g></svg>', 'a.svg')).toEqual([
      expect.objectContaining({
        id: 'unreadable-file',
        message: 'the file cannot be read: it is no well-formed XML: Missing end tag for element g',
        location: { file: 'a.svg', line: 2, column: 4 },
      }),
    ]);
  });

  test('is published without its DOCTYPE, comments and what a drawing program noted', () => {
    const source = `<!DOCTYPE svg PUBLIC "a" "b"><!-- Generator --><svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://www.inkscape.org/namespaces/inkscape" ink:export-filename="/home/anna/bild.png" viewBox="0 0 1 1"><ink:grid/><metadata>52.5 N</metadata><style><![CDATA[a > b {}]]></style><text>a  <tspan>b</tspan> c</text></svg>`;
    expect(cleanSvg(source)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style><![CDATA[a > b {}]]></style><text>a  <tspan>b</tspan> c</text></svg>',
    );
  });
});
