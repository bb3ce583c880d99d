import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  commitChanges,
  finishChanges,
  isInterrupted,
  UnfinishedChangeError,
} from '../../../src/cli/transaction.ts';
import { snapshot } from '../../build/command.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const root = temporaryFolder('transaction');
let count = 0;

const before = { 'essays/alt/de.mdx': 'alt', 'essays/b/de.mdx': 'b', 'responses/alt.json': '{}' };
const after = { 'essays/b/de.mdx': 'b → neu', 'essays/neu/de.mdx': 'neu', 'responses/neu.json': '{}' };
const changes = {
  writes: [
    { file: 'essays/alt/de.mdx', text: 'neu' },
    { file: 'essays/b/de.mdx', text: 'b → neu' },
  ],
  moves: [
    { from: 'responses/alt.json', to: 'responses/neu.json' },
    { from: 'essays/alt', to: 'essays/neu' },
  ],
};
const journal = '.series-changes.json';

function makeFolder(files: Readonly<Record<string, string>> = before): string {
  const folder = join(root, String(count++));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A folder as a process leaves it that is killed after so many steps of a change. */
function killedAfter(done: number): string {
  const steps = [
    ...changes.moves,
    { from: 'essays/neu/.de.mdx.tmp', to: 'essays/neu/de.mdx' },
    { from: 'essays/b/.de.mdx.tmp', to: 'essays/b/de.mdx' },
  ];
  const staged = { 'essays/alt/.de.mdx.tmp': 'neu', 'essays/b/.de.mdx.tmp': 'b → neu' };
  const folder = makeFolder({ ...before, ...staged, [journal]: JSON.stringify(steps) });
  for (const { from, to } of steps.slice(0, done)) renameSync(join(folder, from), join(folder, to));
  return folder;
}

test('a change is made whole', async () => {
  const folder = makeFolder();
  await commitChanges(folder, changes);
  expect(snapshot(folder)).toEqual(after);
});

test.each([0, 1, 2, 3, 4])('a change that was interrupted after %d of its steps is finished', (done) => {
  const folder = killedAfter(done);
  expect(isInterrupted(folder)).toBe(true);
  finishChanges(folder);
  expect(snapshot(folder)).toEqual(after);
  finishChanges(folder);
  expect(snapshot(folder)).toEqual(after);
});

test('what has come to the old place since then is left there', () => {
  const folder = killedAfter(2);
  mkdirSync(join(folder, 'essays/alt'));
  writeFileSync(join(folder, 'essays/alt/de.mdx'), 'another');
  finishChanges(folder);
  expect(snapshot(folder)).toEqual({ ...after, 'essays/alt/de.mdx': 'another' });
});

test('a change that cannot be made leaves everything as it was', async () => {
  const folder = makeFolder();
  const long = { file: `essays/${'b'.repeat(250)}.mdx`, text: '' };
  await expect(commitChanges(folder, { ...changes, writes: [...changes.writes, long] })).rejects.toThrow();
  await expect(
    commitChanges(folder, { ...changes, moves: [{ from: 'essays/nowhere', to: 'essays/x' }] }),
  ).rejects.toThrow();
  expect(snapshot(folder)).toEqual(before);
});

test('a change that something is in the way of says so, and is finished once that is gone', () => {
  const folder = killedAfter(1);
  const steps = JSON.parse(readFileSync(join(folder, journal), 'utf8'));
  writeFileSync(join(folder, journal), JSON.stringify([...steps, { from: 'essays/b/de.mdx', to: 'wall/b' }]));
  writeFileSync(join(folder, 'wall'), '');
  expect(() => finishChanges(folder)).toThrow(UnfinishedChangeError);
  expect(() => finishChanges(folder)).toThrow('the next command goes on with it');
  expect(existsSync(join(folder, journal))).toBe(true);
});

test.each(['{', '[{"from":"../a","to":"b"}]', '[{"from":"a","to":"/b"}]', '[{"from":"a","to":"b/../../c"}]'])(
  'a journal that no command wrote moves nothing: %s',
  (text) => {
    const folder = makeFolder({ ...before, [journal]: text });
    writeFileSync(join(root, 'a'), '');
    expect(() => finishChanges(folder)).toThrow('cannot be read');
    expect(snapshot(folder)).toEqual({ ...before, [journal]: text });
    expect(readdirSync(root)).toContain('a');
  },
);
