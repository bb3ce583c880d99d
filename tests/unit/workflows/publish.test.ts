import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { on, permissions, jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8'));
const commandsOf = (job: { steps: { run?: string }[] }) =>
  job.steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);

test('packages are published once a version is tagged, and only then', () => {
  expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
  expect(commandsOf(jobs.pack)).toContain('npm run package');
});

test('what makes them may publish nothing, and what publishes them runs npm alone', () => {
  expect(permissions).toEqual({});
  expect(jobs.pack.permissions).toEqual({ contents: 'read' });
  expect(jobs.publish.permissions).toEqual({ 'id-token': 'write' });
  expect(
    commandsOf(jobs.publish).filter((command) => !/^npm (?:publish|install --global npm@)/.test(command)),
  ).toEqual([]);
  expect(commandsOf(jobs.publish).filter((command) => command.includes(' publish '))).toEqual([
    expect.stringContaining('/gegenverkehr-*.tgz --provenance'),
    expect.stringContaining('/create-gegenverkehr-*.tgz --provenance'),
  ]);
});
