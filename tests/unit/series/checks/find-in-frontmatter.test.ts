import { expect, test } from 'vitest';
import {
  findInFrontmatter,
  findUnpublishedLinks,
} from '../../../../src/series/checks/find-in-frontmatter.ts';
import { makeSite } from '../../../setup/make-site.ts';

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

test('a published text is told of its links to texts that nobody sees yet, and of no others', () => {
  const { essays } = makeSite({
    essays: [
      { id: 'ruf', body: '[a](essay:echo) [b](essay:neu) [c](https://fremd.example/) [d](essay:fort)' },
      { id: 'echo' },
      { id: 'neu', draft: true },
    ],
  });
  const body = essays.find(({ id }) => id === 'ruf')?.translations[0]?.body;
  const found = (draft: boolean) =>
    findUnpublishedLinks(
      {
        ...{ id: 'ruf', language: 'de', file: 'essays/ruf/de.mdx', source: '', body },
        ...{ meta: { draft, sources: [] }, locate: () => ({ file: '' }) },
      },
      'Der Ruf',
      '2026-06-01',
    ).map(({ id, message }) => [id, message.includes('neu')]);
  expect(found(false)).toEqual([['unpublished-link', true]]);
  expect(found(true)).toEqual([]);
});
