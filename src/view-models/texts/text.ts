import type { Insertion } from '../../markdown/body/compile.ts';
import { targetKey } from '../../series/links/link.ts';
import { type Entry, type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import { bodySourceOf } from '../../site.ts';
import type { Presenter } from '../presenter.ts';

/** What essays and glossary entries have in common: the text, its contents list, its sources and its trackbacks. */
export function getTextView<
  Meta extends Term['translations'][number]['meta'] | Essay['translations'][number]['meta'],
>(entry: Entry<'essay' | 'term', Meta>, presenter: Presenter) {
  const { site, language, t } = presenter;
  const shown = translationFor(entry, language);
  const key = targetKey({ kind: entry.kind, id: entry.id });
  const trackbacks = presenter.trackbacks(key);
  const insertions = new Map<string, Insertion>();
  for (const id of new Set(site.graph.trackbacks(key, language).flatMap(({ sections }) => sections))) {
    if (shown.body.anchors.has(id)) {
      insertions.set(id, {
        component: 'SectionTrackbacks',
        properties: { trackbacks: presenter.trackbacks(key, id), pageLanguage: language },
      });
    }
  }
  return {
    meta: shown.meta,
    status: presenter.status(shown.meta),
    body: bodySourceOf(site, shown, insertions),
    notice: shown.language === language ? undefined : t.fallback(t.languageNames[shown.language]),
    contents: shown.body.headings
      .filter(({ depth }) => depth < 4)
      .map(({ depth, id, text }) => ({ depth, text, href: `#${encodeURIComponent(id)}` })),
    sources: shown.meta.sources,
    components: [...shown.body.components],
    trackbacks,
  };
}
