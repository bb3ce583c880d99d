import { join } from 'node:path';
import { readIfThere, updateText } from '../../files.ts';
import { formatSending, formatSendingSummary } from '../../formats/terminal/sending.ts';
import type { Content } from '../../loader/content.ts';
import type { GuardedFetch } from '../../remote/guarded-request.ts';
import type { Pace } from '../../remote/pace.ts';
import {
  formatLedger,
  ledgerFile,
  parseLedger,
  type SentMention,
  sentKey,
} from '../../series/mentions/ledger.ts';
import { planSending, type SendTask } from '../../series/mentions/plan-sending.ts';
import { type SendResult, settle } from '../../series/mentions/settle.ts';
import type { MentionProtocol } from '../../series/model/web-config.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import type { Settings } from '../../settings.ts';
import { CommandError, explainFileError, print } from '../terminal/output.ts';
import { openEndpointCache } from './endpoint-cache.ts';
import { outgoingSeries } from './outgoing-pages.ts';
import { sendMentions } from './send-mentions.ts';

/** Options of a run. */
export interface SendingOptions {
  protocols: readonly MentionProtocol[];
  /** Tells also of links that are older than the ledger. */
  all: boolean;
  /** Only finds out which pages would be notified. */
  dryRun: boolean;
  /** Most requests to other sites. */
  limit: number;
}

/** What a run uses of the world; a test brings its own. */
interface SendingWorld {
  ask: GuardedFetch;
  pace: Pace;
  now: () => Date;
}

/**
 * Tells pages elsewhere of the links to them, and notes it in the ledger after each.
 *
 * @throws CommandError if the ledger is damaged, since everything would be sent again
 */
export async function runSending(
  content: Content,
  { contentDir, cacheDir }: Pick<Settings, 'contentDir' | 'cacheDir'>,
  { protocols, all, dryRun, limit }: SendingOptions,
  { ask, pace, now }: SendingWorld,
): Promise<void> {
  const file = join(contentDir, ledgerFile);
  const { pages, addresses } = outgoingSeries(content);
  const plan = planSending({
    ...{ pages, all },
    ledger: readLedger(await readIfThere(file)),
    site: content.addresses.fileUrl(''),
    isPage: (source) => addresses.has(source),
    now: now(),
  });
  const ledger = new Map(plan.ledger.map((entry) => [sentKey(entry), entry]));
  // One write at a time.
  let written: Promise<unknown> = Promise.resolve();
  const save = () => {
    written = written.then(() => updateText(file, formatLedger([...ledger.values()])));
    return written;
  };
  if (!dryRun) await save();
  if (plan.before > 0)
    print(
      `${countOf(plan.before, 'link')} of texts that are older than a week: nobody is told of ${plan.before === 1 ? 'it' : 'them'}. ` +
        `To tell of ${plan.before === 1 ? 'it' : 'them'}, too: ${command('send --all')}`,
    );
  const results: SendResult[] = [];
  const notDeployed = new Set<string>();
  // A page that is not live is named once, and what is over the limit only counted.
  const isNews = ({ source }: SendTask, result: SendResult) => {
    if (result.kind !== 'skipped' || result.reason === 'stopped') return true;
    const isKnown = result.reason === 'limit' || notDeployed.has(source);
    notDeployed.add(source);
    return !isKnown;
  };
  const cache = await openEndpointCache(cacheDir, now());
  const sending = sendMentions(plan.tasks, {
    ...{ ask, pace, cache, protocols, limit, dryRun },
    report: async (task, result) => {
      results.push(result);
      if (isNews(task, result)) print(formatSending(task, result));
      if (dryRun || result.kind === 'skipped' || result.kind === 'rehearsed') return;
      const entry = settle(task, result, now());
      if (entry) ledger.set(sentKey(task), entry);
      else ledger.delete(sentKey(task));
      await save();
    },
  });
  await sending.catch((error: unknown) => {
    const reason = explainFileError(error, 'The next run tells again whom the ledger does not name.');
    throw reason === undefined ? error : new CommandError(reason);
  });
  await cache.save();
  print(formatSendingSummary(results));
}

function readLedger(text: string | undefined): SentMention[] | undefined {
  if (text === undefined) return undefined;
  const { value, problems } = parseLedger(text);
  const [first] = problems;
  if (first)
    throw new CommandError(
      `${ledgerFile} is damaged (${first.message}). Nothing was sent. Take the file back from git: without it, ` +
        'pages are told again of what they know.',
    );
  return value;
}
