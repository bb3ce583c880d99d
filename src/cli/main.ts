/**
 * The command `series`, with a file per sub-command, each loaded on demand. Folders and addresses come from the
 * environment: see settings.ts.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { defineCommand, runCommand, runMain } from 'citty';
import { suggest } from '../series/diagnostics/did-you-mean.ts';
import { command } from '../series/text/command.ts';
import { isKeyOf } from '../series/text/keys.ts';
import { subCommandsOf } from './commands.ts';
import { endNow, endOnSignals, endWithParent } from './end-of-process.ts';
import { explain, printError } from './terminal/output.ts';

const meta = {
  name: 'series',
  description:
    'Checks, builds and shows an essay series. The environment says which: CONTENT_DIR (default content), ' +
    'OUT_DIR (default dist), SITE_URL (such as https://example.org) and BASE_PATH (default /)',
};

/** Sub-commands that need no content folder. */
const withoutContent = new Set(['preview', 'import']);

/** Arguments of a sub-command. citty also accepts functions and promises; ours are objects. */
const argumentsSchema = z.record(z.string(), z.object({ type: z.string() })).default({});

const rawArgs = process.argv.slice(2);
endOnSignals();
endWithParent(process.env);
// No telemetry of Astro, no check for updates.
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
try {
  await main();
} catch (error) {
  const { message, exitCode } = explain(error, rawArgs[0]);
  printError(message);
  process.exitCode = exitCode;
}
// Handles that a command left open must not keep the process alive.
await endNow();

async function main(): Promise<void> {
  if (rawArgs[0] === 'dev') process.env.PREVIEW = '1';
  const { settings } = await import('../settings.ts');
  const subCommands = subCommandsOf({ settings, environment: process.env });
  const series = defineCommand({ meta, subCommands });
  const mistake = await findMistake(rawArgs, subCommands);
  const [name = '--help'] = rawArgs;
  if (mistake) {
    printError(mistake);
    process.exitCode = 2;
  } else if (name === '--help' || rawArgs.some((option) => ['--help', '-h'].includes(option))) {
    await runMain(series, { rawArgs: rawArgs.length === 0 ? ['--help'] : rawArgs });
  } else if (!withoutContent.has(name) && !isFolder(settings.contentDir)) {
    printError(describeMissing(settings.contentDir, process.env));
    process.exitCode = 2;
  } else {
    const { mendContent } = await import('./change-content.ts');
    const { mendOutput } = await import('./site/output-folder.ts');
    await mendOutput(settings.outDir, settings.root, printError);
    if (!withoutContent.has(name)) await mendContent(settings.contentDir);
    await runCommand(series, { rawArgs });
  }
}

function describeMissing(contentDir: string, { CONTENT_DIR }: NodeJS.ProcessEnv): string {
  const bare = existsSync(join(dirname(contentDir), 'series.yaml'));
  if (!CONTENT_DIR && bare)
    return (
      `${dirname(contentDir)} holds a series.yaml itself: the files of a series lie in a folder of their own, ` +
      `and what is built beside it. Move them into ${contentDir}, or call the command in another folder with ` +
      `CONTENT_DIR=${JSON.stringify(dirname(contentDir))}.`
    );
  if (!CONTENT_DIR)
    return (
      `This is no series: there is no ${contentDir}, and no folder above has one with a series.yaml. ` +
      'Go to the folder of a series, or say with CONTENT_DIR where its content lies.'
    );
  return (
    `CONTENT_DIR is “${contentDir}”: there is no such folder. ` +
    'Write the path of the folder that holds series.yaml, or leave it out for content.'
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Finds unknown sub-commands, options and arguments, which citty ignores. */
async function findMistake(
  [name, ...options]: string[],
  subCommands: ReturnType<typeof subCommandsOf>,
): Promise<string | undefined> {
  if (name === undefined || ['--help', '-h'].includes(name)) return undefined;
  if (!isKeyOf(subCommands, name)) return unknown('sub-command', name, Object.keys(subCommands));

  const args = argumentsSchema.parse((await subCommands[name]()).args);
  const named = Object.keys(args).filter((each) => args[each]?.type !== 'positional');
  const known = [...named, 'help'].map((option) => `--${option}`);
  const takesWords = Object.values(args).some(({ type }) => type === 'positional');
  const takesValue = (option: string) => args[option.slice(2)]?.type === 'string' && !option.includes('=');
  for (const [index, word] of options.entries()) {
    if (word === '--') break;
    const option = word.replace(/=.*/s, '');
    if (takesWords && /^-\d/.test(word))
      return `There is no number “${word}”. See: ${command(`${name} --help`)}`;
    if (word.startsWith('-')) {
      if (word !== '-h' && !known.includes(option)) return unknown(`option of “${name}”`, option, known);
    } else if (!takesWords && !takesValue(options[index - 1] ?? '')) {
      return `“${name}” has no use for “${word}”. See: ${command(`${name} --help`)}`;
    }
  }
  return undefined;
}

function unknown(what: string, name: string, known: string[]): string {
  const near = suggest(name, known);
  const hint = near ? `Did you mean “${near}”?` : `There are: ${known.join(', ')}.`;
  return `There is no ${what} “${name}”. ${hint} See: ${command('--help')}`;
}
