import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  calledWorkflows,
  callOf,
  repositoryOnGitHub,
  seriesWorkflows,
} from '../../../src/package/workflows.ts';
import { readSource } from '../../setup/project.ts';

const place = { repository: 'somebody/generator', ref: 'v1' };
const ours = (name: string) => readSource(`.github/workflows/${name}`);

describe('the workflow of a series that calls ours', () => {
  test.each(seriesWorkflows)('%s begins as ours does, and has one job, which ours does', (name) => {
    const text = callOf(ours(name), name, place);
    const { on, jobs, permissions, concurrency } = parse(text);
    const { workflow_call: _, ...events } = parse(ours(name)).on;
    expect(on).toEqual(events);
    expect([permissions, concurrency]).toEqual([{}, undefined]);
    const [job, ...others] = Object.values<{ uses: string; steps?: unknown }>(jobs);
    expect(others).toEqual([]);
    expect(job?.uses).toMatch(/^somebody\/generator\/\.github\/workflows\/[a-z]+\.yml@v1$/);
    expect(text).not.toContain('steps:');
  });

  test.each(seriesWorkflows)('%s grants what the jobs of ours need, and no more', (name) => {
    const granted = Object.values<{ permissions: object }>(parse(callOf(ours(name), name, place)).jobs);
    const needed = Object.values<{ permissions: Record<string, string> }>(parse(ours(name)).jobs);
    const scopes = new Set(needed.flatMap(({ permissions }) => Object.keys(permissions)));
    const strongest = [...scopes].map((scope) => [
      scope,
      needed.some(({ permissions }) => permissions[scope] === 'write') ? 'write' : 'read',
    ]);
    expect(granted.map(({ permissions }) => permissions)).toEqual([Object.fromEntries(strongest)]);
  });

  test('grants the strongest of what several jobs need, in whatever order they stand', () => {
    const job = (level: string) => `permissions:\n      contents: ${level}`;
    const text = `name: A\non: push\njobs:\n  a:\n    ${job('read')}\n  b:\n    ${job('write')}\n  c:\n    ${job('none')}\n`;
    expect(parse(callOf(text, 'a.yml', place)).jobs.a.permissions).toEqual({ contents: 'write' });
  });

  test('hands on the secrets that ours takes, each by its name', () => {
    const { jobs } = parse(callOf(ours('pull.yml'), 'pull.yml', place));
    expect(jobs.pull.secrets).toEqual({
      WEBMENTION_TOKEN: expect.stringContaining('secrets.WEBMENTION_TOKEN'),
    });
    expect(Object.keys(parse(ours('pull.yml')).on.workflow_call.secrets)).toEqual(['WEBMENTION_TOKEN']);
    expect(parse(callOf(ours('check.yml'), 'check.yml', place)).jobs.check.secrets).toBeUndefined();
  });

  test('leaves one to call of all that are called', () => {
    const called = [...calledWorkflows, ...seriesWorkflows].filter((name) => {
      const { on } = parse(ours(name));
      return on === 'workflow_call' || 'workflow_call' in on;
    });
    for (const name of seriesWorkflows) {
      const [, file] = /workflows\/([a-z]+\.yml)@/.exec(callOf(ours(name), name, place)) ?? [];
      expect(called).toContain(file);
    }
  });

  test('is written where the repository lies on GitHub', () => {
    expect(
      [
        'https://github.com/a/b',
        'git+https://github.com/a/b.git',
        'github:a/b',
        'a/b',
        '',
        'https://git.example/a/b',
      ].map(repositoryOnGitHub),
    ).toEqual(['a/b', 'a/b', 'a/b', 'a/b', undefined, undefined]);
  });
});

test('a series has every workflow that its own ones call', () => {
  const local = seriesWorkflows.flatMap((name) =>
    [...ours(name).matchAll(/uses: \.\/\.github\/workflows\/(.*)/g)].map(([, file]) => file),
  );
  expect(new Set(local)).toEqual(new Set(calledWorkflows));
});
