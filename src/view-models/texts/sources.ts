import type { SourceProps } from '../../components/props.ts';
import { formatDate } from '../../series/languages/format-date.ts';
import { type Source, type SourceCitation, sourceAnchor, sourceMark } from '../../series/model/source.ts';
import { isApproximate } from '../../series/text/date.ts';
import type { Presenter } from '../presenter.ts';

/** The sources of a text, with the ways back to where it cites them. */
export function sourceProps(
  sources: readonly Source[],
  citations: readonly SourceCitation[],
  { t }: Presenter,
): SourceProps[] {
  const bySource = Map.groupBy(citations, ({ source }) => source);
  return sources.map(({ id, title, url, date, archived }, index) => ({
    id,
    anchor: id && sourceAnchor(id),
    title,
    url,
    date: date && (isApproximate(date) ? t.about(formatDate(date, t.locale)) : formatDate(date, t.locale)),
    archived,
    citations: (bySource.get(id ?? '') ?? []).map(({ anchor }, citation) => {
      const reference = citation === 0 ? sourceMark(index) : `${sourceMark(index)}-${citation + 1}`;
      const label = t.backToReference.replace('{reference}', reference);
      return { href: `#${encodeURIComponent(anchor)}`, label };
    }),
  }));
}
