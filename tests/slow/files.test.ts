import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createText, listContentFiles, removeLeftovers, writeText } from '../../src/files.ts';
import { ownerOf, temporaryName } from '../../src/temporary.ts';
import { temporaryFolder } from '../setup/temporary-folder.ts';

const folder = temporaryFolder('files');

/** A temporary file as a process names it that runs elsewhere, or has ended. */
function nameOf({ pid = process.pid, machine }: { pid?: number; machine?: string }): string {
  return temporaryName('a.json')
    .replace(`.${process.pid}.`, `.${pid}.`)
    .replace(/\.[\da-f]{8}\./, (own) => (machine ? `.${machine}.` : own));
}

test('temporary files of dead processes are removed, those of running ones are kept', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const names = {
    own: nameOf({}),
    running: nameOf({ pid: process.ppid }),
    dead: nameOf({ pid: dead }),
    elsewhere: nameOf({ pid: dead, machine: '00000000' }),
    old: nameOf({ pid: dead, machine: '00000001' }),
  };
  mkdirSync(join(folder, 'below'), { recursive: true });
  for (const name of [...Object.values(names), '.note.tmp', 'a.tmp'])
    writeFileSync(join(folder, 'below', name), '');
  for (const name of [names.old, names.running]) utimesSync(join(folder, 'below', name), 0, 0);
  await removeLeftovers(folder);
  const kept = [names.own, names.running, names.elsewhere, '.note.tmp', 'a.tmp'];
  expect(readdirSync(join(folder, 'below')).sort()).toEqual(kept.sort());
  expect([ownerOf(names.own), ownerOf(names.dead), ownerOf('.a.tmp')]).toEqual([
    'running',
    'gone',
    undefined,
  ]);
});

test('what a killed process left of a file goes when the file is written, and nothing else', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(join(folder, 'beside'), { recursive: true });
  const others = [nameOf({}), nameOf({ pid: dead }).replace('a.json', 'b.json'), 'a.json.tmp'];
  for (const name of [nameOf({ pid: dead }), ...others]) writeFileSync(join(folder, 'beside', name), '');
  await writeText(join(folder, 'beside/a.json'), '{}');
  expect(readdirSync(join(folder, 'beside')).sort()).toEqual(['a.json', ...others].sort());
});

test('a file that is there is not replaced, and nothing is left beside it', async () => {
  await writeText(join(folder, 'new/a.txt'), 'one');
  await expect(createText(join(folder, 'new/a.txt'), 'two')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readdirSync(join(folder, 'new'))).toEqual(['a.txt']);
});

test('a folder that was made for a file that could not be written is gone again', async () => {
  const name = `${'a'.repeat(250)}.txt`;
  await expect(writeText(join(folder, 'made/for/nothing', name), 'x')).rejects.toMatchObject({
    code: 'ENAMETOOLONG',
    path: expect.stringContaining(name),
  });
  expect(existsSync(join(folder, 'made'))).toBe(false);
});

test('the files of one folder of a content folder have the paths that they have among all', async () => {
  const contentDir = join(folder, 'content');
  mkdirSync(join(contentDir, 'components/_old'), { recursive: true });
  for (const file of ['series.yaml', 'components/Box.astro', 'components/_old/Box.astro', 'components/.a'])
    writeFileSync(join(contentDir, file), '');
  expect(await listContentFiles(contentDir)).toEqual(['components/Box.astro', 'series.yaml']);
  expect(await listContentFiles(contentDir, 'components')).toEqual(['components/Box.astro']);
  expect(await listContentFiles(contentDir, 'essays')).toEqual([]);
});
