import { defineCommand } from 'citty';
import { formatTable } from '../../formats/terminal/table.ts';
import { loadContent } from '../../loader/load.ts';
import { publish } from '../../loader/publish.ts';
import { countSeries, type Statistics } from '../../series/essays/statistics.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import type { Project } from '../../settings.ts';
import { print, reportErrors, usageError } from '../terminal/output.ts';

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'stats',
      description: 'Counts the series: words, essays, what is written about, links, comments, mentions',
    },
    args: {
      lang: { type: 'string', description: 'the language to count in; default: the first of the series' },
      json: { type: 'boolean', description: 'prints the figures as JSON, for other programs' },
    },
    run: async ({ args }) => {
      const { content, problems } = await loadContent(settings);
      if (!content) return reportErrors(problems, `Mend these first: ${command('check')}`);
      const { languages } = content.series;
      const language = args.lang === undefined ? languages[0] : languages.find((each) => each === args.lang);
      if (language === undefined)
        return usageError(
          `The series has no “${args.lang}”; it has ${languages.join(', ')}.`,
          command('stats --lang …'),
        );
      const statistics = countSeries(publish(content), language);
      print(args.json ? JSON.stringify(statistics, null, 2) : formatStatistics(statistics));
    },
  });
}

function formatStatistics({ parts, byEssay, ...total }: Statistics): string {
  const titles = byEssay.map(({ title, words, linksIn, linksOut, comments, mentions, changed }) => [
    title,
    ...[words, linksIn, linksOut, comments, mentions, changed],
  ]);
  const coverage = parts.map(({ from, to, title, items, covered, touched }) => [
    `${title} (${from === to ? from : `${from}–${to}`})`,
    ...[covered, touched, items, `${items === 0 ? 0 : Math.round((covered / items) * 100)} %`],
  ]);
  return [
    `${countOf(total.essays, 'essay')} and ${countOf(total.terms, 'term')}, ${[countOf(total.words, 'word'), countOf(total.links, 'link'), countOf(total.comments, 'comment'), countOf(total.mentions, 'mention')].join(', ')}.`,
    formatTable(['Essay', 'words', 'links in', 'links out', 'comments', 'mentions', 'changed'], titles),
    formatTable(
      ['Part', 'written', 'only linked', 'items', ''],
      [
        ...coverage,
        [
          'All',
          total.covered,
          total.touched,
          total.items,
          `${Math.round((total.covered / Math.max(1, total.items)) * 100)} %`,
        ],
      ],
    ),
  ].join('\n\n');
}
