import type { Essay, Term } from '../model/entry.ts';
import type { Day } from '../text/date.ts';

/** A published page of ours, as a source of notifications. */
export interface OutgoingPage {
  /** Its address. */
  source: string;
  /** Addresses that it had before. */
  formerSources: readonly string[];
  /** The day it appeared. */
  date: Day;
  /** Hash of its text and links. */
  digest: string;
  title: string;
  /** Title of the series in its language. */
  seriesTitle: string;
  /** Its standfirst or definition. */
  excerpt: string;
  /** Pages elsewhere to notify. */
  targets: readonly string[];
  /** Pages elsewhere that it links to without notifying them. */
  quiet: readonly string[];
}

/** A text of ours in one language. */
export type OutgoingText = (Essay | Term)['translations'][number];

/**
 * Pages elsewhere that a text links to, in its body and among its sources; copies in archives are not among them. Of
 * several addresses that differ in their fragments only the first counts.
 *
 * @param isLeftOut whether an address is never notified
 */
export function linkedPages(
  { meta, body }: OutgoingText,
  isLeftOut: (url: URL) => boolean,
): Pick<OutgoingPage, 'targets' | 'quiet'> {
  const isSilent = 'notify' in meta && meta.notify === false;
  const links = [
    ...body.links
      .filter(({ parsed }) => parsed.kind === 'external')
      .map(({ href, noTrackback }) => ({ href, isQuiet: noTrackback || isSilent })),
    ...meta.sources.flatMap(({ url }) => (url === undefined ? [] : [{ href: url, isQuiet: isSilent }])),
  ].filter(({ href }) => isWebAddress(href) && !isLeftOut(new URL(href)));
  const pages = [...Map.groupBy(links, ({ href }) => withoutFragment(href)).values()];
  const first = (isWanted: (page: (typeof pages)[number]) => boolean) =>
    pages.filter(isWanted).flatMap(([link]) => (link ? [link.href] : []));
  const isQuiet = (page: (typeof pages)[number]) => page.some((link) => link.isQuiet);
  return { targets: first((page) => !isQuiet(page)), quiet: first(isQuiet) };
}

function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

function withoutFragment(href: string): string {
  const url = new URL(href);
  url.hash = '';
  return url.href;
}
