import { createHash } from 'node:crypto';
import type { Content } from '../../loader/content.ts';
import { publish } from '../../loader/publish.ts';
import { linkedPages, type OutgoingPage, type OutgoingText } from '../../series/mentions/outgoing-page.ts';
import type { Essay, Term } from '../../series/model/entry.ts';
import { aliasPath } from '../../series/routes/url.ts';

/** What a series has to tell of, as its readers see it. */
interface OutgoingSeries {
  /** Every published essay and term, in each language that it is written in. */
  pages: OutgoingPage[];
  /** Addresses of these, also in the languages in which they show another. */
  addresses: ReadonlySet<string>;
}

/** Collects what a series has to tell of. */
export function outgoingSeries(content: Content): OutgoingSeries {
  const { essays, terms, addresses, series } = publish(content);
  const isLeftOut = leftOut(content);
  const shown = [...essays, ...terms].flatMap(({ kind, id }) =>
    series.languages.map((language) => addresses.url({ kind, id }, language)),
  );
  const pages = [...essays, ...terms].flatMap((entry) => {
    const { kind, id } = entry;
    return writtenTexts(entry).map((text): OutgoingPage => {
      const { language, meta } = text;
      return {
        source: addresses.url({ kind, id }, language),
        formerSources: meta.aliases.map((alias) => encodeURI(addresses.fileUrl(aliasPath(alias)))),
        date: meta.date,
        digest: digestOf(text),
        title: meta.title,
        seriesTitle: series.title[language],
        excerpt: excerptOf(meta),
        ...linkedPages(text, isLeftOut),
      };
    });
  });
  return { pages, addresses: new Set(shown) };
}

/** Whether an address is never notified of links: our own site, and where our comments are. */
export function leftOut({ ownSite, series }: Pick<Content, 'ownSite' | 'series'>): (url: URL) => boolean {
  const hosts = new Set(ownSite.hosts);
  if (series.giscus) hosts.add(new URL(series.giscus.host).host);
  return ({ host }) => hosts.has(host);
}

/** The texts of an entry, which has them of one kind. */
export function writtenTexts({ translations }: Essay | Term): OutgoingText[] {
  return [...translations];
}

function excerptOf(meta: OutgoingText['meta']): string {
  return 'standfirst' in meta ? meta.standfirst : meta.definition;
}

/** Changes with what readers see of a text, and with nothing else. */
function digestOf({ meta, body }: OutgoingText): string {
  const seen = [
    meta.title,
    excerptOf(meta),
    body.passages.map(({ heading, blocks }) => [heading?.text, blocks]),
    body.links.map(({ href }) => href),
    meta.sources.map(({ title, url }) => [title, url]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 12);
}
