import { expect, test } from 'vitest';
import { findInFrontmatter } from '../../../../src/series/checks/find-in-frontmatter.ts';

const head = `---\ntitle: x\n${'alias: a\n'.repeat(40)}---\n`;

test.each([
  ['', ['empty-text']],
  ['\n{/* noch nichts */}\n', ['empty-text']],
  ['\n<!-- noch nichts -->\n', ['empty-text']],
  ['\n```\ncode\n```\n', []],
  ['\n{new Date().getFullYear()}\n', []],
  ['\nText.\n', []],
])('a text is empty where its author wrote nothing: %j', (body, expected) => {
  const text = {
    ...{ id: 'a', language: 'de' as const, file: 'essays/a/de.mdx', source: head + body },
    ...{ meta: { draft: false, sources: [] }, body: { links: [] } },
    locate: () => ({ file: 'essays/a/de.mdx' }),
  };
  expect(findInFrontmatter(text, '2026-01-01').map(({ id }) => id)).toEqual(expected);
});
