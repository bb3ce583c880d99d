#!/usr/bin/env node
/**
 * The command of `npm create gegenverkehr my-series`: writes a series that builds at once, and says what comes next.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Answers, nextQuestion, toFolderName } from './answers.ts';
import { contentFiles } from './content.ts';
import { firstLanguages, isFirstLanguage } from './first-texts/index.ts';
import { buildNightly } from './nightly.ts';

const usage =
  'npm create gegenverkehr my-series [-- --yes] [-- --language <tag>] [-- --generator <tarball or version>]';

/** Commands that get a script in package.json; the workflows call them so. */
const scripts = ['start', 'dev', 'build', 'check', 'pull', 'send'];

/** Where the text of this command goes; nothing here needs more than Node. */
const print = (text: string) => process.stdout.write(`${text}\n`);

process.exitCode = await create(process.argv.slice(2));

async function create(words: string[]): Promise<number> {
  const options = readOptions(words);
  if (options === undefined) return stop(`Usage: ${usage}`, 2);
  const { language } = options;
  if (language !== undefined && !isFirstLanguage(language))
    return stop(`--language is “${language}”. A series can begin in: ${firstLanguages}.`, 2);
  const generator = readGenerator(options.generator);
  if (generator === undefined)
    return stop(
      `--generator is “${options.generator}”, and there is no such file. Name a tarball (.tgz) or a version, such as ^${ownVersion()}.`,
      2,
    );
  const folder = resolve(options.folder);
  const reason = whyTaken(folder);
  if (reason !== undefined)
    return stop(`${folder} ${reason}, and is left as it is. Name a folder that does not exist yet.`, 1);
  const answers = await ask(folder, { language }, options.yes || !process.stdin.isTTY);
  if (answers === undefined) return stop('Nothing was written.', 130);
  try {
    for (const [file, text] of Object.entries(seriesFiles(folder, answers, generator))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    return stop(`${folder} cannot be written: ${message}`, 1);
  }
  print(
    `\n${folder} is a series. Next:\n\n  cd ${JSON.stringify(options.folder)}\n  npm install\n  npm run dev\n`,
  );
  return 0;
}

/** Why no series can begin in a folder; nothing where it is free. Whoever cloned an empty repository has its `.git`. */
function whyTaken(folder: string): string | undefined {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (!there.isDirectory()) return 'is a file';
  return readdirSync(folder).every((name) => name === '.git') ? undefined : 'is not empty';
}

/** What was asked for on the command line; nothing where it is called wrongly. */
function readOptions(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        yes: { type: 'boolean', default: false },
        language: { type: 'string' },
        generator: { type: 'string' },
      },
    });
    const [folder, ...others] = positionals;
    return folder === undefined || others.length > 0 ? undefined : { folder, ...values };
  } catch {
    return undefined;
  }
}

/** Answers to all questions that are not answered yet; nothing where the user leaves. */
async function ask(
  folder: string,
  given: Partial<Answers>,
  presetsOnly: boolean,
): Promise<Answers | undefined> {
  const terminal = presetsOnly
    ? undefined
    : createInterface({ input: process.stdin, output: process.stdout });
  const answers = { ...given };
  try {
    for (let question = nextQuestion(folder, answers); question; question = nextQuestion(folder, answers)) {
      const { text, preset, read } = question;
      const answer = (await terminal?.question(`${text} (${preset}): `))?.trim() || preset;
      const understood = read(answer);
      if (understood === undefined) print(`“${answer}” is no answer to this; ${preset} would be one.`);
      Object.assign(answers, understood);
    }
  } catch {
    return undefined;
  } finally {
    terminal?.close();
  }
  const { title, language, singular, plural, count } = answers;
  const isWhole = title && language && singular && plural && count;
  return isWhole ? { title, language, singular, plural, count } : undefined;
}

/** Every file of a new series, by path. */
function seriesFiles(folder: string, answers: Answers, generator: string): Record<string, string> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const today = new Intl.DateTimeFormat('sv', { timeZone }).format();
  const [major, minor] = ownVersion().split('.');
  const content = Object.entries(contentFiles(answers, { timeZone, today, generator: `^${major}.${minor}` }));
  const manifest = {
    name: toFolderName(folder.split(/[/\\]/).at(-1) ?? '') || 'series',
    private: true,
    type: 'module',
    scripts: Object.fromEntries(scripts.map((name) => [name, `series ${name}`])),
    dependencies: { gegenverkehr: generator },
    allowScripts: { esbuild: true, sharp: true },
  };
  return {
    ...templateFiles(timeZone),
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    ...Object.fromEntries(content.map(([file, text]) => [`content/${file}`, text])),
  };
}

/** The generator that package.json names: of this version, or another one; nothing where it is a file that is not there. */
function readGenerator(generator = `^${ownVersion()}`): string | undefined {
  if (statSync(generator, { throwIfNoEntry: false })?.isFile()) return `file:${resolve(generator)}`;
  const isPath = /[/\\]|\.tgz$/.test(generator) && !/^https?:/.test(generator);
  return isPath || generator === '' ? undefined : generator;
}

function ownVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  );
  return version;
}

/** Files that are the same in each series, but for the time of the nightly build. npm would leave out names with a dot. */
function templateFiles(timeZone: string): Record<string, string> {
  const folder = join(import.meta.dirname, 'template');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const name = path
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
        .replace(/^dot-/, '.');
      const text = readFileSync(path, 'utf8');
      return [name, name.endsWith('/pages.yml') ? buildNightly(text, timeZone) : text];
    }),
  );
}

function stop(message: string, exitCode: number): number {
  process.stderr.write(`${message}\n`);
  return exitCode;
}
