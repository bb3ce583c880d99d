import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchives } from '../../../src/loader/archives/archives.ts';
import { makeSite } from '../../setup/make-site.ts';
import { giscus } from '../../setup/sample-series.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const contentDir = temporaryFolder('archives');
const thread = (essay: string, number: number) => ({
  ...{ essay, language: null, number, id: `D_${number}`, state: 'open', comments: 0, reactions: {} },
  ...{ url: `https://github.com/owner/name/discussions/${number}`, updatedAt: '2026-02-01T10:00:00Z' },
});

/** What is wrong with an index of threads, in a series with the essay `ruf`. */
function problemsOf(repo: string, threads: readonly object[], isLive = true) {
  const settings = isLive ? makeSite({ series: { giscus } }).series.giscus : undefined;
  const file = 'responses/threads.json';
  mkdirSync(dirname(join(contentDir, file)), { recursive: true });
  writeFileSync(join(contentDir, file), JSON.stringify({ repo, threads }, undefined, 2));
  const { problems } = readArchives(
    contentDir,
    [file],
    { essays: ['ruf'], terms: [], numbers: [] },
    settings,
  );
  return problems.map(({ id, location: { line } }) => `${id} ${line}`);
}

test('threads of an essay that is gone are told, with their place, and others are not', () => {
  expect(problemsOf('owner/name', [thread('ruf', 1)])).toEqual([]);
  expect(problemsOf('owner/name', [thread('ruf', 1), thread('fort', 2)])).toEqual(['stray-thread 16']);
});

test('threads of another repository than that of series.yaml are told', () => {
  expect(problemsOf('other/name', [])).toEqual(['stale-threads undefined']);
  expect(problemsOf('other/name', [], false)).toEqual([]);
});
