import type { LaneProps, LaneTrackbackProps } from '../../components/comments/props.ts';
import { narrowExcerpt } from '../../series/links/excerpt.ts';
import type { Trackback } from '../../series/links/graph.ts';
import { type Target, targetKey } from '../../series/model/target.ts';
import type { Presenter } from '../presenter.ts';
import { sectionMentionsOf } from './page-conversation.ts';

/** How much stands open beside what it answers. */
const open = 2;
/** Words around a link that the lane has room for. */
const words = 12;

/** What answers the sections of a text, by section, also those that the text does not have. */
export function sectionLanes(target: Target, presenter: Presenter): Map<string, LaneProps> {
  const { site, language, t } = presenter;
  const key = targetKey(target);
  const mentions = sectionMentionsOf(target, presenter);
  const linked = site.graph.trackbacks(key, language).flatMap(({ sections }) => sections);
  const lanes = [...new Set([...linked, ...mentions.keys()])].map((id): [string, LaneProps] => {
    const trackbacks = trackbacksIn(site.graph.trackbacks(key, language, id), presenter);
    const elsewhere = mentions.get(id) ?? [];
    const all = [...trackbacks, ...elsewhere];
    const counts = [
      ...(trackbacks.length > 0 ? [t.trackbackCount(trackbacks.length)] : []),
      ...(elsewhere.length > 0 ? [t.mentionCount(elsewhere.length)] : []),
    ];
    const label = t.onSection(counts.join(', '));
    return [id, { label, total: all.length, newest: all.slice(0, open), rest: all.slice(open) }];
  });
  return new Map(lanes);
}

/** What answers a text as a whole, with the number of all trackbacks: those to a section stand beside that. */
export function wholeLane(target: Target, anchors: ReadonlySet<string>, presenter: Presenter): LaneProps {
  const { site, language, t } = presenter;
  const inbound = site.graph.trackbacks(targetKey(target), language);
  const whole = inbound.filter(({ sections }) => !sections.some((id) => anchors.has(id)));
  const all = trackbacksIn(whole, presenter);
  const label = t.trackbacksHere(inbound.length);
  return { label, total: inbound.length, newest: all.slice(0, open), rest: all.slice(open) };
}

/** Trackbacks as the lane shows them: newest first. */
function trackbacksIn(trackbacks: readonly Trackback[], presenter: Presenter): LaneTrackbackProps[] {
  return trackbacks.toReversed().map((trackback) => {
    const { href, title, context, relations, excerpt } = presenter.trackback(trackback);
    return { href, title, context, relations, excerpt: narrowExcerpt(excerpt, words) };
  });
}
