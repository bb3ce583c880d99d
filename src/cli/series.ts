/**
 * The one command of the project, `series`: a file per sub-command, each loaded when it is asked for. What a
 * sub-command reads and writes comes from the environment: see settings.ts.
 */
import { defineCommand, runCommand, runMain } from 'citty';
import { nearest } from '../series/nearest.ts';
import { settings } from '../settings.ts';
import { finishChanges } from '../transaction.ts';
import { explainFileError } from './output.ts';

const subCommands = {
  build: async () => (await import('./build.ts')).default,
  preview: async () => (await import('./preview.ts')).default,
  dev: async () => (await import('./dev.ts')).default,
  check: async () => (await import('./check.ts')).default,
  new: async () => (await import('./new.ts')).default,
  rename: async () => (await import('./rename.ts')).default,
  stats: async () => (await import('./stats.ts')).default,
  schema: async () => (await import('./schema.ts')).default,
  pull: async () => (await import('./pull.ts')).default,
  threads: async () => (await import('./threads.ts')).default,
  test: async () => (await import('./test.ts')).default,
};

const series = defineCommand({
  meta: {
    name: 'series',
    description:
      'Checks, builds and shows an essay series. The environment says which: CONTENT_DIR (default content), ' +
      'OUT_DIR (default dist), SITE_URL (such as https://example.org) and BASE_PATH (default /)',
  },
  subCommands,
});

const rawArgs = process.argv.slice(2);
const mistake = await findMistake(rawArgs);
if (mistake) {
  console.error(mistake);
  process.exit(2);
}
if (rawArgs.length === 0 || rawArgs.some((option) => ['--help', '-h'].includes(option))) {
  await runMain(series, { rawArgs: rawArgs.length === 0 ? ['--help'] : rawArgs });
} else {
  await run().catch((error: unknown) => {
    const misused = error instanceof Error && error.name === 'CLIError';
    if (misused) console.error(`${error.message}. See: npm run series -- ${rawArgs[0]} --help`);
    else console.error(explainFileError(error) ?? error);
    process.exitCode = misused ? 2 : 1;
  });
}

async function run(): Promise<void> {
  if (finishChanges(settings.contentDir)) console.error('Finished a renaming that had been interrupted.');
  await runCommand(series, { rawArgs });
}

/** citty passes over options it does not know; a misspelt one must not go unnoticed. */
async function findMistake([name, ...options]: string[]): Promise<string | undefined> {
  if (name === undefined || ['--help', '-h'].includes(name)) return;
  if (!isSubCommand(name)) return unknown('sub-command', name, Object.keys(subCommands));

  const { args = {} } = await subCommands[name]();
  const known = [...Object.keys(args), 'help'].map((option) => `--${option}`);
  const wrong = options
    .map((option) => option.split('=')[0] ?? '')
    .find((option) => !known.includes(option) && option.startsWith('--'));
  return wrong && unknown(`option of “${name}”`, wrong, known);
}

function isSubCommand(name: string): name is keyof typeof subCommands {
  return Object.hasOwn(subCommands, name);
}

function unknown(what: string, name: string, known: string[]): string {
  const near = nearest(name, known);
  const hint = near ? `Did you mean “${near}”?` : `There are: ${known.join(', ')}.`;
  return `There is no ${what} “${name}”. ${hint} See: npm run series -- --help`;
}
