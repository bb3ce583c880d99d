import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readFrontmatter } from '../../../../src/loader/texts/frontmatter.ts';

test.each([
  ['---\ntitle: x\n\nText.\n', 1, 'the frontmatter that begins here has no end'],
  ['---\ntitle: x\n...\n\nText.\n', 3, '“...” does not end the frontmatter'],
  ['---\ntitle: x\n----\n\nText.\n', 3, '“----” does not end the frontmatter'],
  ['----\ntitle: x\n----\n', 1, '“----” does not begin the frontmatter'],
  [' ---\ntitle: x\n---\n', 1, '“ ---” does not begin the frontmatter'],
  ['\n\n---\ntitle: x\n---\n', 3, 'the frontmatter does not begin in the first line'],
  ['+++\ntitle = "x"\n+++\n', 1, 'the frontmatter is TOML, and has to be YAML'],
  ['{\n  "title": "x"\n}\n', 1, 'the frontmatter is JSON, and has to be YAML'],
  ['  \n', 1, 'the file is empty'],
  ['Text.\n\n---\n\ntitle: x\n', 1, 'the text does not begin with its frontmatter'],
])('a text without frontmatter is told why it has none: %j', (source, line, message) => {
  const { problems } = readFrontmatter(source, z.object({}), 'essays/a/de.mdx');
  expect(problems.map(({ id, location, message }) => [id, location.line, message])).toEqual([
    ['missing-frontmatter', line, message],
  ]);
});
