import type { LaneProps, LaneTrackbackProps } from '../../components/comments/props.ts';
import { narrowExcerpt } from '../../series/links/excerpt.ts';
import type { Trackback } from '../../series/links/graph.ts';
import type { Presenter } from '../presenter.ts';

/** How many trackbacks stand open beside what they answer. */
const open = 2;
/** Words around a link that the lane has room for. */
const words = 12;

/** What answers a text or a section of it, as the lane shows it: newest first. */
export function laneProps(trackbacks: readonly Trackback[], presenter: Presenter): LaneProps {
  const all = trackbacks.toReversed().map((trackback): LaneTrackbackProps => {
    const { href, title, context, relations, excerpt } = presenter.trackback(trackback);
    return { href, title, context, relations, excerpt: narrowExcerpt(excerpt, words) };
  });
  return { total: all.length, newest: all.slice(0, open), rest: all.slice(open) };
}
