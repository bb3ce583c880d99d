import type { Entry, Translation } from '../model/entry.ts';
import type { Language } from '../text/language.ts';
import { buildGraph, type Trackback } from './graph.ts';
import { type LinkContext, parseLink, targetKey } from './link.ts';
import type { Destination, LinkTargets } from './link-targets.ts';

/** What the links of one version of a text will do once it is published. */
export interface TrackbackPreview {
  language: Language;
  file: string;
  /** The trackbacks it will create, in the order of the first link to each target. */
  trackbacks: readonly { to: Destination; trackback: Trackback }[];
  /** Targets that are not published yet: their trackbacks appear by themselves once they are. */
  waiting: readonly Destination[];
  /** How many links are marked as no trackback. */
  noTrackback: number;
}

/** Looks at a text, be it a draft or not, as if it were published: one outlook for each language it is written in. */
export function trackbackPreviewsOf<Meta extends { date: string }>(
  entry: Entry<'essay' | 'term', Meta>,
  context: { linkTargets: LinkTargets; links: Omit<LinkContext, 'file'> },
): TrackbackPreview[] {
  return entry.translations.map((text) => outlookOf(entry, text, context));
}

function outlookOf<Meta extends { date: string }>(
  entry: Entry<'essay' | 'term', Meta>,
  { language, file, meta, body }: Translation<Meta>,
  { linkTargets, links: context }: { linkTargets: LinkTargets; links: Omit<LinkContext, 'file'> },
): TrackbackPreview {
  const key = targetKey({ kind: entry.kind, id: entry.id });
  const source = { key, language, file, date: meta.date, body };
  const graph = buildGraph({ sources: [source], linkTargets, context, languages: [language] });
  const targets = new Set(graph.links(language).map(({ target }) => target));
  const destinations = body.links
    .filter(({ noTrackback }) => !noTrackback)
    .flatMap(({ href }) => linkTargets.resolve(parseLink(href, { ...context, file }), language) ?? [])
    .filter(({ item }) => !item.published && targetKey(item.target) !== key);
  return {
    language,
    file,
    trackbacks: [...targets].flatMap((target) => {
      const to = linkTargets.get(target, language);
      return to ? graph.trackbacks(target, language).map((trackback) => ({ to, trackback })) : [];
    }),
    waiting: [...new Map(destinations.map((found) => [targetKey(found.item.target), found])).values()],
    noTrackback: body.links.filter(({ noTrackback }) => noTrackback).length,
  };
}
