import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import command from '../../../src/cli/commands/import.ts';
import { formatHidden, hiddenHash } from '../../../src/cli/mentions/hidden.ts';
import { readSettings } from '../../../src/settings.ts';
import { writeContent } from '../../build/site.ts';
import { probeData, probeSeries } from '../../setup/probe-series.ts';

const essay = 'these-12-eine-probe';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true, force: true });
});

test('what was taken down here does not come over again', async () => {
  const hashes = [
    hiddenHash('WordPress wp-31', `essay:${essay}`),
    hiddenHash('WordPress wp-32', 'essay:another'),
  ];
  await writeContent(folder, {
    ...probeData,
    'series.yaml': probeSeries,
    'mentions/hidden.json': formatHidden(new Set(hashes)),
  });
  const environment = { CONTENT_DIR: folder };
  const source = join(import.meta.dirname, '../../build/fixtures/import/blog.wxr.xml');
  await runCommand(command({ settings: readSettings(environment, folder), environment }), {
    rawArgs: [source],
  });
  const { comments } = JSON.parse(await readFile(join(folder, `imported/${essay}.json`), 'utf8'));
  expect(comments.map(({ id }: { id: string }) => id)).toEqual(['wp-32', 'wp-34']);
});
