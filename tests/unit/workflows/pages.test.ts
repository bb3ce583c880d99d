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

test('after a deployment others are told of links, at the address of the deployed site', () => {
  const { send, record } = site.jobs;
  expect(send.needs).toEqual(['build', 'deploy']);
  const told = steps.find(({ run }) => run === 'npm run send');
  expect(told?.env?.SITE_URL).toContain('needs.build.outputs.origin');
  expect(told?.env?.BASE_PATH).toContain('needs.build.outputs.base_path');
  expect(Object.keys(site.jobs.build.outputs)).toEqual(['origin', 'base_path']);
  expect([send.concurrency.group, record.needs]).toEqual(['send', 'send']);
  // A job of a called workflow may do no more than its caller.
  expect(pages.jobs.site.permissions.contents).toBe('write');
});

test('what sends may write nothing; what writes the ledger runs git alone', () => {
  const { send, record } = site.jobs;
  expect(send.permissions).toEqual({ contents: 'read' });
  expect(send.steps[0].with['persist-credentials']).toBe(false);
  expect(record.permissions).toEqual({ contents: 'write' });
  const commands = record.steps.flatMap(({ run }: { run?: string }) => run?.trim().split('\n') ?? []);
  expect(commands.filter((command: string) => !command.startsWith('git '))).toEqual([]);
  expect(commands[0]).toContain("--include='content/mentions/sent.json'");
});
