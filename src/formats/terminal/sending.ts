import type { OutgoingPage } from '../../series/mentions/outgoing-page.ts';
import type { SendTask } from '../../series/mentions/plan-sending.ts';
import type { SendResult, SkipReason } from '../../series/mentions/settle.ts';
import type { MentionProtocol } from '../../series/model/web-config.ts';
import { countOf } from '../../series/text/count.ts';
import { printableLine } from './printable.ts';

const skipped: Readonly<Record<SkipReason, string>> = {
  'not-deployed': 'not deployed yet; the next run asks again',
  limit: 'left for the next run, since this one has made all its requests',
  stopped: 'left for the next run, since its host failed several times',
};

const tasks: Readonly<Record<SendTask['kind'], string>> = {
  link: '',
  unlink: ' (the link is gone)',
  withdrawal: ' (our page is withdrawn)',
};

/** A task and what became of it, in one line. */
export function formatSending({ kind, source, target }: SendTask, result: SendResult): string {
  return `${source} → ${target}${tasks[kind]}: ${describe(result)}`;
}

function describe(result: SendResult): string {
  switch (result.kind) {
    case 'skipped':
      return skipped[result.reason];
    case 'rehearsed':
      return `would be told by ${result.protocol}`;
    case 'accepted':
      return `told by ${result.protocol}`;
    case 'declined':
      return `not told, ${result.reason}`;
    case 'failed':
      return `failed, ${result.reason}`;
  }
}

/** Pages elsewhere that will be notified of the links of a text, and how many will not. */
export function formatOutgoing(
  file: string,
  { targets, quiet }: Pick<OutgoingPage, 'targets' | 'quiet'>,
  protocols: readonly MentionProtocol[],
): string {
  return [
    printableLine(file),
    ...targets.map((target, index) => `  ${index + 1}. ${printableLine(target)}`),
    ...(quiet.length > 0
      ? [`  ${countOf(quiet.length, 'page')} that the text does not want to be told.`]
      : []),
    `  ${countOf(targets.length, 'page')} elsewhere to be told by ${protocols.join(' or ')}.`,
  ].join('\n');
}

/** What a run did, in numbers. */
export function formatSendingSummary(results: readonly SendResult[]): string {
  if (results.length === 0) return 'Nothing to tell: everything that has changed was told before.';
  const numbers = [
    ['told', 'accepted'],
    ['would be told', 'rehearsed'],
    ['without an endpoint or not willing', 'declined'],
    ['failed', 'failed'],
    ['left for the next run', 'skipped'],
  ].flatMap(([words, kind]) => {
    const count = results.filter((result) => result.kind === kind).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  return `${countOf(results.length, 'link')}: ${numbers.join(', ')}.`;
}
