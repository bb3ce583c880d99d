import { join } from 'node:path';
import { readIfThere } from '../../files.ts';
import type { Content } from '../../loader/content.ts';
import { loadContent } from '../../loader/load.ts';
import { type MentionedPage, mentionedPages } from '../../loader/mentioned-pages.ts';
import type { Archives } from '../../series/comments/contributions-on.ts';
import type { Settings } from '../../settings.ts';
import { reportErrors } from '../terminal/output.ts';
import { hiddenFile, parseHidden } from './hidden.ts';

/** What is known of a series when mentions are received, or a person decides about them. */
export interface MentionArchives extends Pick<Archives, 'mentions' | 'imported'> {
  content: Content;
  pages: readonly MentionedPage[];
  /** Hashes of what was taken down. */
  hidden: ReadonlySet<string>;
  /** Paths of archives with entries that cannot be read. */
  damaged: ReadonlySet<string>;
}

/** Reads the archives of mentions and what they are about; `undefined`, with a report, where the series cannot be read. */
export async function readMentionArchives(settings: Settings): Promise<MentionArchives | undefined> {
  const { partial: content, problems } = await loadContent(settings);
  if (!content) {
    reportErrors(problems, 'Mend these first; nothing was changed.');
    return undefined;
  }
  const hidden = parseHidden(await readIfThere(join(settings.contentDir, hiddenFile)));
  const damaged = new Set(
    problems.filter(({ id }) => id.startsWith('invalid-response')).map(({ location }) => location.file),
  );
  const { mentions, imported } = content;
  return { content, mentions, imported, pages: mentionedPages(content), hidden, damaged };
}
