import { countSeries } from '../../series/essays/statistics.ts';
import type { Presenter } from '../presenter.ts';

/** Essays whose figures the register shows: the page does not grow with the series. */
const mostEssays = 50;

/** The figures of the series as the register shows them, of the essays last changed; `series stats` prints those of all. */
export function getStatistics({ site, language, t, date }: Presenter) {
  const statistics = countSeries(site, language);
  const number = new Intl.NumberFormat(t.locale);
  const { words, links, comments, mentions } = statistics;
  return {
    summary: t.statisticsSummary({ words, links, comments, mentions }),
    covered: statistics.covered,
    touched: statistics.touched,
    parts: new Map(
      statistics.parts.map(({ from, covered, touched, items }) => [
        from,
        t.partCovered(covered, touched, items),
      ]),
    ),
    essays: statistics.byEssay.slice(0, mostEssays).map((essay) => ({
      href: site.addresses.href({ kind: 'essay', id: essay.id }, language),
      title: essay.title,
      lang: essay.language === language ? undefined : essay.language,
      figures: [essay.words, essay.linksIn, essay.linksOut, essay.comments + essay.mentions].map((each) =>
        number.format(each),
      ),
      changed: date(essay.changed),
    })),
    others:
      statistics.byEssay.length > mostEssays
        ? {
            href: site.addresses.href({ kind: 'essays' }, language),
            text: t.moreOf(statistics.byEssay.length - mostEssays),
          }
        : undefined,
  };
}
