import { buildGraph, type Graph, joinsEssays } from '../series/links/graph.ts';
import type { TextKind } from '../series/model/content-paths.ts';
import { type Entry, isPublished, previewDay } from '../series/model/entry.ts';
import { type EntryKind, entryKinds } from '../series/model/entry-kind.ts';
import { targetKey } from '../series/model/target.ts';
import { webConfigOf } from '../series/model/web-config.ts';
import { tagsOf } from '../series/routes/pages.ts';
import type { Content } from './content.ts';

/** The published part of a series, with the graph of its links. */
export interface PublishedContent extends Content {
  graph: Graph;
  /** Essays that answer another one, or that another one answers, in some language. */
  argued: readonly { id: string }[];
  /** Tags in use, sorted. */
  tags: readonly string[];
  /** Kinds of entries that its conversations have, or may get. */
  kinds: readonly EntryKind[];
  /** Whether readers may keep the series on their devices; never a preview. */
  offersOffline: boolean;
}

/** Drops drafts and scheduled texts and builds the graph of the rest. */
export function publish(content: Content): PublishedContent {
  const { series, seenOn } = content;
  const essays = publishedOnly(content.essays, seenOn);
  const terms = publishedOnly(content.terms, seenOn);
  const pages = publishedOnly(content.pages, seenOn);
  const sources = [...essays, ...terms].flatMap((entry) =>
    entry.translations.map(({ language, meta, body }) => ({
      key: targetKey(entry),
      language,
      date: meta.date,
      about: 'theses' in meta ? meta.theses : [],
      body,
    })),
  );
  const graph = buildGraph({ sources, languages: series.languages });
  const exchanges = series.languages.flatMap((language) => graph.links(language).filter(joinsEssays));
  const inExchange = new Set(exchanges.flatMap(({ source, target }) => [source, target]));
  const argued = essays.filter((essay) => inExchange.has(targetKey(essay)));
  // No page promises mentions where none can come.
  const hasMentions = webConfigOf(series)?.endpoint !== undefined || content.mentions.size > 0;
  const kinds = entryKinds.filter((kind) => kind !== 'mention' || hasMentions);
  const offersOffline = series.offline === true && seenOn !== previewDay;
  return { ...content, essays, terms, pages, argued, graph, tags: tagsOf(essays), kinds, offersOffline };
}

function publishedOnly<Kind extends TextKind, Meta extends { draft: boolean; date?: string | undefined }>(
  entries: readonly Entry<Kind, Meta>[],
  today: string,
): Entry<Kind, Meta>[] {
  return entries
    .map((entry) => ({
      ...entry,
      translations: entry.translations.filter(({ meta }) => isPublished(meta, today)),
    }))
    .filter(({ translations }) => translations.length > 0);
}
