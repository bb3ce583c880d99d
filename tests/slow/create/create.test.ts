import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const cwd = temporaryFolder('create');
const command = resolve(import.meta.dirname, '../../../src/create/create.ts');

function create(...words: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [command, ...words, '--yes'], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('a generator that is not there, or a folder, is a sentence, and nothing is written', () => {
  for (const generator of ['gone.tgz', './'])
    expect(create('new', '--generator', generator)).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^--generator is “.*”, and there is no such file\. Name a tarball .*\n$/),
    });
  expect(existsSync(join(cwd, 'new'))).toBe(false);
});

test('a file in the place of the folder is a sentence', () => {
  writeFileSync(join(cwd, 'taken'), 'mine');
  expect(create('taken')).toEqual({ status: 1, stderr: expect.stringContaining('taken is a file, and is') });
  expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('mine');
});

test('a repository without files is free, its generator a tarball or a version, and what npm and pnpm may run the same', () => {
  mkdirSync(join(cwd, 'cloned/.git'), { recursive: true });
  writeFileSync(join(cwd, 'own.tgz'), '');
  expect(create('cloned', '--generator', 'own.tgz')).toEqual({ status: 0, stderr: '' });
  const { dependencies, allowScripts } = JSON.parse(readFileSync(join(cwd, 'cloned/package.json'), 'utf8'));
  expect(dependencies).toEqual({ gegenverkehr: `file:${join(cwd, 'own.tgz')}` });
  const forPnpm = parse(readFileSync(join(cwd, 'cloned/pnpm-workspace.yaml'), 'utf8'));
  expect(forPnpm).toEqual({ allowBuilds: allowScripts, onlyBuiltDependencies: Object.keys(allowScripts) });
});
