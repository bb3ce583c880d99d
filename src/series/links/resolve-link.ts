import { memoizeBy } from '../../memoize.ts';
import type { ParsedLink, RenderedLink, ResolveLink } from '../model/link.ts';
import type { Destination } from '../model/target.ts';
import type { Addresses } from '../routes/url.ts';
import type { Language, LocalizedText } from '../text/language.ts';
import { type Attachments, attachmentPath, describeAttachment } from './attachments.ts';
import type { LinkTargets } from './link-targets.ts';
import { type LinkContext, parseLink } from './parse-link.ts';

/** Everything that the links of a series are resolved with. */
export interface LinkResolution {
  linkTargets: LinkTargets;
  addresses: Addresses;
  /** What means this site in an address. */
  ownSite: Omit<LinkContext, 'file'>;
  /** What links to files can lead to. */
  attachments: Attachments;
  /** Stands for the title of a text that is not published yet. */
  unpublished: LocalizedText;
}

/** Resolves the links of one file, each spelling once. */
export function createLinkResolver(
  { linkTargets, addresses, ownSite, attachments, unpublished }: LinkResolution,
  { file, language }: { file: string; language: Language },
): ResolveLink {
  return memoizeBy(
    (href: string) => href,
    (href) => {
      const parsed = parseLink(href, { ...ownSite, file });
      const destination = linkTargets.resolve(parsed, language);
      const rendered = destination ? toDestination(destination, parsed) : toAddress(href, parsed);
      return { parsed, destination, rendered };
    },
  );

  function toDestination(
    { linkTarget, language: shown, title, section }: Destination,
    parsed: ParsedLink,
  ): RenderedLink {
    const query = 'query' in parsed ? parsed.query : undefined;
    return linkTarget.published
      ? { href: addresses.href(linkTarget.target, shown, section, query), title }
      : { href: undefined, title: unpublished[language] };
  }

  function toAddress(href: string, parsed: ParsedLink): RenderedLink | undefined {
    if (parsed.kind === 'address') {
      const fragment = parsed.section === undefined ? '' : `#${encodeURIComponent(parsed.section)}`;
      const address = `${addresses.file(encodeURI(parsed.path))}${parsed.query ?? ''}${fragment}`;
      return { href: address, title: parsed.path, hasNoCard: true };
    }
    const attachment = parsed.kind === 'file' ? attachments.get(parsed.path) : undefined;
    if (parsed.kind === 'file' && attachment)
      return {
        href: addresses.file(encodeURI(attachmentPath(parsed.path))),
        title: parsed.path.replace(/^.*\//, ''),
        note: describeAttachment(attachment, language),
      };
    return parsed.kind === 'external' && /^https?:/i.test(href)
      ? { href, title: href, rel: 'external' }
      : undefined;
  }
}
