import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAllFiles } from '../../../../src/files.ts';
import { readOrReport } from '../../../../src/loader/files/read.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const conflict = '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n';

test.each([
  ['in a text', `---\ntitle: x\n---\n\n${conflict}`, [5]],
  ['twice', `${conflict}\n${conflict}`, [1, 7]],
  ['shown as code', `\`\`\`\n${conflict}\`\`\`\n`, []],
])('two versions that Git left in a file are one problem each, where they begin: %s', (_, text, lines) => {
  const folder = temporaryFolder('read');
  writeFileSync(join(folder, 'a.mdx'), text);
  const read = readOrReport(folder, 'a.mdx');
  expect(read.problems.map(({ id, location }) => [id, location.line])).toEqual(
    lines.map((line) => ['unreadable-file', line]),
  );
  expect(read.text === undefined).toBe(lines.length > 0);
});

test('a sign that no page can hold is told where it stands', () => {
  const folder = temporaryFolder('read');
  writeFileSync(join(folder, 'a.mdx'), 'one\nt\0o');
  const { text, problems } = readOrReport(folder, 'a.mdx');
  expect([text, problems.map(({ location }) => location)]).toEqual([
    undefined,
    [{ file: 'a.mdx', line: 2, column: 2 }],
  ]);
});

test('a folder whose name is no UTF-8 hides no other', async () => {
  const folder = temporaryFolder('read');
  writeFileSync(join(folder, 'series.yaml'), '');
  mkdirSync(Buffer.concat([Buffer.from(join(folder, 'bad')), Buffer.from([0xff])]));
  expect(await listAllFiles(folder)).toEqual(['bad\ufffd', 'series.yaml']);
});
