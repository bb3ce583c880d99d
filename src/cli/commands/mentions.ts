import { defineCommand } from 'citty';
import { readRaw } from '../../files.ts';
import { hostOf } from '../../series/mentions/source-key.ts';
import { subjectKey } from '../../series/model/target.ts';
import { hostSchema, webConfigOf } from '../../series/model/web-config.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import { cleanText } from '../../series/text/strings.ts';
import { shorten } from '../../series/text/words.ts';
import { type Project, type Settings, SettingsError } from '../../settings.ts';
import { changeContent } from '../change-content.ts';
import { withBlockedHost } from '../mentions/block-host.ts';
import { type MentionArchives, readMentionArchives } from '../mentions/mention-archives.ts';
import { listWaiting, planBlock, planDecision } from '../mentions/plan-mentions.ts';
import { CommandError, print, usageError } from '../terminal/output.ts';
import { commitChanges } from '../transaction.ts';

/** Length of the words that the list shows (UTF-16 units). */
const length = 200;

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'mentions',
      description:
        'Lists the mentions that wait for a person, lets them in with --show, takes them down with --hide, or everything from a host with --block',
    },
    args: {
      names: {
        type: 'positional',
        required: false,
        description: 'numbers of the list, or ids, which pages have in their anchors: wm-12',
      },
      show: { type: 'boolean', description: 'lets these in' },
      hide: {
        type: 'boolean',
        description:
          'takes these down for good, also from pages and from what was imported; only a hash is kept',
      },
      block: {
        type: 'string',
        description: 'takes down everything from a host, and writes it into `blocked` in series.yaml',
        valueHint: 'host',
      },
    },
    run: async ({ args: { _: names, show, hide, block } }) => {
      const decision = show ? 'show' : hide ? 'hide' : undefined;
      const isClear =
        block === undefined
          ? !(show && hide) && (decision === undefined) === (names.length === 0)
          : decision === undefined && names.length === 0;
      const usage = command('mentions [--show | --hide] [number or id …] [--block host]');
      if (!isClear) return usageError('Name what is to be let in or taken down, and which of both.', usage);
      if (block !== undefined) {
        const { data: host, error } = hostSchema.safeParse(block);
        if (host === undefined)
          return usageError(`--block is “${block}”: ${error.issues[0]?.message}.`, usage);
        return changeContent(settings.contentDir, () => blockHost(settings, host));
      }
      if (decision === undefined) return list(settings);
      return changeContent(settings.contentDir, () => decide(settings, names, decision));
    },
  });
}

async function list(settings: Settings): Promise<void> {
  const archives = await open(settings);
  if (!archives) return;
  const waiting = listWaiting(archives);
  for (const [index, { page, mention }] of waiting.entries()) {
    const { id, via, kind, source, author, title, text } = mention;
    print(`${index + 1}  ${hostOf(source)}: ${kind} by ${via} on ${subjectKey(page.subject)} (${id})`);
    print(`   ${source}`);
    if (author) print(`   ${cleanText(author.name)}`);
    const words = shorten(cleanText(text || (title ?? '')), length, mention.language);
    if (words) print(`   ${words}`);
  }
  if (waiting.length === 0) print('No mention waits.');
  else
    print(
      `\nTo let in the first: ${command('mentions --show 1')}. To take it down: ${command('mentions --hide 1')}`,
    );
}

async function decide(
  settings: Settings,
  names: readonly string[],
  decision: 'show' | 'hide',
): Promise<void> {
  const archives = await open(settings);
  if (!archives) return;
  const done = decision === 'show' ? 'Let in what was named' : 'Took down what was named';
  await save(settings, archives, planDecision(archives, names, decision), done);
}

async function blockHost(settings: Settings, host: string): Promise<void> {
  const archives = await open(settings);
  if (!archives) return;
  const web = webConfigOf(archives.content.series);
  if (!web) throw new SettingsError('This series receives no mentions: series.yaml has no “web”.');
  const source = await readRaw(settings.contentDir, 'series.yaml');
  const text = withBlockedHost(source, web, host);
  const inSeries = text === source ? [] : [{ file: 'series.yaml', text }];
  const done = `Nothing from ${host} comes in any more`;
  await save(settings, archives, [...planBlock(archives, host), ...inSeries], done);
}

/** Writes all files or none. */
async function save(
  settings: Settings,
  archives: MentionArchives,
  writes: readonly { file: string; text: string }[],
  done: string,
): Promise<void> {
  const damaged = writes.find(({ file }) => archives.damaged.has(file));
  if (damaged)
    throw new CommandError(
      `${damaged.file} has entries that cannot be read, which would be lost. Nothing was changed. See: ${command('check')}`,
    );
  await commitChanges(settings.contentDir, { writes, moves: [] });
  print(`${done}; wrote ${countOf(writes.length, 'file')}:`);
  for (const { file } of writes) print(`  ${file}`);
  print('Pages show it after the next build.');
}

/** What the command decides on; `undefined`, with a report, where the series cannot be read. */
async function open(settings: Settings): Promise<MentionArchives | undefined> {
  const archives = await readMentionArchives(settings);
  if (
    archives?.content.series.web === undefined &&
    archives?.mentions.size === 0 &&
    archives.imported.size === 0
  )
    throw new SettingsError(
      'This series receives no mentions. Write “web: webmention.io” into series.yaml; the README says more under “Mentions”.',
    );
  return archives;
}
