import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8'));
const steps: { run?: string; env?: Record<string, string>; with?: { path?: string } }[] = Object.values<{
  steps: [];
}>(workflow.jobs).flatMap((job) => job.steps);

test('the site is built for the address that GitHub gives it, and what was built is what is put there', () => {
  const { env } = steps.find(({ run }) => run === 'npm run build') ?? {};
  expect(env?.SITE_URL).toContain('steps.pages.outputs.origin');
  expect(env?.BASE_PATH).toContain('steps.pages.outputs.base_path');
  expect(steps.map((step) => step.with?.path)).toContain('dist');
});

test('it is deployed when something changed, when a day has come, and when another workflow asks', () => {
  expect(Object.keys(workflow.on)).toEqual(['push', 'schedule', 'workflow_call', 'workflow_dispatch']);
});

test('what builds cannot deploy, and what deploys runs none of our code', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(workflow.jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(workflow.jobs.deploy.steps.some(({ run }: { run?: string }) => run !== undefined)).toBe(false);
});
