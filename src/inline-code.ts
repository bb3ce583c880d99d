import { createHash } from 'node:crypto';

/** A hash as the policy names it. */
export type CodeHash = `sha256-${string}`;

/** A script or style that stands in pages themselves. */
export interface InlineCode {
  code: string;
  hash: CodeHash;
}

const declared: Record<'script' | 'style', Set<CodeHash>> = { script: new Set(), style: new Set() };

/**
 * Declares a script or style of ours: the policy of the site allows it, and nothing else that stands in a page. Modules
 * declare what they put into pages when they are loaded, so that all is known before the first page is written.
 */
export function declareInline(kind: 'script' | 'style', code: string): InlineCode {
  const hash: CodeHash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
  declared[kind].add(hash);
  return { code, hash };
}

/** All scripts and styles that have been declared, sorted. */
export function declaredHashes(): { scripts: readonly CodeHash[]; styles: readonly CodeHash[] } {
  return { scripts: [...declared.script].sort(), styles: [...declared.style].sort() };
}
