import type { Answered, Insertion } from '../../markdown/body/lane.ts';
import { type Entry, type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import type { Language } from '../../series/text/language.ts';
import { laneProps } from '../comments/lane.ts';
import { videoFrames } from '../layout/frames.ts';
import type { Presenter } from '../presenter.ts';
import { sourceProps } from './sources.ts';

/** What essays and glossary entries have in common: the text, its contents list, its sources and its trackbacks. */
export function getTextView<
  Meta extends Term['translations'][number]['meta'] | Essay['translations'][number]['meta'],
>(entry: Entry<'essay' | 'term', Meta>, presenter: Presenter) {
  const { site, language, t } = presenter;
  const shown = translationFor(entry, language);
  const { file, digest, body } = shown;
  const key = targetKey({ kind: entry.kind, id: entry.id });
  const trackbacks = presenter.trackbacks(key);
  const inbound = site.graph.trackbacks(key, language);
  const insertions = new Map<string, Insertion>();
  for (const id of new Set(inbound.flatMap(({ sections }) => sections))) {
    if (body.anchors.has(id)) {
      const lane = laneProps(site.graph.trackbacks(key, language, id), presenter);
      insertions.set(id, { component: 'SectionTrackbacks', properties: { lane, pageLanguage: language } });
    }
  }
  // What answers a section stands beside it.
  const whole = inbound.filter(({ sections }) => !sections.some((id) => body.anchors.has(id)));
  const answered = answeredBy(entry, presenter, shown.language);
  const sources = sourceProps(shown.meta.sources, body.citations, presenter);
  return {
    meta: shown.meta,
    html: shown.html,
    status: presenter.status(shown.meta),
    body: {
      ...{ file, digest, language: shown.language, sources, insertions, answered },
      destinations: body.destinations,
      problems: shown.problems,
    },
    notice: shown.language === language ? undefined : t.fallback(t.languageNames[shown.language]),
    contents: body.headings
      .filter(({ depth }) => depth < 4)
      .map(({ depth, id, text }) => ({ depth, text, href: `#${encodeURIComponent(id)}` })),
    sources,
    components: [...body.components],
    frames: videoFrames(body.videos),
    trackbacks,
    lane: { ...laneProps(whole, presenter), total: trackbacks.length },
  };
}

/** The essays that a text answers, by how its links to them are written. */
function answeredBy(
  { kind, id }: { kind: 'essay' | 'term'; id: string },
  { site }: Presenter,
  language: Language,
): Map<string, Answered> {
  const links = site.graph.outgoing(targetKey({ kind, id }), language);
  return new Map(
    links.flatMap(({ target, link: { href } }) => {
      const found = target.startsWith('essay:') ? site.linkTargets.get(target, language) : undefined;
      if (!found) return [];
      return [[href, { title: found.title, lang: found.language === language ? undefined : found.language }]];
    }),
  );
}
