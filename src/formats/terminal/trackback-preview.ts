import type { Excerpt } from '../../series/links/excerpt.ts';
import type { TrackbackPreview } from '../../series/links/trackback-preview.ts';
import { targetKey } from '../../series/model/target.ts';
import { countOf } from '../../series/text/count.ts';
import { printable, printableLine } from './printable.ts';

/** Formats the trackbacks that a text will create, with their excerpts. */
export function formatTrackbackPreviews(
  previews: readonly TrackbackPreview[],
  { color }: { color: boolean },
): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const groups = previews.map(({ file, trackbacks, waiting, noTrackback }) => {
    const entries = trackbacks.map(({ to, trackback }, index) => {
      const { relations, links, sections, excerpt } = trackback;
      const name = `${printableLine(to.title)} (${targetKey(to.linkTarget.target)})`;
      const does = relations.map((relation) => `, ${relation}`).join('');
      const locations = sections.map((section) => `#${section}`).join(', ');
      const more = links > 1 ? `, and ${countOf(links - 1, 'more mention')}` : '';
      return `  ${index + 1}. ${name}${does}${locations === '' ? '' : `, section ${locations}`}${more}\n     ${showExcerpt(excerpt, paint)}`;
    });
    const later = waiting.map(
      ({ title, linkTarget }) =>
        `  – ${printableLine(title)} (${targetKey(linkTarget.target)}), once it is published`,
    );
    const quiet = noTrackback === 0 ? [] : [`  ${countOf(noTrackback, 'link')} marked as no trackback.`];
    const total = `${countOf(trackbacks.length, 'trackback')}.`;
    return [paint(1, printableLine(file)), ...entries, ...later, ...quiet, `  ${total}`].join('\n');
  });
  return groups.join('\n\n');
}

/** Formats an excerpt; the marked words stand between asterisks, or inverted with colour. */
function showExcerpt(
  { cutBefore, cutAfter, ...excerpt }: Excerpt,
  paint: (code: number, text: string) => string,
): string {
  const before = printable(excerpt.before);
  const mark = printable(excerpt.mark);
  const after = printable(excerpt.after);
  const inverted = paint(7, mark);
  const marked = inverted === mark && mark !== '' ? `*${mark}*` : inverted;
  return `${cutBefore ? '[…] ' : ''}${before}${marked}${after}${cutAfter ? ' […]' : ''}`;
}
