import { defineCommand } from 'citty';
import { listContentFiles, readRaw } from '../../files.ts';
import { formatDiff } from '../../formats/terminal/diff.ts';
import { loadContent } from '../../loader/load.ts';
import { planRename, type RenamePlan } from '../../loader/plan-rename.ts';
import { commentsFile } from '../../series/comments/comment-archive.ts';
import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import { readTextFile, type TextKind, textFolders } from '../../series/model/content-paths.ts';
import { idSchema, isDeviceName } from '../../series/model/id.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import type { Project, Settings } from '../../settings.ts';
import { changeContent } from '../change-content.ts';
import { fail, print, reportErrors, usageError } from '../terminal/output.ts';
import { commitChanges } from '../transaction.ts';
import { refreshSchemas } from './schema.ts';

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'rename',
      description: 'Gives an essay (or a glossary entry, or a page) another id and rewrites every link to it',
    },
    args: {
      id: { type: 'positional', required: true, description: 'the id there is: the name of its folder' },
      newId: { type: 'positional', required: true, description: 'the id it is to have', valueHint: 'new-id' },
      'dry-run': { type: 'boolean', description: 'only show what would change, as a diff' },
    },
    run: ({ args }) =>
      args['dry-run']
        ? rename(settings, args)
        : changeContent(settings.contentDir, () => rename(settings, args)),
  });
}

async function rename(
  settings: Settings,
  args: { id: string; newId: string; 'dry-run'?: boolean | undefined },
): Promise<void> {
  const { partial: content, problems } = await loadContent(settings);
  if (!content) return reportErrors(problems, 'Mend these first; nothing was renamed.');
  const { contentDir } = settings;
  const files = await listContentFiles(contentDir);
  const found = findTexts(files, args.id);
  if (found.length > 1) {
    const { id } = found[0] ?? { id: args.id };
    const [first, ...others] = found.map(({ kind }) => `${kind}:${id}`);
    return usageError(
      `There is ${found.map(({ kind }) => kindNames[kind]).join(' and ')} “${id}”. Nothing was renamed.`,
      `${command(`rename ${first} ${args.newId}`)} (or ${others.join(', ')})`,
    );
  }
  const [text] = found;
  if (!text) return fail(`${unknownId(files, args.id)} Nothing was renamed.`);
  const folder = `${textFolders[text.kind]}/${text.id}/`;
  const entry = [...content.essays, ...content.terms, ...content.pages].find(
    ({ kind, id }) => kind === text.kind && id === text.id,
  );
  const own = problems.filter(({ location }) => location.file.startsWith(folder));
  const isBroken = own.some(({ id }) => id === 'mdx-syntax');
  // Its frontmatter has to remember the old address, in every language.
  if (!entry || isBroken || entry.translations.length < text.languages) {
    return reportErrors(own, 'Mend these first; nothing was renamed.');
  }
  const error = errorIn(args.newId, textFolders[entry.kind], files);
  if (error) return fail(`${error} Nothing was renamed.`);

  const texts = files.filter((file) =>
    /\.(?:mdx?|ya?ml|astro)$|^(?:responses|imported|mentions)\/.+\.json$/.test(file),
  );
  const sources = new Map(
    await Promise.all(texts.map(async (file) => [file, await readRaw(contentDir, file)] as const)),
  );
  const { series, addresses, ownSite } = content;
  const { languages } = series;
  const plan = planRename({
    ...{ series: series.id, entry, to: args.newId, languages, addresses, ownSite, sources },
  });
  if (args['dry-run']) {
    print(formatPlan(plan));
  } else {
    await commitChanges(contentDir, plan);
    await refreshSchemas(settings, content);
    print(`Renamed “${args.id}” to “${args.newId}”; rewrote ${countOf(plan.writes.length, 'file')}:`);
    for (const { file } of plan.writes) print(`  ${file}`);
    for (const { from, to } of plan.moves) print(`  ${from} → ${to}`);
  }
  if (plan.unread.length > 0) {
    print(`\nThese cannot be read; what links there to the old id was left alone. See ${command('check')}:`);
    for (const { file, reason } of plan.unread) print(`  ${file}: ${reason}`);
  }
  if (plan.mentions.length > 0) {
    print('\nThese name the old id too, but are no links; see whether they should change:');
    for (const { file, line, column } of plan.mentions) print(`  ${file}:${line}:${column}`);
  }
  if (!args['dry-run']) print(`\nTo undo it: ${command(`rename ${entry.kind}:${args.newId} ${entry.id}`)}`);
}

const kindNames: Readonly<Record<TextKind, string>> = {
  essay: 'an essay',
  term: 'a glossary entry',
  page: 'a page',
};

/** The texts that are meant by `id`, `essay:id`, `term:id` or `page:id`, readable or not. */
function findTexts(
  files: readonly string[],
  name: string,
): { kind: TextKind; id: string; languages: number }[] {
  const [, wanted, id] = /^(?:(essay|term|page):)?(.*)$/s.exec(name.normalize('NFC')) ?? [];
  const texts = files
    .flatMap((file) => readTextFile(file) ?? [])
    .filter((text) => text.id.normalize('NFC') === id);
  return [...Map.groupBy(texts, ({ kind }) => kind)]
    .filter(([kind]) => wanted === undefined || wanted === kind)
    .map(([kind, versions]) => ({ kind, id: id ?? '', languages: versions.length }));
}

function unknownId(files: readonly string[], name: string): string {
  const near = suggest(
    name,
    files.flatMap((file) => readTextFile(file)?.id ?? []),
  );
  return `There is no essay, glossary entry or page “${name}”.${near ? ` Did you mean “${near}”?` : ''}`;
}

function errorIn(id: string, folder: string, files: readonly string[]): string | undefined {
  const result = idSchema.safeParse(id);
  if (!result.success) return `“${id}” cannot be an id: ${result.error.issues[0]?.message}.`;
  if (isDeviceName(id)) return `“${id}” cannot be an id: Windows keeps this name for a device.`;
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
    formatDiff({ file, before, after: text, renamed: moved(file) }),
  );
  return [...diffs, ...moves.map(({ from, to }) => `rename from ${from}\nrename to ${to}`)].join('\n\n');
}
