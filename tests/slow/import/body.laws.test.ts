import fc from 'fast-check';
import type { Nodes } from 'hast';
import { mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import type { BodyContext } from '../../../src/import/body/context.ts';
import { toMarkdownTree, writeMdx } from '../../../src/import/body/convert.ts';

const context: BodyContext = {
  language: 'de',
  link: (href) => href,
  image: () => ({ alt: 'Bild', path: undefined, href: '' }),
  footnotes: new Map(),
  notice: () => {},
};

test('no paragraph of a hostile text becomes an expression, a tag or an import, and all of it is read back', () => {
  const pieces = [
    '{',
    '}',
    '<',
    '>',
    '<!--',
    '-->',
    'import ',
    'export ',
    '[',
    ']',
    '(',
    ')',
    '|',
    '~',
    '&',
    '\\',
    '$',
  ];
  const words = [
    'www.',
    'a@b.c',
    '*',
    '_',
    '`',
    '#',
    '+',
    '-',
    '1. ',
    '=',
    ':',
    '!',
    '"',
    'x',
    'ä',
    '\n',
    ' ',
    '&amp;',
    '/',
    '[^1]',
    'http://',
    '    ',
    '~~~',
    '| - |',
  ];
  const text = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 12 }).map((each) => each.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const html = paragraphs
        .map((each) => `<p>${each.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
        .join('');
      const tree = mdxToHast(writeMdx(toMarkdownTree(html, context, true)));
      expect(kindsIn(tree)).not.toMatch(/mdx/);
      expect(fold(textIn(tree))).toBe(fold(paragraphs.join(' ')));
    }),
    { numRuns: 300 },
  );
});

function kindsIn(node: Nodes): string {
  // An element may part what is no address from being read as one.
  const isSpan = node.type === 'mdxJsxTextElement' && node.name === 'span';
  return (isSpan ? 'span' : node.type) + ('children' in node ? node.children.map(kindsIn).join(' ') : '');
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join(node.type === 'root' ? ' ' : '') : '';
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
