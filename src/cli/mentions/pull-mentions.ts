import { createMentionLocator } from '../../loader/mentioned-pages.ts';
import { entryId, readEntry } from '../../remote/mentions/feed-entry.ts';
import { type FeedSettings, readFeed } from '../../remote/mentions/read-feed.ts';
import { formatMentions, type Mention } from '../../series/mentions/mention.ts';
import { mentionsFile, mentionsFolder } from '../../series/mentions/mention-files.ts';
import {
  type FeedContent,
  type PassedOver,
  type Reception,
  receiveMentions,
} from '../../series/mentions/receive-mentions.ts';
import { type SubjectKey, subjectKey } from '../../series/model/target.ts';
import { webConfigOf } from '../../series/model/web-config.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import { defaultLanguage } from '../../series/text/language.ts';
import type { Project, Settings } from '../../settings.ts';
import { commandToRestore, committedIn } from '../git.ts';
import { CommandError, hide, print, printError } from '../terminal/output.ts';
import { commitChanges } from '../transaction.ts';
import { hiddenHash } from './hidden.ts';
import { type MentionArchives, readMentionArchives } from './mention-archives.ts';

/** How a feed is read. */
export interface MentionPull {
  /** Whether to read everything, which alone shows what was edited or deleted. */
  full: boolean;
  /** Whether to believe a feed that has fewer than half of the mentions that are known. */
  acceptLoss: boolean;
}

/**
 * Prepares access to a feed of mentions, with the token of `WEBMENTION_TOKEN`.
 *
 * @param connection overrides for tests
 */
export function prepareFeed(
  feed: string,
  { WEBMENTION_TOKEN }: Project['environment'],
  connection: Partial<FeedSettings> = {},
): FeedSettings {
  const token = WEBMENTION_TOKEN?.trim();
  if (token) hide(token);
  return { feed, token, fetch, ...connection };
}

/**
 * Updates the archive of mentions: all files that change, or none.
 *
 * @returns whether the archive is complete
 * @throws FeedError, CommandError if the feed cannot be believed; nothing is changed then
 */
export async function pullMentions(
  feed: FeedSettings,
  settings: Settings,
  { full, acceptLoss }: MentionPull,
): Promise<boolean> {
  const archives = await readMentionArchives(settings);
  if (!archives) return false;
  const committed = committedIn(settings.contentDir, mentionsFolder);
  const known = [...archives.mentions.values()].flat();
  const content = await readContent(feed, archives, full ? undefined : newestOf(known));
  if (content.isComplete && !acceptLoss) checkLoss(known, content);
  const reception = receiveMentions(archives.mentions, content, rulesOf(archives));
  const { writes, heldBack } = filesOf(archives, reception, content.isComplete);
  await commitChanges(settings.contentDir, { writes, moves: [] });
  report(content, reception, writes.length);
  const lost = archives.pages
    .filter(({ subject }) => reception.removed.some(({ page }) => page === subjectKey(subject)))
    .map(({ subject }) => mentionsFile(subject));
  const restore = lost.length === 0 ? undefined : commandToRestore(settings, lost, committed);
  if (restore !== undefined) print(`To bring back what is gone: ${restore}`);
  for (const file of heldBack)
    printError(
      `${file} has entries that cannot be read and stays as it is: ${command('pull --full')} writes it anew.`,
    );
  return heldBack.length === 0;
}

/** Number of the newest mention that is known; nothing where there is none. */
function newestOf(known: readonly Mention[]): number | undefined {
  const numbers = known.map(({ id }) => Number(id.slice('wm-'.length)));
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.max(a, b));
}

async function readContent(
  feed: FeedSettings,
  { content: { series } }: MentionArchives,
  since: number | undefined,
): Promise<FeedContent> {
  const context = {
    timeZone: series.timeZone,
    language: defaultLanguage(series.languages),
    now: new Date(),
  };
  const entries = (await readFeed(feed, since)).map((child) => ({
    child,
    entry: readEntry(child, context),
  }));
  return {
    received: entries.flatMap(({ entry }) => entry ?? []),
    unreadable: entries.flatMap(({ child, entry }) => (entry ? [] : (entryId(child) ?? ''))),
    isComplete: since === undefined,
  };
}

/** @throws CommandError if fewer than half of what is known are still there */
function checkLoss(known: readonly Mention[], { received, unreadable }: FeedContent): void {
  const listed = new Set([...received.map(({ id }) => id), ...unreadable]);
  const kept = known.filter(({ id }) => listed.has(id)).length;
  if (kept * 2 >= known.length) return;
  throw new CommandError(
    `The feed of mentions has ${kept} of the ${known.length} that are known. Nothing was changed. ` +
      `If the others were really deleted: ${command('pull --full --accept-loss')}`,
  );
}

function rulesOf({ content, pages, hidden }: MentionArchives) {
  const { series } = content;
  const { moderation = 'first', trusted = [], blocked = [] } = webConfigOf(series) ?? {};
  const byKey = new Map(pages.map((page) => [subjectKey(page.subject), page]));
  return {
    ...createMentionLocator(content),
    ...{ moderation, trusted, blocked },
    isTakenDown: (source: string, page: SubjectKey) =>
      hidden.has(hiddenHash(source, byKey.get(page)?.firstKey ?? page)),
    isClosed: (page: SubjectKey) => byKey.get(page)?.isClosed ?? false,
  };
}

/** The files that change. One with entries that cannot be read is replaced only by everything that the service has. */
function filesOf(
  { pages, mentions, damaged }: MentionArchives,
  reception: Reception,
  isComplete: boolean,
): { writes: { file: string; text: string }[]; heldBack: string[] } {
  const changed = pages.flatMap(({ subject }) => {
    const file = mentionsFile(subject);
    const text = formatMentions(reception.mentions.get(subjectKey(subject)) ?? []);
    const before = formatMentions(mentions.get(subjectKey(subject)) ?? []);
    return text === before && !(isComplete && damaged.has(file)) ? [] : [{ file, text }];
  });
  const isHeldBack = ({ file }: { file: string }) => !isComplete && damaged.has(file);
  return {
    writes: changed.filter((each) => !isHeldBack(each)),
    heldBack: changed.filter(isHeldBack).map(({ file }) => file),
  };
}

/** Reasons for skipping a mention, in words. */
const reasons: Readonly<Record<PassedOver, string>> = {
  unreadable: 'not what a mention should be',
  private: 'private',
  blocked: 'from a blocked host',
  own: 'from this site itself',
  elsewhere: 'of no page of this site',
  'taken down': 'taken down before',
  closed: 'of a closed conversation',
};

function report({ received, unreadable }: FeedContent, reception: Reception, files: number): void {
  const { added, changed, removed, passedOver } = reception;
  const facts = [
    `${countOf(received.length + unreadable.length, 'mention')} read`,
    `${added.length} new`,
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(removed.length > 0 ? [`${removed.length} gone`] : []),
    ...[...passedOver].map(([reason, number]) => `${number} ${reasons[reason]}`),
    `${countOf(files, 'file')} written`,
  ];
  print(`${facts.join('; ')}.`);
  const waiting = [...added, ...changed].filter(({ state }) => state === 'waiting').length;
  if (waiting > 0)
    print(`${countOf(waiting, 'mention')} ${waiting === 1 ? 'waits' : 'wait'}: ${command('mentions')}`);
}
