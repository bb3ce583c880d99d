import type { MentionedPage } from '../../loader/mentioned-pages.ts';
import {
  formatImported,
  type ImportedComment,
  importedFile,
} from '../../series/comments/imported-comment.ts';
import { formatMentions, type Mention } from '../../series/mentions/mention.ts';
import { mentionsFile } from '../../series/mentions/mention-files.ts';
import { isFrom, sourceKey } from '../../series/mentions/source-key.ts';
import { subjectKey } from '../../series/model/target.ts';
import { command } from '../../series/text/command.ts';
import { compareStrings } from '../../series/text/strings.ts';
import { CommandError } from '../terminal/output.ts';
import { formatHidden, hiddenFile, hiddenHashOf } from './hidden.ts';
import type { MentionArchives } from './mention-archives.ts';

/** A mention, and the page that it mentions. */
interface MentionOfPage {
  page: MentionedPage;
  mention: Mention;
}

/** Mentions that wait for a person, in the order of their arrival. */
export function listWaiting({
  pages,
  mentions,
}: Pick<MentionArchives, 'pages' | 'mentions'>): MentionOfPage[] {
  return pages
    .flatMap((page) => (mentions.get(subjectKey(page.subject)) ?? []).map((mention) => ({ page, mention })))
    .filter(({ mention }) => mention.state === 'waiting')
    .sort(
      (a, b) =>
        Date.parse(a.mention.receivedAt) - Date.parse(b.mention.receivedAt) ||
        compareStrings(a.mention.id, b.mention.id),
    );
}

/**
 * The files that change when mentions are let in or taken down.
 *
 * @param names numbers of the list of what waits, from 1, or ids
 * @throws CommandError if a name does not mean one mention
 */
export function planDecision(
  archives: MentionArchives,
  names: readonly string[],
  decision: 'show' | 'hide',
): { file: string; text: string }[] {
  const waiting = listWaiting(archives);
  const meant = names.map((name) => ({
    name,
    id: /^\d+$/.test(name) ? waiting[Number(name) - 1]?.mention.id : name,
  }));
  const known = [...archives.mentions.values(), ...archives.imported.values()].flat();
  const ids = new Set(meant.map(({ id }) => id));
  // An id on two pages would take down a mention that was not named.
  const unclear = meant.filter((name) => known.filter(({ id }) => id === name.id).length !== 1);
  if (unclear.length > 0)
    throw new CommandError(
      `No mention, or more than one, is called ${unclear.map(({ name }) => `“${name}”`).join(', ')}. ` +
        `Nothing was changed. See what waits: ${command('mentions')}`,
    );
  if (decision === 'show')
    return archives.pages.flatMap(({ subject }) => {
      const before = archives.mentions.get(subjectKey(subject)) ?? [];
      const after = before.map((mention) =>
        ids.has(mention.id) ? { ...mention, state: 'visible' as const } : mention,
      );
      return after.some((mention, index) => mention.state !== before[index]?.state)
        ? [{ file: mentionsFile(subject), text: formatMentions(after) }]
        : [];
    });
  return takeDown(archives, ({ id }) => ids.has(id));
}

/** The files that change when everything from a host is taken down. */
export function planBlock(archives: MentionArchives, host: string): { file: string; text: string }[] {
  return takeDown(archives, ({ source }) => source !== null && isFrom(source, [host]));
}

/** Takes what is meant off its pages, with everything else from the same source there; of all of it a hash stays. */
function takeDown(archives: MentionArchives, isMeant: (said: Mention | ImportedComment) => boolean) {
  const hashes = new Set(archives.hidden);
  const writes = archives.pages.flatMap((page) => takeOff(page, archives, isMeant, hashes));
  return hashes.size === archives.hidden.size && writes.length === 0
    ? []
    : [...writes, { file: hiddenFile, text: formatHidden(hashes) }];
}

function takeOff(
  { subject, firstKey }: MentionedPage,
  { mentions, imported }: MentionArchives,
  isMeant: (said: Mention | ImportedComment) => boolean,
  hashes: Set<string>,
) {
  const said = mentions.get(subjectKey(subject)) ?? [];
  const cameOver = subject.kind === 'essay' ? (imported.get(subject.id) ?? []) : [];
  const meant = [...said, ...cameOver].filter(isMeant);
  const sources = new Set(meant.flatMap(({ source }) => (source === null ? [] : [sourceKey(source)])));
  const isGone = (each: Mention | ImportedComment) =>
    isMeant(each) || (each.source !== null && sources.has(sourceKey(each.source)));
  for (const each of [...said, ...cameOver].filter(isGone)) hashes.add(hiddenHashOf(each, firstKey));
  return [
    ...(said.some(isGone)
      ? [{ file: mentionsFile(subject), text: formatMentions(said.filter((each) => !isGone(each))) }]
      : []),
    ...(subject.kind === 'essay' && cameOver.some(isGone)
      ? [{ file: importedFile(subject.id), text: formatImported(cameOver.filter((each) => !isGone(each))) }]
      : []),
  ];
}
