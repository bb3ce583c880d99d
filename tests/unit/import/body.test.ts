import { describe, expect, test } from 'vitest';
import type { BodyContext } from '../../../src/import/body/context.ts';
import { toMarkdownTree, writeMarkdown, writeMdx } from '../../../src/import/body/convert.ts';
import { isTooDeep, plainTextOf } from '../../../src/import/body/read-html.ts';

const context: BodyContext = {
  language: 'de',
  link: (href) => (href.includes('gone') ? undefined : href.replace('https://old.example/', 'essay:')),
  image: ({ src, alt, caption }) => ({
    alt: alt || caption || 'Bild',
    path: src.includes('missing') ? undefined : './bild.png',
    href: src,
  }),
  footnotes: new Map([['a', 'Eine <em>Note</em>.']]),
  notice: () => {},
};
const toMdx = (html: string) => writeMdx(toMarkdownTree(html, context, true)).trim();

describe('HTML becomes MDX', () => {
  test.each([
    ['<h1>A</h1><h4>B</h4><h2>C</h2>', '## A\n\n### B\n\n### C'],
    ['<p>import x from y</p><p>export default</p>', '&#x69;mport x from y\n\n&#x65;xport default'],
    ['<p>{x} &lt;b&gt; &amp;amp;</p>', '\\{x} \\<b> \\&amp;'],
    ['<p>10<sup>3</sup> H<sub>2</sub>O</p>', '10<sup>3</sup> H<sub>2</sub>O'],
    ['<p><q>so</q></p>', '„so“'],
    ['<p>Text<sup data-fn="a"><a href="#a">1</a></sup></p>', 'Text[^1]\n\n[^1]: Eine *Note*.'],
    ['<p><a href="https://old.example/x">x</a></p>', '[x](essay:x)'],
    ['<p><a href="https://x.example/gone">x</a> <a>y</a></p>', 'x y'],
    ['<p><a href="javascript:alert(1)">x</a><script>alert(1)</script></p>', 'x'],
    ['<p>Siehe https://old.example/x.</p>', 'Siehe [https://old.example/x](essay:x).'],
    ['<p>(https://x.example\\]</p>', '(htt<span>ps\\://x.example\\\\]</span>'],
    ['<p>www.[a]www.{</p>', 'www<span>.\\[a]</span>www<span>.\\{</span>'],
    ['<p>Einst www.gone.example hier</p>', 'Einst www<span>.gone.example</span> hier'],
    ['<a href="big.png"><img src="x.png" alt="A"></a>', '![A](./bild.png)'],
    [
      '<a href="http://x.example/"><img src="http://x.example/missing.png" alt="A">b</a>',
      '[Bild: Ab](http://x.example/)',
    ],
    [
      '<figure><img src="x.png" alt="A"><figcaption>B</figcaption></figure>',
      '<Figure src="./bild.png" alt="A">\n  B\n</Figure>',
    ],
    [
      '<figure><img src="http://x.example/missing.png" alt="A"><figcaption>B</figcaption></figure>',
      '[Bild: A](http://x.example/missing.png)\n\nB',
    ],
    [
      '<blockquote><p>A</p><cite>B &amp;amp; "C"</cite></blockquote>',
      '<Quote cite="B &amp;amp; &#x22;C&#x22;">\n  A\n</Quote>',
    ],
    ['<blockquote><p>A</p></blockquote>', '> A'],
    [
      '<p>https://youtu.be/abcdefghijk</p>',
      '<Video src="https://www.youtube.com/watch?v=abcdefghijk" title="Video (youtube.com)" />',
    ],
    [
      '<p>a <iframe src="https://player.vimeo.com/video/123"></iframe> b</p>',
      'a\n\n<Video src="https://vimeo.com/123" title="Video (vimeo.com)" />\n\nb',
    ],
    ['<iframe src="https://maps.example/x" title="Karte"></iframe>', '[Karte](https://maps.example/x)'],
    ['<details><summary>S</summary><p>x</p></details>', '**S**\n\nx'],
    ['<pre class="brush: php"><code>a {\n  b</code></pre>', '```php\na {\n  b\n```'],
    [
      '<table><tr><td>a<p>b|c</p></td><td><ul><li>d</li></ul></td></tr></table>',
      '|          |   |\n| ------ | - |\n| a b\\|c | d |',
    ],
    ['<form><input value="x">Text</form>', 'Text'],
    ['<div><p>a</p><center>b</center></div>', 'a\n\nb'],
  ])('%s', (html, mdx) => {
    expect(toMdx(html).replace(/ +\|/g, ' |')).toBe(mdx.replace(/ +\|/g, ' |'));
  });

  test('and comments become Markdown without components', () => {
    const html = '<p>a<sup>2</sup></p><blockquote><p>b</p><cite>c</cite></blockquote>';
    expect(writeMarkdown(toMarkdownTree(html, context, false)).trim()).toBe('a<sup>2</sup>\n\n> b\n>\n> – c');
  });
});

test('a text that nests deeper than any is read as plain text, and quickly', () => {
  const html = `${'<div><b>'.repeat(50_000)}Wort`;
  expect(isTooDeep(html)).toBe(true);
  expect(isTooDeep('<div></x>'.repeat(200))).toBe(true);
  expect(isTooDeep('<div>a</div>'.repeat(200))).toBe(false);
  expect(toMdx(html)).toBe('Wort');
});

test('names of characters in titles are characters, however often they were encoded', () => {
  expect(plainTextOf('A &#8211; B')).toBe('A – B');
  expect(plainTextOf('A &amp;#8211; B')).toBe('A – B');
  expect(plainTextOf('<b>A</b> &lt;b&gt;')).toBe('A <b>');
});
