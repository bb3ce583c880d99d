import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { essay, series, smallSeries, snapshot } from '../build/command.ts';
import { writeContent } from '../build/site.ts';
import { run } from './faulty-command.ts';

const home = mkdtempSync(join(tmpdir(), 'killed-builds-'));
const contentDir = join(home, 'content');
const site = join(home, 'site');
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('sixty builds that are killed, from the first step to the last, leave the old site or the new one', async () => {
  const old = { '.series-site': '', 'index.html': 'old' };
  const environment = { OUT_DIR: site };
  const caches = join(process.cwd(), 'node_modules/.cache/sites');
  const command = { args: ['build'], contentDir, environment, under: [home, caches] };
  await writeContent(contentDir, { ...smallSeries, 'essays/alt/de.mdx': essay('Der Text.') });
  await writeContent(site, old);
  const { steps } = await run(command);
  const whole = snapshot(site);
  let killed = 0;
  for (let kill = 0; kill < 60; kill++) {
    // A build that follows one that was killed has other steps, and may be at its end before.
    const at = 1 + Math.floor((kill * (steps.length - 1)) / 60);
    await writeContent(site, old);
    const { exitCode } = await run(command, { kind: 'kill', at });
    killed += exitCode === 137 ? 1 : 0;
    // Any command finds a whole site there.
    expect(await series(['stats'], { contentDir, environment })).toMatchObject({ exitCode: 0 });
    const found = snapshot(site);
    expect([at, found]).toEqual([at, found['index.html'] === 'old' ? old : whole]);
  }
  expect(killed).toBeGreaterThan(50);
  expect(await series(['build'], { contentDir, environment })).toMatchObject({ exitCode: 0 });
  expect(snapshot(site)).toEqual(whole);
  expect(readdirSync(home).sort()).toEqual(['content', 'site']);
});
