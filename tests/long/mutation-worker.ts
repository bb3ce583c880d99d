/**
 * Runs the tests of pure functions once for each mutation of a sample, in this process and its workers alone: no file is
 * changed. Prints a line for each, `killed` where a test failed or `survived`; before the first one `green`, once all
 * tests have passed without any.
 *
 * `node tests/long/mutation-worker.ts <seed> <size> <first>`, where `first` counts from 0
 */
import { fileURLToPath } from 'node:url';
import { createVitest, type TestSpecification } from 'vitest/node';
import { listMutations, type Mutation, sample } from './mutations.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [seed = 1, size = 1, first = 0] = process.argv.slice(2).map(Number);

let current: Mutation | undefined;

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    include: ['tests/unit/**/*.test.ts', 'tests/slow/{series,markdown/body,view-models}/**/*.test.ts'],
    setupFiles: ['tests/setup/fixed-seed.ts'],
    isolate: false,
    maxWorkers: 2,
    bail: 1,
    testTimeout: 20_000,
    reporters: [{}],
  },
  {
    plugins: [
      {
        name: 'mutation',
        enforce: 'pre',
        load: (id) => (current && id === root + current.file ? current.source : undefined),
      },
    ],
  },
);

if (await fails(await vitest.globTestSpecifications()))
  throw new Error('A unit test fails without any mutation: nothing can be learnt.');
console.log('green');
for (const mutation of sample(listMutations(root), size, seed).slice(first))
  console.log((await isKilled(mutation)) ? 'killed' : 'survived');
await vitest.close();
// Tests that failed are what was wanted.
process.exitCode = 0;

/** Runs the tests of the file itself first: most mistakes are found there. */
async function isKilled(mutation: Mutation): Promise<boolean> {
  vitest.config.related = [root + mutation.file];
  const related = await vitest.getRelevantTestSpecifications();
  const own = root + mutation.file.replace(/^src\//, 'tests/unit/').replace(/\.ts$/, '.test.ts');
  const rounds = [
    related.filter(({ moduleId }) => moduleId === own),
    related.filter(({ moduleId }) => moduleId !== own),
  ];
  current = mutation;
  vitest.invalidateFile(root + mutation.file);
  try {
    for (const tests of rounds) if (tests.length > 0 && (await fails(tests))) return true;
    return false;
  } finally {
    current = undefined;
    vitest.invalidateFile(root + mutation.file);
  }
}

async function fails(tests: TestSpecification[]): Promise<boolean> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  // The modules are all that ever ran, and those of earlier mutations still count as failed.
  const own = new Set(tests.map(({ moduleId }) => moduleId));
  return unhandledErrors.length > 0 || testModules.some((module) => own.has(module.moduleId) && !module.ok());
}
