import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { readPageText, toXhtml } from '../../../../src/formats/epub/to-xhtml.ts';
import { writeXml } from '../../../../src/formats/feeds/xml.ts';
import { anyCharacter } from '../../../setup/any-character.ts';

const page = 'https://reihe.example/essays/ruf/';
const xhtml = (html: string) => toXml(toXhtml(html, page));

describe('HTML in a book', () => {
  test.each([
    ['<p>Erste<br>Zeile', '<p>Erste<br></br>Zeile</p>'],
    [
      '<p class="e-content r4 title" onclick="x()" style="color:red" data-x="1">a</p>',
      '<p class="title">a</p>',
    ],
    ['<a href="../echo/#x">a</a>', '<a href="https://reihe.example/essays/echo/#x">a</a>'],
    ['<img src="a.png">', '<img src="https://reihe.example/essays/ruf/a.png" alt=""></img>'],
    ['<input type="checkbox" checked> getan', '☑ getan'],
    ['<form><input><button>x</button></form><p hidden>weg</p><object>y</object>', ''],
    ['<my-box><center>Wort</center></my-box>', 'Wort'],
    ['<pre>a</pre><code dir="rtl">b</code>', '<pre dir="ltr">a</pre><code dir="rtl">b</code>'],
    ['<span><div>Wort</div></span>', '<span><span>Wort</span></span>'],
    ['<p lang="en">a</p><p lang="?">b</p>', '<p lang="en" xml:lang="en">a</p><p>b</p>'],
    ['<p id="a">1</p><p id="a">2</p><p id="a b">3</p>', '<p id="a">1</p><p>2</p><p>3</p>'],
    ['<video title="Film"><source src="/f.mp4"></video>', '<a href="https://reihe.example/f.mp4">Film</a>'],
    ['<ul><li>a</li>b</ul>', '<div><div>a</div>b</div>'],
    ['<ol start="3"><li>a<li id="b">b</ol>', '<ol start="3"><li>a</li><li id="b">b</li></ol>'],
    ['<menu><li>a</menu><li>b', '<ul><li>a</li></ul><div>b</div>'],
    ['<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['<dl>a<dt>b</dt></dl>', '<div>a<div>b</div></div>'],
    ['<section><tr><td colspan="2">a</td></tr></section>', '<section><div><div>a</div></div></section>'],
    [
      '<table><tr><td>a</td></tr><caption>b</caption></table>',
      '<div><div><div>a</div></div><div>b</div></div>',
    ],
    [
      '<figure>a<figcaption>b</figcaption>c</figure><figcaption>d</figcaption>',
      '<div>a<div>b</div>c</div><div>d</div>',
    ],
    [
      '<a href="/x">a <b><my-box><a href="/y" id="z">b</a></my-box></b></a>',
      '<a href="https://reihe.example/x">a <b><span id="z">b</span></b></a>',
    ],
  ])('%s becomes %s', (html, expected) => {
    expect(xhtml(html)).toBe(expected);
  });

  test('is well-formed, whatever it was', () => {
    const piece = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<a href="x:y&z">',
        '<b id=">"',
        ']]>',
        '<!--',
        '&#0;',
        '<svg><p>',
        '<table><td>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(writeXml(x('div', toXhtml(pieces.join(''), page)), 'html')).close();
      }),
      { numRuns: 40 },
    );
  });
});

test('a chart is drawn on paper, with words that are read aloud; a reading system has its figures only', () => {
  const chart =
    '<article><div data-body><svg><path d="M9"/></svg><figure class="chart"><svg viewBox="0 0 6 4" aria-hidden="true" onload="x()">' +
    '<path class="axis" d="M0 1"/><text text-anchor="end" style="x">73 %</text><script>x()</script></svg></figure></div></article>';
  const body = (hasDrawings: boolean) => toXml(readPageText(chart, page, { hasDrawings }).body);
  expect(body(true)).toBe(
    '<figure class="chart"><svg viewBox="0 0 6 4"><path class="axis" d="M0 1"></path><text text-anchor="end">73 %</text></svg></figure>',
  );
  expect(body(false)).toBe('<figure class="chart"></figure>');
});
