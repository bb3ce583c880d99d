import { expect, test } from 'vitest';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import { NestingError } from '../../../../src/markdown/body/nesting.ts';
import { optionsFor } from '../sample.ts';

const placeOf = (source: string, format: 'md' | 'mdx') => {
  try {
    createBodyTree(source, optionsFor('en', format));
    return 'read';
  } catch (error) {
    return error instanceof NestingError ? `${error.position.line}:${error.position.column}` : String(error);
  }
};

test.each([
  ['quotations', 'mdx', `Text.\n\n${'> '.repeat(400)}x`, '3:399'],
  ['lists', 'md', `${'- '.repeat(150)}x`, '1:199'],
  ['tags', 'mdx', `${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}`, '1:601'],
  ['tags in Markdown', 'md', `Text.\n\n${'<div>'.repeat(300)}`, '3:1001'],
  ['far more tags in Markdown', 'md', `Text.\n\n${'<div>'.repeat(20_000)}`, '3:1'],
] as const)('%s that are nested too deeply are told at their place', (_, format, source, place) => {
  expect(placeOf(source, format)).toBe(place);
});

test.each(['md', 'mdx'] as const)('what people nest is read in %s', (format) => {
  expect(placeOf(`${'> '.repeat(60)}${'- '.repeat(40)}x`, format)).toBe('read');
});
