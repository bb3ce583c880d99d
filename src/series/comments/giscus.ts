import { z } from 'astro/zod';
import type { Giscus } from '../model/giscus-config.ts';
import type { Language } from '../text/language.ts';
import type { Thread, ThreadIndex } from './comment-archive.ts';
import { threadsOf } from './threads.ts';

/** What never changes about a thread, whatever becomes of URLs and titles: series, essay and, if separate, language. */
export function threadTerm(series: string, essay: string, language: Language | null): string {
  return [series, essay, ...(language ? [language] : [])].join('/');
}

/** The languages that the threads of an essay are for: `null` stands for all of them. */
export function threadLanguages(
  giscus: Pick<Giscus, 'languages'>,
  used: readonly Language[],
): (Language | null)[] {
  return giscus.languages === 'shared' ? [null] : [...used];
}

/** How the giscus component finds the thread of a page. */
interface ThreadAddress {
  mapping: 'number' | 'specific';
  term: string;
}

/**
 * The thread in which readers of a language answer an essay, as far as it is known. Where live comments are off any
 * thread of the archive will do; another repository's numbers mean nothing.
 */
export function findThread(
  giscus: Giscus | undefined,
  essay: string,
  language: Language,
  index: ThreadIndex | undefined,
): Thread | undefined {
  const all = threadsOf(essay, index);
  if (!giscus) return all.find((thread) => [null, language].includes(thread.language));
  const own = giscus.languages === 'shared' ? null : language;
  return index?.repo === giscus.repo ? all.find((thread) => thread.language === own) : undefined;
}

/** Finds the thread by its number where that is known, else by its permanent term. */
export function addressThread(
  { id, giscus }: { id: string; giscus: Giscus },
  essay: string,
  language: Language,
  thread: Thread | undefined,
): ThreadAddress {
  const own = giscus.languages === 'shared' ? null : language;
  return giscus.mapping === 'number' && thread
    ? { mapping: 'number', term: String(thread.number) }
    : { mapping: 'specific', term: thread?.term ?? threadTerm(id, essay, own) };
}

/** Addresses of the development and preview servers. */
const localOrigins = '^http://localhost:[0-9]+$';

/**
 * The text of `giscus.json` for the root of the repository with the discussions: only the site may show them.
 * What somebody added by hand stays.
 *
 * @param existing the file as it stands, if there is one
 * @throws SyntaxError where the existing file is not JSON
 */
export function formatGiscusJson(existing: string | undefined, site: string): string {
  const { origins, originsRegex, ...rest } = existingSchema.parse(
    existing === undefined ? {} : JSON.parse(existing),
  );
  const merged = {
    origins: [...new Set([...origins, site])],
    originsRegex: [...new Set([...originsRegex, localOrigins])],
    defaultCommentOrder: 'oldest',
    ...rest,
  };
  return `${JSON.stringify(merged, undefined, 2)}\n`;
}

const existingSchema = z.looseObject({
  origins: z.array(z.string()).default([]),
  originsRegex: z.array(z.string()).default([]),
});
