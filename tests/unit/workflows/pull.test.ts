import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const text = readFileSync('.github/workflows/pull.yml', 'utf8');
const workflow = parse(text);
const steps: { run?: string; env?: Record<string, string> }[] = workflow.jobs.pull.steps;

test('the workflow pulls on a schedule and when something is said', () => {
  expect(Object.keys(workflow.on)).toEqual([
    'schedule',
    'discussion',
    'discussion_comment',
    'workflow_dispatch',
  ]);
  expect(steps.some(({ run }) => run?.includes('npm run pull'))).toBe(true);
});

test('nothing that a stranger wrote gets into a command', () => {
  for (const { run = '', env = {} } of steps) {
    expect(run).not.toContain('${{');
    expect(JSON.stringify(env)).not.toMatch(/github\.event\.(?!schedule)/);
  }
});

test('no job may do more than it has to', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.pull.permissions).toEqual({ contents: 'write', discussions: 'read' });
  expect(workflow.jobs.deploy.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
});

test('the site is deployed as after a push, and only when something was committed', () => {
  expect(workflow.jobs.deploy.uses).toBe('./.github/workflows/pages.yml');
  expect(workflow.jobs.deploy.if).toContain("needs.pull.outputs.changed == 'yes'");
});
