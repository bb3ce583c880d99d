import { existsSync } from 'node:fs';
import { defineCommand } from 'citty';
import { endPhase } from '../../phase-timer.ts';
import type { Project } from '../../settings.ts';
import { compressSite } from '../site/compress.ts';
import { openReadings } from '../site/kept-readings.ts';
import { openOutput } from '../site/output-folder.ts';
import { describeRenderError, renderSite } from '../site/render-site.ts';
import { checkOutput, ForeignFolderError, followLinks } from '../site/replaceable-folder.ts';
import { explainFileError, print, printError, printReport } from '../terminal/output.ts';
import { UnfinishedChangeError } from '../transaction.ts';
import { checkContent } from './check.ts';

/** The command for a project. */
export default function command(project: Project) {
  return defineCommand({
    meta: { name: 'build', description: 'Builds the site into OUT_DIR; if that fails, the old site stays' },
    args: {
      compress: {
        type: 'boolean',
        description:
          'also lays a .br and a .gz beside every text, for servers that send what is already compressed',
      },
    },
    run: async ({ args }) => {
      process.exitCode = await buildSite(project, { compress: args.compress ?? false });
    },
  });
}

/**
 * Builds in a fresh folder and swaps the result in, so that at every moment, also after a failure or a kill, the output
 * folder holds one whole site or its former content.
 *
 * @returns exit code: 0 if the new site is in place
 */
export async function buildSite(project: Project, { compress = false } = {}): Promise<number> {
  const { root, contentDir, outDir } = project.settings;
  const folder = followLinks(outDir);
  const tell = (line: string) => printError(line);
  checkOutput(folder, { root, contentDir });
  const began = performance.now();
  const output = await openOutput(folder, root, tell);
  try {
    const keepReadings = await openReadings(project.settings);
    const { report, failed } = await checkContent(project, process.stderr);
    if (report) printReport(report, 'stderr');
    if (!failed) print(`content read (${endPhase()})`);
    const keeping = failed ? undefined : keepReadings();
    keeping?.catch(() => {}); // Thrown where it is awaited.
    const rendered = failed ? undefined : await renderSite(project.settings);
    if (rendered === undefined) {
      printError(stateOf(folder));
      return 1;
    }
    if (compress) print(`${await compressSite(rendered)} files compressed (${endPhase()})`);
    output.replace(rendered);
    await keeping;
  } catch (error) {
    if (error instanceof ForeignFolderError || error instanceof UnfinishedChangeError) throw error;
    printError(explainFileError(error, stateOf(folder)) ?? describeRenderError(error, root));
    return 1;
  } finally {
    await output.close();
  }
  print(`${folder} built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return 0;
}

/** State of the output folder after a build that failed. */
function stateOf(folder: string): string {
  return existsSync(folder) ? `Not built; ${folder} is as it was.` : 'Not built.';
}
