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
  review,
  deploy,
}: Record<
  'pull' | 'commit' | 'review' | 'deploy',
  { steps: Step[]; permissions: object; needs: string; if: string; uses: string }
> = workflow.jobs;
const steps = [...pull.steps, ...commit.steps, ...review.steps];

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
  expect(pull.permissions).toEqual({ contents: 'read', discussions: 'read', pages: 'read' });
  expect(pull.steps[0]?.with?.['persist-credentials']).toBe(false);
  expect(commit.permissions).toEqual({ contents: 'write' });
  const commands = commit.steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
  expect(commands.filter((command) => !command.startsWith('git '))).toEqual([]);
  expect(commands[0]).toContain("--include='content/responses/*' --include='content/mentions/*'");
  expect(review.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
  const reviewed = review.steps.map(({ run = '' }) => run).join('\n');
  expect(reviewed).toContain(commands[0] ?? 'nothing');
  expect(reviewed).not.toMatch(/npm|node/);
  expect(deploy.permissions).toEqual({ contents: 'write', pages: 'write', 'id-token': 'write' });
});

test('the site is deployed as after a push, and only when something was committed', () => {
  expect(deploy.uses).toBe('./.github/workflows/site.yml');
  expect([commit.needs, deploy.needs]).toEqual(['pull', 'commit']);
  expect(commit.if).toContain("needs.pull.outputs.changed == 'yes'");
  expect(deploy.if).toContain("needs.commit.result == 'success'");
});

test('mentions come with it: their token is a secret, and the path of the site is known', () => {
  const step = pull.steps.find(({ run }) => run?.includes('npm run pull'));
  expect(step?.env).toMatchObject({
    WEBMENTION_TOKEN: expect.stringContaining('secrets.WEBMENTION_TOKEN'),
    BASE_PATH: expect.stringContaining('steps.pages.outputs.base_path'),
  });
  const setup = pull.steps.find(({ run }) => run?.includes('series.yaml'))?.run ?? '';
  const pattern = new RegExp(/-qE '([^']+)'/.exec(setup)?.[1] ?? 'nothing', 'm');
  const yes = [
    'giscus:\n',
    'web: webmention.io\n',
    'web:\n  feed: https://x.example\n',
    'web: { feed: https://x.example }\n',
  ];
  for (const text of yes) expect(text).toMatch(pattern);
  expect('web:\n  send: [webmention]\n').not.toMatch(pattern);
});

test('what came in is committed, or becomes a pull request where somebody wants to look first, never both', () => {
  expect(workflow.on.workflow_dispatch.inputs.review).toMatchObject({ type: 'boolean', default: false });
  expect(commit.if).toContain("github.event.inputs.review != 'true' && vars.PULL_REVIEW != 'true'");
  expect(review.if).toContain("(github.event.inputs.review == 'true' || vars.PULL_REVIEW == 'true')");
  expect(review.needs).toBe('pull');
});
