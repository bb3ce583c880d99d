import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');

/** What came of a command. */
export interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** How a command is run. */
export interface Run {
  contentDir: string;
  environment?: NodeJS.ProcessEnv;
  /** As another user (Linux), to meet files that may not be written. */
  uid?: number;
  /** A program in place of `series`. */
  program?: string;
}

/** A command under way, at the head of a process group of its own. */
export interface Running {
  child: ChildProcess;
  /** What it has printed so far. */
  output: { stdout: string; stderr: string };
  ended: Promise<Ran>;
}

/** Runs `series …` as an author does, with nobody at the terminal. */
export function series(args: readonly string[], run: Run): Promise<Ran> {
  return start(args, run).ended;
}

/** Starts `series …`; a command that a signal ended has the exit code that a shell gives it. */
export function start(
  args: readonly string[],
  { contentDir, environment, uid, program = join(root, 'src/cli/series.mjs') }: Run,
): Running {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ NO_COLOR: '1', FORCE_COLOR: undefined, CONTENT_DIR: contentDir },
      // Vitest sets them, and Astro would take a build for a development server.
      ...{ DEV: undefined, NODE_ENV: undefined },
      ...environment,
    },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<Ran>((done, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      done({ exitCode: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], ...output });
    });
  });
  return { child, output, ended };
}

/** Waits until nothing is left of a command that has ended, and of what it started. */
export async function allGone(running: Running): Promise<void> {
  await running.ended;
  while (processesOf(running).length > 0) await wait(20);
}

/** The processes of a command's group that are still there (Linux, macOS). */
export function processesOf({ child }: Running): string[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,pid=,stat=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.trim().startsWith(`${child.pid} `) && !/^\s*\d+\s+\d+\s+Z/.test(line));
}

/** Every file of a folder by path, byte for byte; hidden ones too. */
export function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = [...globSync('**/*', { cwd: folder }), ...globSync('**/.*', { cwd: folder })];
  const texts = files.flatMap((file) => {
    try {
      return [[file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')] as const];
    } catch {
      return []; // a folder
    }
  });
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A small series in German and English, to which a test adds its texts. */
export const smallSeries = {
  'series.yaml': `id: probe
title: Probe
tagline: { de: Probe, en: Trial }
description: { de: Probe, en: Trial }
languages: [de, en]
site: https://probe.example
source:
  title: Quelle
  authors: [Jemand]
  year: 1999
  url: https://quelle.example/
  rights: { de: frei, en: free }
item:
  singular: { de: These, en: Thesis }
  plural: { de: Thesen, en: Theses }
  segment: { de: thesen, en: theses }
introduction: alt
parts:
  - from: 1
    to: 3
    title: { de: Alle, en: All }
    summary: { de: Alle, en: All }
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
`,
  'theses.yaml': `- { number: 1, gist: { de: Eins, en: One } }
- { number: 2, gist: { de: Zwei, en: Two } }
- { number: 3, gist: { de: Drei, en: Three } }
`,
  'authors.yaml': `- { id: anna, name: Anna, bio: { de: Schreibt., en: Writes. } }
`,
} as const;

/** A text with frontmatter. */
export function essay(body: string, frontmatter: Readonly<Record<string, string>> = {}): string {
  const lines = {
    ...{ title: 'Titel', standfirst: 'Worum es geht.', theses: '[1]', date: '2026-01-01', authors: '[anna]' },
    ...frontmatter,
  };
  const yaml = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${yaml.join('')}---\n\n${body}\n`;
}
