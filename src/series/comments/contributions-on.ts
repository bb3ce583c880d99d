import { hasWords, type Mention, type MentionKind } from '../mentions/mention.ts';
import { mergeMentions } from '../mentions/merge-mentions.ts';
import { sourceKey } from '../mentions/source-key.ts';
import { type ConversationSubject, type SubjectKey, subjectKey } from '../model/target.ts';
import type { Language } from '../text/language.ts';
import type { ReaderComment, ThreadIndex } from './comment-archive.ts';
import { type Contribution, isShown, kindOf } from './contribution.ts';
import type { ImportedComment } from './imported-comment.ts';
import { threadWith } from './threads.ts';

/** All contributions in the archives of a series. */
export interface Archives {
  /** From GitHub, by id of the essay. */
  comments: ReadonlyMap<string, readonly ReaderComment[]>;
  /** Nothing before the first pull. */
  threads: ThreadIndex | undefined;
  /** From where an essay stood before, by its id. */
  imported: ReadonlyMap<string, readonly ImportedComment[]>;
  /** Pages elsewhere that link to a page of the series, by the name of that page; also those that wait. */
  mentions: ReadonlyMap<SubjectKey, readonly Mention[]>;
}

/** All contributions to a page, each source once. */
export interface Contributions {
  all: readonly Contribution[];
  /** How many there are to read, by kind. */
  counts: Readonly<Record<'comment' | 'mention', number>>;
  /** How many pages did nothing but like, repost or bookmark it. */
  reactions: Readonly<Partial<Record<MentionKind, number>>>;
}

/**
 * Contributions that a page shows: comments but those of a thread that was opened for another language, and
 * mentions that do not wait. A page elsewhere stands there once: what is a comment on GitHub is no mention, and what came
 * over as a pingback is none where a mention has it.
 *
 * @param language of the text that the page shows
 */
export function contributionsOn(
  subject: ConversationSubject,
  language: Language,
  { comments, threads, imported, mentions }: Archives,
): Contributions {
  const essay = subject.kind === 'essay' ? subject.id : undefined;
  const said = (essay !== undefined && comments.get(essay)) || [];
  const own = said.filter(({ thread }) => (threadWith(thread, threads)?.language ?? language) === language);
  const urls = new Set(own.map(({ url }) => url));
  const merged = mergeMentions(
    (mentions.get(subjectKey(subject)) ?? []).filter(
      ({ state, source }) => state === 'visible' && !urls.has(source),
    ),
  );
  const worded = merged.filter(hasWords);
  const sources = new Set(worded.map(({ source }) => sourceKey(source)));
  const cameOver = ((essay !== undefined && imported.get(essay)) || []).filter(
    ({ source }) => source === null || !sources.has(sourceKey(source)),
  );
  const all = [...own, ...cameOver, ...worded];
  const readable = all.filter(isShown);
  const count = (kind: 'comment' | 'mention') => readable.filter((each) => kindOf(each) === kind).length;
  const wordless = Map.groupBy(
    merged.filter((mention) => !hasWords(mention)),
    ({ kind }) => kind,
  );
  return {
    all,
    counts: { comment: count('comment'), mention: count('mention') },
    reactions: Object.fromEntries([...wordless].map(([kind, some]) => [kind, some.length])),
  };
}
