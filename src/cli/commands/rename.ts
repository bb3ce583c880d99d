import { defineCommand } from 'citty';
import { createTwoFilesPatch } from 'diff';
import { listContentFiles, readRaw, removeLeftovers } from '../../files.ts';
import { countOf } from '../../formats/terminal/count.ts';
import { type Content, loadContent } from '../../loader/load.ts';
import { planRename, type RenamePlan } from '../../loader/plan-rename.ts';
import { commentsFile } from '../../series/comments/comment-archive.ts';
import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import { textFolders } from '../../series/model/content-paths.ts';
import { idSchema } from '../../series/model/id.ts';
import type { Project } from '../../settings.ts';
import { commitChanges } from '../../transaction.ts';
import { fail, print, reportErrors } from '../output.ts';
import { refreshSchemas } from './schema.ts';

/** The command for a project. */
export default function command({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'rename',
      description: 'Gives an essay (or a glossary entry) another id and rewrites every link to it',
    },
    args: {
      id: { type: 'positional', required: true, description: 'the id there is: the name of its folder' },
      newId: { type: 'positional', required: true, description: 'the id it is to have', valueHint: 'new-id' },
      'dry-run': { type: 'boolean', description: 'only show what would change, as a diff' },
    },
    run: async ({ args }) => {
      const { contentDir } = settings;
      const { content, problems } = await loadContent(settings);
      if (!content) return reportErrors(problems, 'Mend these first; nothing was renamed.');
      const files = await listContentFiles(contentDir);
      const entry = findEntry(content, args.id);
      const error = entry ? errorIn(args.newId, textFolders[entry.kind], files) : unknownId(content, args.id);
      if (!entry || error) return fail(`${error} Nothing was renamed.`);

      const texts = files.filter((file) => /\.(?:mdx|ya?ml|astro)$|^responses\/[^/]+\.json$/.test(file));
      const sources = new Map(
        await Promise.all(texts.map(async (file) => [file, await readRaw(contentDir, file)] as const)),
      );
      const { series, addresses, links } = content;
      const plan = planRename({
        series: series.id,
        entry,
        to: args.newId,
        languages: series.languages,
        addresses,
        links,
        sources,
      });
      if (args['dry-run']) {
        print(formatPlan(plan));
      } else {
        await removeLeftovers(contentDir);
        await commitChanges(contentDir, plan);
        await refreshSchemas(settings, content);
        print(`Renamed “${args.id}” to “${args.newId}”; rewrote ${countOf(plan.writes.length, 'file')}:`);
        for (const { file } of plan.writes) print(`  ${file}`);
        for (const { from, to } of plan.moves) print(`  ${from} → ${to}`);
      }
      if (plan.mentions.length > 0) {
        print('\nThese name the old id too, but are no links; see whether they should change:');
        for (const { file, line, column } of plan.mentions) print(`  ${file}:${line}:${column}`);
      }
    },
  });
}

function findEntry({ essays, terms }: Content, name: string) {
  const [, kind, id] = /^(?:(essay|term):)?(.*)$/.exec(name) ?? [];
  return [...essays, ...terms].find(
    (entry) => entry.id === id && (kind === undefined || kind === entry.kind),
  );
}

function unknownId({ essays, terms }: Content, name: string): string {
  const near = suggest(
    name,
    [...essays, ...terms].map(({ id }) => id),
  );
  return `There is no essay or glossary entry “${name}”.${near ? ` Did you mean “${near}”?` : ''}`;
}

function errorIn(id: string, folder: string, files: readonly string[]): string | undefined {
  const result = idSchema.safeParse(id);
  if (!result.success) return `“${id}” cannot be an id: ${result.error.issues[0]?.message}.`;
  const taken = files.some((file) => file.toLowerCase().startsWith(`${folder}/${id}/`));
  return taken || (folder === textFolders.essay && files.includes(commentsFile(id)))
    ? `“${id}” exists already.`
    : undefined;
}

function formatPlan({ writes, moves }: RenamePlan): string {
  const moved = (file: string) => {
    const move = moves.find(({ from }) => file.startsWith(`${from}/`));
    return move ? move.to + file.slice(move.from.length) : file;
  };
  const diffs = writes.map(({ file, before, text }) =>
    createTwoFilesPatch(`a/${file}`, `b/${moved(file)}`, before, text, undefined, undefined, { context: 1 })
      .replace(/^=+\n/, '')
      .trimEnd(),
  );
  return [...diffs, ...moves.map(({ from, to }) => `rename from ${from}\nrename to ${to}`)].join('\n\n');
}
