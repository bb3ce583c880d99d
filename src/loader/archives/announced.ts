import type { Problem } from '../../series/diagnostics/problem.ts';
import { hasTombstone, ledgerFile, parseLedger } from '../../series/mentions/ledger.ts';
import { aliasPath } from '../../series/routes/url.ts';
import type { Day } from '../../series/text/date.ts';
import { readOrReport } from '../files/read.ts';

/**
 * Reads which texts of the site have sent notifications. Where one is gone, its page says so for a year.
 *
 * @param site address that all of ours begin with
 */
export function readAnnounced(
  contentDir: string,
  files: readonly string[],
  { site, today }: { site: string; today: Day },
): { paths: string[]; problems: Problem[] } {
  if (!files.includes(ledgerFile)) return { paths: [], problems: [] };
  const { text, problems } = readOrReport(contentDir, ledgerFile);
  if (text === undefined) return { paths: [], problems };
  const ledger = parseLedger(text);
  const sources = ledger.value
    .filter((entry) => entry.source.startsWith(site) && hasTombstone(entry, new Date(today)))
    .map(({ source }) => aliasPath(new URL(source).pathname.slice(new URL(site).pathname.length)));
  return { paths: [...new Set(sources)], problems: [...problems, ...ledger.problems] };
}
