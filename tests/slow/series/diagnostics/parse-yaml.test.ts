import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../../src/series/diagnostics/parse-yaml.ts';

test.each([
  ['brackets', `- a\n- ${'['.repeat(20_000)}`, 2],
  ['maps in one line', `- a\n- ${'{a: '.repeat(20_000)}`, 2],
  ['lists in one line', `- a\n- ${'- '.repeat(20_000)}x`, 2],
])('%s in which nobody finds a way are told in a sentence, with their line', (_, text, line) => {
  expect(parseYaml(text, z.array(z.string()), 'a.yaml').problems).toMatchObject([
    { location: { line }, message: 'this is not YAML: lists and maps are nested too deeply here' },
  ]);
});
