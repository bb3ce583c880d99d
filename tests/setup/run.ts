/**
 * Runs the rings of tests that its arguments name, all but the long one where they name none, quick ones first. The
 * last line is for machines: `N passed, N failed`.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { findBrowser } from './browser.mjs';
import { findNginx } from './nginx.mjs';
import { runTool } from './run-tool.ts';

interface Report {
  passed: number;
  /** Names of the tests that failed. */
  failed: string[];
}

interface Stage {
  name: string;
  /** Runs the stage. @returns its exit code */
  run: (show?: (output: string) => void) => Promise<number>;
  needsBrowser: boolean;
  /** Leaves a core free: it runs beside the others, and shows its output at the end. */
  isBeside?: boolean;
  /** Reads the stage's report, which tells what passed and failed; a stage without one has no tests. */
  report?: () => Promise<Report>;
}

const reports = join(process.cwd(), 'node_modules/.cache/tests');
const number = z.number();

const vitestReport = z
  .object({
    numPassedTests: number,
    testResults: z.array(
      z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
    ),
  })
  .transform(({ numPassedTests: passed, testResults }) => {
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    return { passed, failed: tests.filter(({ status }) => status === 'failed').map((test) => test.fullName) };
  });

/** A file or group of tests. */
const suite = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(suite).optional();
  },
});
type Suite = z.infer<typeof suite>;

const playwrightReport = z
  .object({ stats: z.object({ expected: number }), suites: z.array(suite) })
  .transform(({ stats, suites }) => ({ passed: stats.expected, failed: suites.flatMap(failedIn) }));

function failedIn({ specs, suites = [] }: Suite): string[] {
  return [...specs.filter(({ ok }) => !ok).map(({ title }) => title), ...suites.flatMap(failedIn)];
}

/** `astro check` reads all TypeScript, not only that of Astro's files. */
const checks: Stage[] = [
  {
    name: 'Lint and format',
    needsBrowser: false,
    run: () => runTool('biome', ['check', '--error-on-warnings']),
  },
  {
    name: 'Types',
    needsBrowser: false,
    isBeside: true,
    run: (show) => runTool('astro', ['check', '--minimumSeverity', 'warning'], {}, show),
  },
];

const rings = {
  unit: [vitest('Unit tests', 'unit')],
  slow: [vitest('Slow tests', 'slow')],
  build: [vitest('Build tests', 'build')],
  e2e: [playwright('Browser tests', 'e2e')],
  long: [vitest('Long tests', 'long'), playwright('Long browser tests', 'long')],
} satisfies Record<string, Stage[]>;

type Ring = keyof typeof rings;

function vitest(name: string, project: string): Stage {
  const report = join(reports, `${project}.json`);
  const output = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  return {
    name,
    needsBrowser: false,
    run: () => runTool('vitest', ['run', '-c', 'tests/vitest.config.ts', '--project', project, ...output]),
    report: () => readReport(report, vitestReport),
  };
}

function playwright(name: string, project: string): Stage {
  const report = join(reports, `playwright-${project}.json`);
  const options = ['test', '--config', 'tests/playwright.config.ts', '--project', project];
  return {
    name,
    needsBrowser: true,
    run: () =>
      runTool('playwright', [...options, '--reporter', 'list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    report: () => readReport(report, playwrightReport),
  };
}

async function readReport(report: string, schema: z.ZodType<Report>): Promise<Report> {
  return schema.parse(JSON.parse(await readFile(report, 'utf8')));
}

/** Runs every stage, also after one that failed; those that need a missing browser are named. @returns the exit code */
async function runStages(stages: readonly Stage[], hasBrowser: boolean): Promise<number> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  let passed = 0;
  const failed: string[] = [];
  const beside = stages
    .filter(({ isBeside }) => isBeside)
    .map(({ run, ...stage }) => {
      const output: string[] = [];
      const ended = run((text) => output.push(text));
      return { ...stage, run: () => ended.finally(() => process.stdout.write(output.join(''))) };
    });
  for (const { name, needsBrowser, run, report } of [
    ...stages.filter(({ isBeside }) => !isBeside),
    ...beside,
  ]) {
    if (needsBrowser && !hasBrowser) continue;
    console.log(`\n── ${name}`);
    const exitCode = await run();
    if (exitCode >= 128) return exitCode; // interrupted
    // A stage that broke before it could report counts as one failure.
    const told = (await report?.().catch(() => undefined)) ?? { passed: 0, failed: [] };
    passed += told.passed;
    const failures = told.failed.length > 0 || exitCode === 0 ? told.failed : ['see its output'];
    failed.push(...failures.map((failure) => `${name}: ${failure}`));
  }
  for (const failure of failed) console.log(`Failed: ${failure}`);
  for (const line of await missingPrograms(stages)) console.log(line);
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

/** Lines that name each missing program and the tests that did not run without it. */
async function missingPrograms(stages: readonly Stage[]): Promise<string[]> {
  const named = stages.filter(({ needsBrowser }) => needsBrowser).map(({ name }) => name);
  if (named.length === 0) return [];
  const missed = (program: string, tests: string) =>
    `There is no ${program}: ${tests} of “${named.join('” and “')}” did not run.`;
  if (!(await findBrowser())) return [missed('Chromium', 'the tests')];
  return findNginx() ? [] : [missed('nginx', 'the tests tagged @nginx')];
}

function isRing(name: string): name is Ring {
  return Object.hasOwn(rings, name);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !isRing(name));
if (unknown.length > 0) {
  console.error(`There is no ring ${unknown.join(', ')}; there are ${Object.keys(rings).join(', ')}.`);
  process.exitCode = 2;
} else {
  const hasBrowser = (await findBrowser()) !== undefined;
  const chosen = named.length > 0 ? named.filter(isRing) : (['unit', 'slow', 'build', 'e2e'] as const);
  const stages = [...(named.length > 0 ? [] : checks), ...chosen.flatMap((ring) => rings[ring])];
  process.exitCode = await runStages(stages, hasBrowser);
}
