import { z } from 'astro/zod';
import { webAddressSchema } from './id.ts';

/** Protocols that tell a page of a link to it, the best first. */
export const mentionProtocols = ['webmention', 'pingback', 'trackback'] as const;

/** Protocol that tells a page of a link to it. */
export type MentionProtocol = (typeof mentionProtocols)[number];

/** A host as settings name it, without `www.`. */
export const hostSchema = z
  .string()
  .refine(
    (text) => URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text.toLowerCase(),
    'write a host such as example.org, without https:// and without a path',
  )
  .transform((text) => text.toLowerCase().replace(/^www\./, ''));

/** Whether what is sent to an address cannot be read on its way: over TLS, or on the same machine. */
function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

const secureAddress = webAddressSchema.refine((url) => !URL.canParse(url) || isSecure(new URL(url)), {
  message: 'write an https address',
});

const feedAddress = secureAddress.refine(
  (url) => {
    // What is no address has a problem already.
    if (!URL.canParse(url)) return true;
    const { searchParams, username, password } = new URL(url);
    return ![...searchParams.keys()].some((key) => key.includes('token')) && !username && !password;
  },
  { message: 'a token stands in no file: take it out and set WEBMENTION_TOKEN' },
);

const configSchema = z.strictObject({
  send: z
    .array(z.enum(mentionProtocols))
    .default(['webmention', 'pingback'])
    .describe('protocols by which `series send` tells other pages of links to them'),
  endpoint: secureAddress
    .optional()
    .describe('webmention endpoint that every page names; without it nothing is received'),
  pingback: secureAddress.optional().describe('pingback server that every page names'),
  feed: feedAddress
    .optional()
    .describe('jf2 feed of what was received, which `series pull` reads; its token is WEBMENTION_TOKEN'),
  moderation: z
    .enum(['first', 'all', 'none'])
    .default('first')
    .describe('what waits for a person: mentions from hosts of which none was let in yet, all, or none'),
  trusted: z.array(hostSchema).default([]).describe('hosts whose mentions never wait'),
  blocked: z.array(hostSchema).default([]).describe('hosts whose mentions are dropped'),
});

/** How a series sends and receives mentions. */
export type WebConfig = z.infer<typeof configSchema>;

/** The schema of `web:` in series.yaml: settings, or the name of the service that all of them are made of. */
export const webConfigSchema = z.union([configSchema, z.literal('webmention.io')]);

/**
 * Settings of a series with the short form written out.
 *
 * @returns nothing where the series has none
 */
export function webConfigOf({
  web,
  site,
}: {
  web?: z.infer<typeof webConfigSchema> | undefined;
  /** Origin of the site. */
  site: string;
}): WebConfig | undefined {
  if (web !== 'webmention.io') return web;
  const { hostname } = new URL(site);
  return configSchema.parse({
    endpoint: `https://webmention.io/${hostname}/webmention`,
    pingback: `https://webmention.io/${hostname}/xmlrpc`,
    feed: `https://webmention.io/api/mentions.jf2?domain=${hostname}`,
  });
}
