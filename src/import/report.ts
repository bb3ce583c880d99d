import { command } from '../series/text/command.ts';
import { countOf } from '../series/text/count.ts';
import { keysOf } from '../series/text/keys.ts';
import { type ImportedFrom, type Notice, type NoticeKind, noticeKinds } from './blog.ts';

/** What an import did, for its report. */
export interface ImportSummary {
  system: ImportedFrom;
  /** The export, as it was named. */
  source: string;
  /** Paths of all new files, written or, in a dry run, to be written. */
  files: readonly string[];
  /** Files that were there before, with the ids of what each gains. */
  changes: readonly { file: string; gains: readonly string[] }[];
  essays: number;
  drafts: number;
  /** Comments, pingbacks and trackbacks that came over. */
  comments: number;
  /** People who are named in them. */
  people: number;
  ownLinks: number;
  /** Essays that were there already. */
  known: number;
  notices: readonly Notice[];
}

/** The report as a person at a terminal reads it: counts, and of each kind of notice the first few. */
export function summarize(summary: ImportSummary, isDryRun: boolean): string {
  const lines = counts(summary, isDryRun);
  for (const [kind, notices] of byKind(summary.notices)) {
    lines.push('', `${noticeKinds[kind]} (${notices.length}):`);
    lines.push(...notices.slice(0, shown).map(({ place, text }) => `  ${place}: ${text}`));
    if (notices.length > shown) lines.push(`  … and ${notices.length - shown} more in the report`);
  }
  return lines.join('\n');
}

/** As many notices of a kind stand on the terminal. */
const shown = 5;

/** The report as a file. */
export function writeReport(summary: ImportSummary): string {
  const sections = byKind(summary.notices).flatMap(([kind, notices]) => [
    '',
    `## ${noticeKinds[kind]}`,
    '',
    ...notices.map(({ place, text }) => `- ${escaped(place)}: ${escaped(text)}`),
  ]);
  return [
    `# Import from ${summary.system}`,
    '',
    ...counts(summary, false),
    ...sections,
    '',
    '## Files',
    '',
    'Written by this import; remove them to take it back whole.',
    '',
    ...summary.files.map((file) => `- ${escaped(file)}`),
    '',
    ...changes(summary),
  ].join('\n');
}

function changes({ changes: changed }: ImportSummary): string[] {
  if (changed.length === 0) return [];
  return [
    'These were here before and have gained what stands behind them; to take the import back whole, take that out of them again, or restore them.',
    '',
    ...changed.map(({ file, gains }) => `- ${escaped(file)}: ${escaped(gains.join(', '))}`),
    '',
  ];
}

function counts(summary: ImportSummary, isDryRun: boolean): string[] {
  const { system, source, essays, drafts, comments, people, ownLinks, known } = summary;
  const came = isDryRun ? 'would come over' : 'came over';
  return [
    `${countOf(essays, 'essay')} ${came} from ${system} (${source}), ${drafts} of them as drafts.`,
    ...(ownLinks > 0
      ? [`Links among them that are now links of the series, and so trackbacks: ${ownLinks}.`]
      : []),
    ...(comments > 0
      ? [
          `Comments, pingbacks and trackbacks that ${came}: ${comments}; people whom they name: ${people}. ` +
            `To take one down for good: ${command('mentions --hide wp-12')}, with its id in imported/.`,
        ]
      : []),
    ...(known > 0 ? [`Essays that were there already and stayed as they are: ${known}.`] : []),
  ];
}

function byKind(notices: readonly Notice[]): [NoticeKind, Notice[]][] {
  const groups = Map.groupBy(notices, ({ kind }) => kind);
  return keysOf(noticeKinds).flatMap((kind): [NoticeKind, Notice[]][] => {
    const group = groups.get(kind);
    return group ? [[kind, group]] : [];
  });
}

/** Foreign text in a line of Markdown. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<[\]&]/g, '\\$&');
}
