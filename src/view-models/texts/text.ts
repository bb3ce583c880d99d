import type { Insertion } from '../../markdown/body/compile.ts';
import { type Entry, type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
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
  const insertions = new Map<string, Insertion>();
  for (const id of new Set(site.graph.trackbacks(key, language).flatMap(({ sections }) => sections))) {
    if (body.anchors.has(id)) {
      insertions.set(id, {
        component: 'SectionTrackbacks',
        properties: { trackbacks: presenter.trackbacks(key, id), pageLanguage: language },
      });
    }
  }
  const sources = sourceProps(shown.meta.sources, body.citations, presenter);
  return {
    meta: shown.meta,
    html: shown.html,
    status: presenter.status(shown.meta),
    body: {
      ...{ file, digest, language: shown.language, sources, insertions, destinations: body.destinations },
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
  };
}
