import fc from 'fast-check';
import type { Root, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { textOf } from '../../../../src/markdown/body/blocks.ts';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import { optionsFor } from '../../../unit/markdown/sample.ts';

const options = optionsFor('en', 'md');

const pieces = [
  ...['{', '}', '{a}', '{/* c */}', '<', '>', '<script>', '</script>', '<!--', '-->', '<Figure src="x" />'],
  ...[
    '<img src=x onerror=y alt="">',
    '<svg>',
    '<math>',
    '<textarea>',
    '<style>',
    '<plaintext>',
    '<a href="javascript:x">',
  ],
  ...[
    'import a from "b"',
    'export default 1',
    'export const a = {',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '    ',
    '`',
    '```',
    '$x_{1}$',
  ],
  ...[
    '[^a]',
    '[^a]: n',
    '[a](b)',
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '<b>',
    '\\',
    '&lt;',
    '&#123;',
    'word',
    ' ',
    '|',
    '<select>',
  ],
];

test('no paragraph of a hostile text becomes an expression, a component or a tag that does something', () => {
  const tags =
    /^(?:a|abbr|b|br|code|blockquote|div|em|h[1-6]|hr|i|input|label|li|ol|p|pre|section|small|span|strong|sup|t(?:able|body|d|h|head|r)|ul)$/;
  const walk = (node: Root | RootContent): string[] => {
    const own =
      node.type === 'element'
        ? tags.test(node.tagName) &&
          !Object.keys(node.properties).some((name) => /^on|style|srcset/i.test(name))
          ? []
          : [node.tagName]
        : node.type === 'mdxJsxTextElement' && node.name === 'Image'
          ? []
          : /^(?:root|text)$/.test(node.type)
            ? []
            : [node.type];
    return [...own, ...('children' in node ? node.children.flatMap(walk) : [])];
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      expect(walk(createBodyTree(parts.join(''), options).tree)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('what is no HTML is read in Markdown as it was typed', () => {
  const word = fc.stringMatching(/^[{}()$%=;.:a-z0-9 ]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const typed = `x${words.join('')}x`.replace(/\s+/g, ' ');
      const [block] = createBodyTree(typed, { ...options, renderLink: () => undefined }).blocks;
      expect(
        block &&
          textOf(block)
            .replace(/[\u00a0\u202f]/g, ' ')
            .replaceAll('…', '...'),
      ).toBe(typed);
    }),
    { numRuns: 200 },
  );
});
