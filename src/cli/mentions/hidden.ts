import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { ImportedComment } from '../../series/comments/imported-comment.ts';
import { formatArchive, parseArchiveJson } from '../../series/diagnostics/parse-archive.ts';
import type { Mention } from '../../series/mentions/mention.ts';
import { mentionsFolder } from '../../series/mentions/mention-files.ts';
import { sourceKey } from '../../series/mentions/source-key.ts';
import { CommandError } from '../terminal/output.ts';

/** File of what was taken down: hashes, which do not reveal the author. Whatever adds to an archive checks it first. */
export const hiddenFile = `${mentionsFolder}/hidden.json`;

const hiddenSchema = z.array(z.string().regex(/^[\da-f]{64}$/));

/**
 * Hash by which a page elsewhere is known again after it was taken down.
 *
 * @param source its address, or, of what has none, the system and the id that it came over with
 * @param target name of our page by its first id, which no renaming changes
 */
export function hiddenHash(source: string, target: string): string {
  const key = URL.canParse(source) ? sourceKey(source) : source;
  return createHash('sha256').update(`${key} ${target}`).digest('hex');
}

/** Hash that identifies a contribution after it was taken down from a page. */
export function hiddenHashOf(said: Mention | ImportedComment, target: string): string {
  return hiddenHash(said.source ?? `${'system' in said ? said.system : ''} ${said.id}`, target);
}

/**
 * Reads the hashes of what was taken down.
 *
 * @param text of the file; `undefined` where there is none
 * @throws CommandError if the file is damaged, since what was taken down would come back
 */
export function parseHidden(text: string | undefined): ReadonlySet<string> {
  if (text === undefined) return new Set();
  const { value } = parseArchiveJson({ text, file: hiddenFile, kind: 'mentions' });
  const { data } = hiddenSchema.safeParse(value);
  if (!data)
    throw new CommandError(
      `${hiddenFile} is damaged. Nothing was changed. Take the file back from git: without it, what was taken down comes back.`,
    );
  return new Set(data);
}

/** Text of the file, sorted, so that a diff tells only what was added. */
export function formatHidden(hashes: ReadonlySet<string>): string {
  return formatArchive([...hashes].sort());
}
