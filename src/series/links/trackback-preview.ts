import type { Entry, Translation } from '../model/entry.ts';
import type { Language } from '../text/language.ts';
import { buildGraph, type Trackback } from './graph.ts';
import { type LinkContext, parseLink, targetKey } from './link.ts';
import type { Catalogue, Destination } from './link-targets.ts';

/** What the links of one version of a text will do once it is published. */
export interface Outlook {
  language: Language;
  file: string;
  /** The trackbacks it will create, in the order of the first link to each target. */
  trackbacks: readonly { to: Destination; trackback: Trackback }[];
  /** Targets that are not published yet: their trackbacks appear by themselves once they are. */
  waiting: readonly Destination[];
  /** How many links are marked as no trackback. */
  silent: number;
}

/** Looks at a text, be it a draft or not, as if it were published: one outlook for each language it is written in. */
export function outlooksOf<Meta extends { date: string }>(
  entry: Entry<'essay' | 'term', Meta>,
  surroundings: { catalogue: Catalogue; links: Omit<LinkContext, 'file'> },
): Outlook[] {
  return entry.translations.map((text) => outlookOf(entry, text, surroundings));
}

function outlookOf<Meta extends { date: string }>(
  entry: Entry<'essay' | 'term', Meta>,
  { language, file, meta, body }: Translation<Meta>,
  { catalogue, links: context }: { catalogue: Catalogue; links: Omit<LinkContext, 'file'> },
): Outlook {
  const key = targetKey({ kind: entry.kind, id: entry.id });
  const source = { key, language, file, date: meta.date, body };
  const graph = buildGraph({ sources: [source], catalogue, context, languages: [language] });
  const targets = new Set(graph.links(language).map(({ target }) => target));
  const destinations = body.links
    .filter(({ silent }) => !silent)
    .flatMap(({ href }) => catalogue.find(parseLink(href, { ...context, file }), language) ?? [])
    .filter(({ item }) => !item.published && targetKey(item.target) !== key);
  return {
    language,
    file,
    trackbacks: [...targets].flatMap((target) => {
      const to = catalogue.lookUp(target, language);
      return to ? graph.trackbacks(target, language).map((trackback) => ({ to, trackback })) : [];
    }),
    waiting: [...new Map(destinations.map((found) => [targetKey(found.item.target), found])).values()],
    silent: body.links.filter(({ silent }) => silent).length,
  };
}
