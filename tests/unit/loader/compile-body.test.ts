import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, expect, test } from 'vitest';
import { type BodySource, compile, compileAside } from '../../../src/loader/compile-body.ts';

const folder = mkdtempSync(join(tmpdir(), 'compile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function bodyOf(file: string, source: string): BodySource {
  writeFileSync(join(folder, file), source);
  return {
    ...{ file, digest: '', language: 'de' },
    insertions: new Map([['eins', { component: 'SectionTrackbacks', properties: { trackbacks: [] } }]]),
    destinations: new Map([['essay:b', { href: '/essays/b/', title: 'B' }]]),
  };
}

test('a body compiled in another thread is what it is in this one, and each question gets its own answer', async () => {
  const bodies = ['\ufeff## Eins\r\n\r\n[](essay:b)', 'Zwei', '## Drei'].map((text, index) =>
    bodyOf(`${index}.mdx`, text),
  );
  const compiled = await Promise.all(bodies.map((body) => compileAside(folder, body)));
  expect(compiled).toEqual(bodies.map((body) => compile(folder, body)));
  const [{ code }] = z
    .tuple([z.object({ code: z.string() })])
    .rest(z.unknown())
    .parse(compiled);
  expect(code).toContain('href=\\"/essays/b/\\"');
  expect(code).toContain('SectionTrackbacks');
});

test('a body that cannot be compiled fails where it is asked for, and the next thread compiles on', async () => {
  await expect(compileAside(folder, bodyOf('a.mdx', '<Unclosed>'))).rejects.toThrow(/Unclosed/);
  const body = bodyOf('b.mdx', 'Danach');
  expect(await compileAside(folder, body)).toEqual(compile(folder, body));
});
