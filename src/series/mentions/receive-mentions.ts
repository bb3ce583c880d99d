import type { SubjectKey } from '../model/target.ts';
import type { WebConfig } from '../model/web-config.ts';
import type { Language } from '../text/language.ts';
import { type Mention, mentionSchema } from './mention.ts';
import { hostOf, isFrom } from './source-key.ts';

/** A mention as a service gives it: where it belongs and whether it is shown is not decided yet. */
export interface ReceivedMention extends Omit<Mention, 'section' | 'language' | 'state'> {
  /** Address of ours that it names. */
  target: string;
  /** Address that was named as the source; {@link Mention.source} may be its canonical one. */
  namedSource: string;
  isPrivate: boolean;
}

/** Where an address of ours leads. */
export interface MentionedPlace {
  page: SubjectKey;
  section: string | null;
  language: Language;
}

/** Why a mention is passed over. */
export type PassedOver = 'unreadable' | 'private' | 'blocked' | 'own' | 'elsewhere' | 'taken down' | 'closed';

/** What decides about mentions. */
export interface ReceptionRules extends Pick<WebConfig, 'moderation' | 'trusted' | 'blocked'> {
  /** Nothing for what is no page that can be mentioned. */
  locate: (target: string) => MentionedPlace | undefined;
  /** Whether an address is one of our own site. */
  isOwn: (address: string) => boolean;
  /** Whether a page elsewhere was taken down from a page of ours. */
  isTakenDown: (source: string, page: SubjectKey) => boolean;
  /** Whether a page takes no more. */
  isClosed: (page: SubjectKey) => boolean;
}

/** What a feed gave. */
export interface FeedContent {
  received: readonly ReceivedMention[];
  /** Ids of entries that could not be read, and so say nothing about what is known of them. */
  unreadable: readonly string[];
  /** Whether it is everything that the service has: what is missing was deleted. */
  isComplete: boolean;
}

/** The archive after a feed was read. */
export interface Reception {
  /** All mentions by page; of each page that had or has any. */
  mentions: ReadonlyMap<SubjectKey, readonly Mention[]>;
  added: readonly Mention[];
  changed: readonly Mention[];
  removed: readonly { page: SubjectKey; mention: Mention }[];
  passedOver: ReadonlyMap<PassedOver, number>;
}

/** Brings an archive of mentions up to what a feed says. What a person decided stays, as long as the words do. */
export function receiveMentions(
  known: ReadonlyMap<SubjectKey, readonly Mention[]>,
  { received, unreadable, isComplete }: FeedContent,
  rules: ReceptionRules,
): Reception {
  const before = new Map(
    [...known].flatMap(([page, mentions]) =>
      mentions.map((mention) => [mention.id, { page, mention }] as const),
    ),
  );
  const letIn = new Set(
    [...before.values()]
      .filter(({ mention }) => mention.state === 'visible' && mention.kind !== 'like')
      .map(({ mention }) => hostOf(mention.source)),
  );
  const listed = new Set([...received.map(({ id }) => id), ...unreadable]);
  const after = new Map(
    [...before].filter(
      ([id, { mention }]) => (!isComplete || listed.has(id)) && !isFrom(mention.source, rules.blocked),
    ),
  );
  const passedOver = new Map<PassedOver, number>();
  const count = (reason: PassedOver, more = 1) =>
    passedOver.set(reason, (passedOver.get(reason) ?? 0) + more);
  if (unreadable.length > 0) count('unreadable', unreadable.length);
  // An entry that stands there twice counts once, as it stands there last.
  for (const entry of new Map(received.map((each) => [each.id, each])).values()) {
    const old = before.get(entry.id);
    const verdict = judge(entry, old !== undefined, rules);
    if (typeof verdict !== 'string') {
      after.set(entry.id, {
        page: verdict.page,
        mention: settle(entry, verdict, old?.mention, letIn, rules),
      });
      continue;
    }
    count(verdict);
    // A page that is not there now, perhaps for a mistake in its text, takes no mention with it.
    if (verdict !== 'elsewhere') after.delete(entry.id);
  }
  const byPage = Map.groupBy(after.values(), ({ page }) => page);
  const pages = new Set([...known.keys(), ...byPage.keys()]);
  return {
    mentions: new Map(
      [...pages].map((page) => [page, (byPage.get(page) ?? []).map(({ mention }) => mention)]),
    ),
    added: [...after].flatMap(([id, { mention }]) => (before.has(id) ? [] : [mention])),
    changed: [...after].flatMap(([id, { mention }]) => {
      const old = before.get(id)?.mention;
      return old && JSON.stringify(old) !== JSON.stringify(mention) ? [mention] : [];
    }),
    removed: [...before].flatMap(([id, each]) => (after.has(id) ? [] : [each])),
    passedOver,
  };
}

/** Where a mention belongs, or why it is passed over. */
function judge(
  { source, namedSource, target, isPrivate }: ReceivedMention,
  isKnown: boolean,
  rules: ReceptionRules,
): MentionedPlace | PassedOver {
  const sources = [source, namedSource];
  if (isPrivate) return 'private';
  if (sources.some((each) => isFrom(each, rules.blocked))) return 'blocked';
  if (sources.some(rules.isOwn)) return 'own';
  const place = rules.locate(target);
  if (!place) return 'elsewhere';
  if (sources.some((each) => rules.isTakenDown(each, place.page))) return 'taken down';
  return !isKnown && rules.isClosed(place.page) ? 'closed' : place;
}

/** A mention as the archive keeps it, and whether it waits for a person. */
function settle(
  { target: _target, namedSource: _named, isPrivate: _isPrivate, ...entry }: ReceivedMention,
  { section, language }: MentionedPlace,
  old: Mention | undefined,
  letIn: ReadonlySet<string>,
  { moderation, trusted }: ReceptionRules,
): Mention {
  const host = hostOf(entry.source);
  const mention = mentionSchema.parse({ ...entry, section, language, state: 'waiting' });
  const isTrusted = moderation === 'none' || trusted.includes(host);
  const isLetIn = old
    ? old.state === 'visible' && saysTheSame(old, mention)
    : moderation === 'first' && letIn.has(host);
  return isTrusted || isLetIn ? { ...mention, state: 'visible' } : mention;
}

/** Whether everything that readers would see of a mention is what a person has seen. */
function saysTheSame(a: Mention, b: Mention): boolean {
  const shown = ({ source, kind, title, text, author }: Mention) =>
    JSON.stringify([hostOf(source), kind, title, text, author?.name, author?.url]);
  return shown(a) === shown(b);
}
