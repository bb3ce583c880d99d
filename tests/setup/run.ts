import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { defineCommand } from 'citty';
import { runTool } from '../../src/cli/run-tool.ts';

export default defineCommand({
  meta: {
    name: 'test',
    description: 'Checks and tests the code: lint, types, unit, build and browser tests',
  },
  run: async () => {
    process.exitCode = await runTests();
  },
});

interface Count {
  passed: number;
  failed: number;
}

interface Stage {
  name: string;
  /** Runs the stage. @returns its exit code */
  run: () => Promise<number>;
  /** Reads from the stage's report how many tests passed and failed; a stage without one has no tests. */
  count?: () => Promise<Count>;
}

const reports = join(process.cwd(), 'node_modules/.cache/tests');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const number = z.number();

const vitestCount = z
  .object({ numPassedTests: number, numFailedTests: number })
  .transform(({ numPassedTests: passed, numFailedTests: failed }) => ({ passed, failed }));

const playwrightCount = z
  .object({ stats: z.object({ expected: number, unexpected: number, flaky: number }) })
  .transform(({ stats: { expected, unexpected, flaky } }) => ({
    passed: expected,
    failed: unexpected + flaky,
  }));

/** Quick ones first. `astro check` reads all TypeScript, not only that of Astro's files. */
const stages: Stage[] = [
  { name: 'Lint and format', run: () => runTool('biome', ['check', '--error-on-warnings']) },
  { name: 'Types', run: () => runTool('astro', ['check', '--minimumSeverity', 'warning']) },
  {
    name: 'Unit and build tests',
    run: () =>
      runTool('vitest', [
        ...['run', '--config', 'tests/vitest.config.ts'],
        ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', vitestReport],
      ]),
    count: () => readCount(vitestReport, vitestCount),
  },
  {
    name: 'Browser tests',
    run: () =>
      runTool('playwright', ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
      }),
    count: () => readCount(playwrightReport, playwrightCount),
  },
];

async function readCount(report: string, schema: z.ZodType<Count>): Promise<Count> {
  return schema.parse(JSON.parse(await readFile(report, 'utf8')));
}

/** Runs every stage, also after one that failed. The last line is for machines: `N passed, N failed`. */
async function runTests(): Promise<number> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });

  const total: Count = { passed: 0, failed: 0 };
  const failedStages: string[] = [];
  for (const { name, run, count } of stages) {
    console.log(`\n── ${name}`);
    const exitCode = await run();
    if (exitCode >= 128) return exitCode; // interrupted
    // A stage that broke before it could report counts as one failure.
    const { passed, failed } = (await count?.().catch(() => undefined)) ?? { passed: 0, failed: 0 };
    total.passed += passed;
    total.failed += exitCode === 0 ? failed : Math.max(failed, 1);
    if (exitCode !== 0) failedStages.push(name);
  }
  console.log(failedStages.length > 0 ? `\nFailed: ${failedStages.join(', ')}` : '');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return failedStages.length > 0 ? 1 : 0;
}
