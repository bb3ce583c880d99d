import type { Entry, Translation } from '../model/entry.ts';
import { type Destination, targetKey } from '../model/target.ts';
import type { Language } from '../text/language.ts';
import { buildGraph, type Trackback } from './graph.ts';

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

/** What a text is known by where it links: its date, and of essays the items that they are about. */
interface Linking {
  date: string;
  theses?: readonly number[];
}

/** Previews of a text, published or not, one for each language that it is written in. */
export function trackbackPreviewsOf<Meta extends Linking>(
  entry: Entry<'essay' | 'term', Meta>,
): TrackbackPreview[] {
  return entry.translations.map((text) => previewOf(entry, text));
}

function previewOf<Meta extends Linking>(
  { kind, id }: Entry<'essay' | 'term', Meta>,
  { language, file, meta, body }: Translation<Meta>,
): TrackbackPreview {
  const key = targetKey({ kind, id });
  const graph = buildGraph({
    sources: [{ key, language, date: meta.date, about: meta.theses ?? [], body }],
    languages: [language],
  });
  const linked = body.links.flatMap(({ noTrackback, destination }) =>
    noTrackback || !destination ? [] : [destination],
  );
  const byTarget = Map.groupBy(linked, ({ linkTarget }) => targetKey(linkTarget.target));
  const destinations = [...byTarget].flatMap(([target, [to]]) =>
    to && target !== key ? [{ target, to }] : [],
  );
  return {
    language,
    file,
    trackbacks: destinations.flatMap(({ target, to }) =>
      graph.trackbacks(target, language).map((trackback) => ({ to, trackback })),
    ),
    waiting: destinations.flatMap(({ to }) => (to.linkTarget.published ? [] : [to])),
    noTrackback: body.links.filter(({ noTrackback }) => noTrackback).length,
  };
}
