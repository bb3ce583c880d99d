import { z } from 'astro/zod';
import { parse } from 'yaml';

/** Workflows that a series has: those that begin by themselves. The others are called by them. */
export const seriesWorkflows = ['check.yml', 'pages.yml', 'pull.yml'];

/** Workflows that are only called; a series has them where those of the repository cannot be called. */
export const calledWorkflows = ['site.yml'];

const levels = ['none', 'read', 'write'];

const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({ permissions: z.record(z.string(), z.enum(levels)), uses: z.string().optional() }),
  ),
});

/**
 * The workflow of a series that calls one of ours: it begins as ours does, and grants what the jobs of ours need.
 *
 * @param name of the file
 * @param place where ours can be called: `owner/name` and a version, as in `owner/name/.github/workflows/pull.yml@v1`
 */
export function callOf(workflow: string, name: string, place: { repository: string; ref: string }): string {
  const call = (file: string) => `${place.repository}/.github/workflows/${file}@${place.ref}`;
  const local = /uses: \.\/\.github\/workflows\/([\w-]+\.yml)/g;
  const { jobs } = workflowSchema.parse(parse(workflow));
  // A workflow that only calls another one is a call already.
  if (Object.values(jobs).every(({ uses }) => uses !== undefined))
    return workflow.replaceAll(local, (_, file) => `uses: ${call(file)}`);
  const granted = new Map<string, string>();
  for (const { permissions } of Object.values(jobs))
    for (const [scope, level] of Object.entries(permissions))
      if (levels.indexOf(level) > levels.indexOf(granted.get(scope) ?? 'none')) granted.set(scope, level);
  // Those of another owner are handed on one by one.
  const secrets = new Set([...workflow.matchAll(/\bsecrets\.(\w+)/g)].map(([, secret]) => secret));
  const [head = ''] = workflow.split('\njobs:\n');
  const begin = head
    .replace(/\n(?: *#.*\n)* {2}workflow_call:\n(?: {4}.*\n)*/, '\n')
    // Ours has it, and would wait for itself.
    .replace(/\n(?:#.*\n)*concurrency:\n(?: .*\n)*/, '\n');
  const lines = [
    '',
    'jobs:',
    `  ${name.replace(/\.yml$/, '')}:`,
    '    permissions:',
    ...[...granted].map(([scope, level]) => `      ${scope}: ${level}`),
    `    uses: ${call(name)}`,
    ...(secrets.size > 0 ? ['    secrets:'] : []),
    ...[...secrets].map((secret) => `      ${secret}: \${{ secrets.${secret} }}`),
  ];
  return `${begin.trimEnd()}\n${lines.join('\n')}\n`;
}

/** `owner/name` of a repository on GitHub, from what package.json says of it; nothing where it lies elsewhere or nowhere. */
export function repositoryOnGitHub(repository: string): string | undefined {
  return /^(?:github:|(?:git\+)?https:\/\/github\.com\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
    repository,
  )?.[1];
}
