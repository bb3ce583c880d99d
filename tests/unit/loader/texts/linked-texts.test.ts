import { expect, test } from 'vitest';
import { checkSources, linkedTexts } from '../../../../src/loader/texts/linked-texts.ts';
import type { TextFile } from '../../../../src/loader/texts/text-files.ts';
import { bodyOf } from '../../series/sample.ts';

const file = 'essays/ruf/de.mdx';

function text(data: unknown): TextFile<unknown> {
  return {
    ...{ id: 'ruf', language: 'de', file, source: '', digest: '', meta: undefined, data },
    locate: () => ({ file }),
  };
}

const body = { ...bodyOf([]), citations: [{ source: 'amt', line: 5, column: 1, anchor: 'a' }] };
const ids = (data: unknown) => checkSources(text(data), body).map(({ id }) => id);

test('a citation of a source that the frontmatter does not have is told, as is an id that two have', () => {
  expect(ids({ sources: [{ id: 'buch' }] })).toEqual(['unknown-source']);
  expect(ids({ sources: [{ id: 'amt' }] })).toEqual([]);
  expect(ids({ sources: [{ id: 'amt' }, { id: 'amt' }] })).toHaveLength(1);
});

test('of a frontmatter that cannot be read no source is known, and none is missed', () => {
  expect(ids(undefined)).toEqual([]);
});

test('texts that could not be read have no links', () => {
  const bodies = new Map([[file, body]]);
  expect(linkedTexts('essay', [text({})], bodies)).toEqual([
    { key: 'essay:ruf', language: 'de', file, body },
  ]);
  expect(linkedTexts('essay', [text({})], new Map())).toEqual([]);
});
