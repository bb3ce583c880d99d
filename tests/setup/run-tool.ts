import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const require = createRequire(import.meta.url);

/**
 * Runs the program of an installed package on this process's Node, which is the pinned one, and shows its output.
 * @param environment added to this process's own; `undefined` takes a variable away
 * @param show takes the output in place of the terminal
 * @returns the program's exit code
 */
export async function runTool(
  program: keyof typeof packages,
  options: string[],
  environment: NodeJS.ProcessEnv = {},
  show?: (output: string) => void,
): Promise<number> {
  const output = show ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [scriptOf(program), ...options], {
    stdio: ['inherit', output, output],
    // Astro would report how it is used to a server.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', show ?? (() => {}));
  // Whoever called must outlive the child, to clear up behind it.
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}

/** Which package brings a program. */
const packages = {
  astro: 'astro',
  biome: '@biomejs/biome',
  vitest: 'vitest',
  playwright: 'playwright',
};

/** What a package says of the scripts that its programs are: https://docs.npmjs.com/cli/configuring-npm/package-json#bin */
const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

function scriptOf(program: keyof typeof packages): string {
  const manifest = require.resolve(`${packages[program]}/package.json`);
  const { bin } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[program];
  if (script === undefined) throw new Error(`${manifest} names no program ${program}.`);
  return join(manifest, '..', script);
}
