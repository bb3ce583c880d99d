import type { Mention } from '../mentions/mention.ts';
import { hostOf } from '../mentions/source-key.ts';
import type { EntryKind } from '../model/entry-kind.ts';
import type { ReaderComment } from './comment-archive.ts';
import type { ImportedComment } from './imported-comment.ts';

/** A contribution to a page from outside the series. */
export type Contribution = ReaderComment | Mention | ImportedComment;

/** Author of a contribution. */
interface ContributionAuthor {
  name: string;
  url: string | null;
  /** Whether it is who wrote the essay, as far as that is known. */
  isEssayAuthor: boolean;
}

/** Provenance of a contribution: by which means, and from which host or system. */
export type Provenance =
  | { kind: 'github' }
  | { kind: 'webmention' | 'pingback'; host: string }
  | { kind: 'imported'; as: ImportedComment['kind']; system: ImportedComment['system']; host: string };

/** Whether a contribution is a comment, or a page elsewhere. */
export function kindOf(contribution: Contribution): Exclude<EntryKind, 'trackback'> {
  if ('via' in contribution) return 'mention';
  return 'system' in contribution && contribution.kind !== 'comment' ? 'mention' : 'comment';
}

/** Author of a contribution; nothing where the account is gone or no name is given. */
export function authorOf(contribution: Contribution): ContributionAuthor | undefined {
  const { author } = contribution;
  if (author === null) return undefined;
  if ('login' in author) return { name: author.login, url: author.url, isEssayAuthor: false };
  return { isEssayAuthor: false, ...author };
}

/** Time of a contribution; of a mention the time it was received: its own page may claim any. */
export function dateOf(contribution: Contribution): string {
  return 'via' in contribution ? contribution.receivedAt : contribution.createdAt;
}

/** Its words: Markdown of a comment, plain text of a mention. */
export function contributionText(contribution: Contribution): string {
  return 'thread' in contribution ? contribution.body : contribution.text;
}

/** Id of the contribution that it answers. */
export function replyToOf(contribution: Contribution): string | null {
  return 'via' in contribution ? null : contribution.replyTo;
}

/** Address of the original: of an imported comment, where it stood before. */
export function contributionAddress(contribution: Contribution): string {
  if ('via' in contribution) return contribution.source;
  return 'system' in contribution ? (contribution.source ?? contribution.url) : contribution.url;
}

/** How it came here. */
export function provenanceOf(contribution: Contribution): Provenance {
  const host = hostOf(contributionAddress(contribution));
  if ('via' in contribution) return { kind: contribution.via, host };
  if ('system' in contribution)
    return { kind: 'imported', as: contribution.kind, system: contribution.system, host };
  return { kind: 'github' };
}

/** Whether there is something to read: of a hidden or deleted comment only the fact remains. */
export function isShown(contribution: Contribution): boolean {
  return !('state' in contribution) || contribution.state === 'visible';
}

/**
 * Id of a contribution on its page: letters, digits, `-`, `_` and, for all other characters, their code in between dots.
 * Two ids never share an anchor.
 */
export function anchorOf({ id }: Pick<Contribution, 'id'>): string {
  return `r-${id.replace(/[^\w-]/g, (character) => `.${character.charCodeAt(0).toString(16)}.`)}`;
}
