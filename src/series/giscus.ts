import { z } from 'astro/zod';
import type { Thread, ThreadIndex } from './response.ts';
import type { Series } from './series.ts';
import type { Language } from './text/language.ts';
import { threadsOf } from './threads.ts';

/** An id as GitHub makes it. Old ones have no prefix; that of the other kind shows that the two were swapped. */
const nodeId = (prefix: string, other: string, what: string) =>
  z
    .string()
    .regex(/^[\w=-]+$/, `copy the ${what} from https://giscus.app (it looks like “${prefix}kwDOExample”)`)
    .refine(
      (id) => !id.startsWith(other),
      `this is not the ${what}, which looks like “${prefix}kwDOExample”`,
    );

/** The schema of `giscus:` in series.yaml: where comments live. Values come from https://giscus.app. */
export const giscusSchema = z.strictObject({
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'write owner/name, as in the address of the repository on GitHub')
    .describe('the public repository whose discussions hold the comments, as owner/name'),
  repoId: nodeId('R_', 'DIC_', 'repository id').describe('its id, from giscus.app'),
  category: z.string().trim().min(1).describe('name of the category of discussions'),
  categoryId: nodeId('DIC_', 'R_', 'category id').describe('its id, from giscus.app'),
  host: z
    .string()
    .refine(isSecureOrigin, 'write the https address of a giscus application, such as https://giscus.app')
    // A path or a slash behind it would keep the frame from ever being resized.
    .transform((url) => new URL(url).origin)
    .default('https://giscus.app')
    .describe('origin of the giscus application'),
  mapping: z
    .enum(
      ['number', 'specific'],
      'use number or specific; the other mappings of giscus lose threads when an address or a title changes',
    )
    .default('number')
    .describe(
      'number is exact as soon as a pull knows the thread; until then, and with specific, the term counts',
    ),
  reactions: z.boolean().default(true).describe('whether readers can react to the whole thread'),
  languages: z
    .enum(['shared', 'separate'], 'use shared or separate')
    .default('shared')
    .describe('one thread for all languages of an essay, or one for each'),
});

/** How live comments are set up. */
export type Giscus = z.infer<typeof giscusSchema>;

/** Languages of the giscus interface; a code that it does not know keeps the frame from loading. */
export const giscusLanguages = { de: 'de', en: 'en' } as const satisfies Record<Language, string>;

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
export interface ThreadAddress {
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
  { id, giscus }: Pick<Series, 'id'> & { giscus: Giscus },
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

/** Local hosts may do without https: that is how a stand-in for giscus is tried out. */
function isSecureOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const secure =
    protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(hostname));
  return secure && username === '' && search === '' && hash === '';
}
