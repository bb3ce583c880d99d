import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('.github/workflows/pull.yml', 'utf8');
const workflow = parse(text);
interface Step {
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
const {
  pull,
  commit,
  deploy,
}: Record<
  'pull' | 'commit' | 'deploy',
  { steps: Step[]; permissions: object; needs: string; if: string; uses: string }
> = workflow.jobs;
const steps = [...pull.steps, ...commit.steps];

test('the workflow pulls on a schedule and when something is said', () => {
  expect(Object.keys(workflow.on)).toEqual([
    'schedule',
    'discussion',
    'discussion_comment',
    'workflow_dispatch',
    'workflow_call',
  ]);
  expect(steps.some(({ run }) => run?.includes('npm run pull'))).toBe(true);
});

test('nothing that a stranger wrote gets into a command', () => {
  for (const { run = '', env = {} } of steps) {
    expect(run).not.toContain('${{');
    expect(JSON.stringify(env)).not.toMatch(/github\.event\.(?!schedule)/);
  }
});

test('what runs packages may write nothing and keeps no token; what may write runs git alone', () => {
  expect(workflow.permissions).toEqual({});
  expect(pull.permissions).toEqual({ contents: 'read', discussions: 'read' });
  expect(pull.steps[0]?.with?.['persist-credentials']).toBe(false);
  expect(commit.permissions).toEqual({ contents: 'write' });
  const commands = commit.steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
  expect(commands.filter((command) => !command.startsWith('git '))).toEqual([]);
  expect(commands[0]).toContain("--include='content/responses/*'");
  expect(deploy.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
});

test('the site is deployed as after a push, and only when something was committed', () => {
  expect(deploy.uses).toBe('./.github/workflows/site.yml');
  expect([commit.needs, deploy.needs]).toEqual(['pull', 'commit']);
  expect(commit.if).toContain("needs.pull.outputs.changed == 'yes'");
  expect(deploy.if).toContain("needs.commit.result == 'success'");
});
