import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type BodySource, compile } from '../../../../src/loader/texts/compile-body.ts';

const folder = mkdtempSync(join(tmpdir(), 'compile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function bodyOf(file: string, source: string): BodySource {
  writeFileSync(join(folder, file), source);
  return {
    ...{ file, digest: '', language: 'de' },
    sources: [],
    insertions: [['eins', { component: 'SectionTrackbacks', properties: { trackbacks: [] } }]],
    answered: [],
    destinations: [['essay:b', { href: '/essays/b/', title: 'B' }]],
  };
}

test('a body is compiled with its links as they were resolved, and with what stands behind its headings', () => {
  const compiled = compile(folder, bodyOf('a.mdx', '\ufeff## Eins\r\n\r\n[](essay:b)'));
  expect(compiled).toEqual({ code: expect.stringContaining('href=\\"/essays/b/\\"') });
  expect(compiled).toEqual({ code: expect.stringContaining('SectionTrackbacks') });
});

test('a body without components and expressions is HTML', () => {
  expect(compile(folder, bodyOf('b.mdx', '*Zwei*'))).toEqual({
    html: expect.stringContaining('<em>Zwei</em>'),
  });
});

test('a body that cannot be compiled fails where it is asked for', () => {
  expect(() => compile(folder, bodyOf('c.mdx', '<Unclosed>'))).toThrow(/Unclosed/);
});
