import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { flattenJsx } from '../../../../src/import/markdown/jsx.ts';

/** The HTML and the texts that are left of an MDX text, and what was reported. */
function flatten(source: string): { text: string; reports: string[] } {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(source);
  const reports: string[] = [];
  flattenJsx(tree, { report: (what) => void reports.push(what) });
  const parts: string[] = [];
  visit(tree, (node) => void ('value' in node && parts.push(node.value)));
  return { text: parts.join(''), reports };
}

test.each([
  ['<Image src="./a.png" alt="A" />', '<img src="./a.png" alt="A">'],
  ['import foto from "./b.jpg"\n\n<Image src={foto} alt={"B"} />', '<img src="./b.jpg" alt="B">'],
  ['import foto from "./b.jpg"\n\n<Picture src={ foto.src } alt="B" />', '<img src="./b.jpg" alt="B">'],
  [
    '<Figure src="a.png" alt="A">Unten</Figure>',
    '<figure><img src="a.png" alt="A"><figcaption>Unten</figcaption></figure>',
  ],
  ['<Quote cite="Wer">Was</Quote>', '<blockquote>Was<cite>Wer</cite></blockquote>'],
  ['<Aside title="A &amp; B">Text</Aside>', '<aside title="A &#38; B">Text</aside>'],
  [
    '<YouTube id="abc" title="Film" />',
    '<iframe src="https://www.youtube.com/watch?v=abc" title="Film"></iframe>',
  ],
  ['<Vimeo id="12" />', '<iframe src="https://vimeo.com/12" title=""></iframe>'],
  ['<YouTube id="https://youtu.be/x" />', '<iframe src="https://youtu.be/x" title=""></iframe>'],
  ['<div className="a">Text<br /></div>', '<div class="a">Text<br></div>'],
  ['<>Text</>', 'Text'],
  ['Drei{" "}Worte{/* still */}', 'Drei Worte'],
])('%s becomes HTML', (source, html) => {
  const { text, reports } = flatten(source);
  expect(text.replaceAll('&amp;', '&#38;')).toBe(html);
  expect(reports).toEqual([]);
});

test('what is lost is told: a component without a counterpart, and what is computed', () => {
  expect(flatten('<Poll>Text</Poll>')).toEqual({
    text: 'Text',
    reports: ['Of <Poll> only what stands in it is left.'],
  });
  expect(flatten('{1 + 1}').reports).toEqual(['The expression {1 + 1} is left out.']);
  expect(flatten(`{${'x'.repeat(61)}}`).reports).toEqual([
    `The expression {${'x'.repeat(60)} …} is left out.`,
  ]);
});
