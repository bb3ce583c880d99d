import { z } from 'astro/zod';

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

/** Local hosts may do without https: that is how a stand-in for giscus is tried out. */
function isSecureOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const secure =
    protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(hostname));
  return secure && username === '' && search === '' && hash === '';
}
