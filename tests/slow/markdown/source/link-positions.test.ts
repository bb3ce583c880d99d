import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readLinkPositions } from '../../../../src/markdown/source/link-positions.ts';

const root = resolve(import.meta.dirname, '../../../..');

test('the parser of pages finds the same addresses in the shipped series and in all fixtures', () => {
  const files = globSync('{content,tests/build/fixtures}/**/*.mdx', {
    cwd: root,
    exclude: ['**/mistakes/**'],
  });
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const source = readFileSync(resolve(root, file), 'utf8');
    expect(
      readLinkPositions(source, 'mdx')
        .map(({ href }) => href)
        .sort(),
      file,
    ).toEqual(addressesOf(source).sort());
  }
});

function addressesOf(source: string): string[] {
  const found: string[] = [];
  visit(mdxToMdast(source), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') found.push(node.url);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && ['href', 'src'].includes(attribute.name))
        if (typeof attribute.value === 'string') found.push(attribute.value);
  });
  return found;
}
