import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (name: string) => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8'));
const pages = read('pages');
const site = read('site');
const steps: { run?: string; env?: Record<string, string>; with?: { path?: string } }[] = Object.values<{
  steps: [];
}>(site.jobs).flatMap((job) => job.steps);

test('the site is built for the address that GitHub gives it, and what was built is what is put there', () => {
  const { env } = steps.find(({ run }) => run === 'npm run build') ?? {};
  expect(env?.SITE_URL).toContain('steps.pages.outputs.origin');
  expect(env?.BASE_PATH).toContain('steps.pages.outputs.base_path');
  expect(steps.map((step) => step.with?.path)).toContain('dist');
});

test('it is deployed when something changed, when a day has come, and when another workflow asks', () => {
  expect(Object.keys(pages.on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
  expect(pages.jobs.site.uses).toBe('./.github/workflows/site.yml');
  expect(site.on).toBe('workflow_call');
});

test('what builds cannot deploy, and what deploys runs none of our code', () => {
  expect([pages.permissions, site.permissions]).toEqual([{}, {}]);
  expect(site.jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(site.jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(site.jobs.deploy.steps.some(({ run }: { run?: string }) => run !== undefined)).toBe(false);
});

test('one deployment waits for another, and none for itself', () => {
  expect([pages.concurrency, site.concurrency.group]).toEqual([undefined, 'pages']);
});
