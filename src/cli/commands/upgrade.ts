import { defineCommand } from 'citty';
import { readRaw } from '../../files.ts';
import { formatDiff } from '../../formats/terminal/diff.ts';
import { upgradeSeries } from '../../series/authoring/upgrade.ts';
import { parseYaml } from '../../series/diagnostics/parse-yaml.ts';
import { fitOf, generatedBySchema, rangeOf } from '../../series/model/generator.ts';
import { command } from '../../series/text/command.ts';
import type { Project, Settings } from '../../settings.ts';
import { version } from '../../version.ts';
import { changeContent } from '../change-content.ts';
import { fail, print, reportErrors } from '../terminal/output.ts';
import { commitChanges } from '../transaction.ts';

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'upgrade',
      description:
        'Shows what has to change in the content for the version of the generator that is installed',
    },
    args: { write: { type: 'boolean', description: 'makes these changes' } },
    run: ({ args }) =>
      args.write
        ? changeContent(settings.contentDir, () => upgrade(settings, true))
        : upgrade(settings, false),
  });
}

const file = 'series.yaml';

async function upgrade({ contentDir }: Settings, write: boolean): Promise<void> {
  const before = await readRaw(contentDir, file);
  const { value, problems } = parseYaml(before, generatedBySchema, file);
  if (value === undefined) return reportErrors(problems, 'Mend these first; nothing was changed.');
  const { generator } = value;
  if (generator !== undefined && fitOf(generator, version) === 'too old')
    return fail(
      `The series is made for version ${generator.slice(1)}, and ${version} is installed: install a newer one, not the series. Nothing was changed.`,
    );
  const after = upgradeSeries(before, version);
  if (after === before) return print(`Nothing has to change: the series is made for ${rangeOf(version)}.`);
  print(formatDiff({ file, before, after }));
  if (!write) return print(`\nTo make these changes: ${command('upgrade --write')}`);
  await commitChanges(contentDir, { writes: [{ file, text: after }], moves: [] });
  print('\nWritten.');
}
