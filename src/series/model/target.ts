import type { Day } from '../text/date.ts';
import { keysOf } from '../text/keys.ts';
import type { Language } from '../text/language.ts';
import { type TextKind, textFolders } from './content-paths.ts';

/** What others can link to by its name, as a link begins. */
export const targetKinds = ['thesis', ...keysOf(textFolders)] as const;

/** A text or an item that others can link to. */
export type Target = { kind: TextKind; id: string } | { kind: 'thesis'; number: number };

/** The name of a target in maps and data: `thesis:12`, `essay:keine-geheimnisse`. */
export type TargetKey = `thesis:${number}` | `${TextKind}:${string}`;

/** A page that has a conversation: that of a text or an item, or the home page, which stands for the whole series. */
export type ConversationSubject = Target | { kind: 'home' };

/** The name of a subject in maps and data. */
export type SubjectKey = TargetKey | 'home';

/** The name of a subject. */
export function subjectKey(subject: ConversationSubject): SubjectKey {
  return subject.kind === 'home' ? 'home' : targetKey(subject);
}

/** The name of a target. */
export function targetKey(target: Target): TargetKey {
  return target.kind === 'thesis' ? `thesis:${target.number}` : `${target.kind}:${target.id}`;
}

/** A target as its frontmatter describes it: enough to resolve a link without reading any body. */
export interface LinkTarget {
  target: Target;
  /** By language: those it is published in, or, while it is in none, exists in. An item exists in all. */
  titles: Partial<Record<Language, string>>;
  published: boolean;
  /** The day it appears, where it is not published yet and no draft. */
  appears?: Day | undefined;
}

/** Where a link leads, seen from a language. */
export interface Destination {
  linkTarget: LinkTarget;
  /** Language of the page it leads to: the source's, else the original. */
  language: Language;
  title: string;
  section: string | undefined;
}
