import { applyEdits } from '../../series/authoring/text-edits.ts';
import { addToList, expandWord } from '../../series/authoring/yaml-edits.ts';
import type { WebConfig } from '../../series/model/web-config.ts';
import { CommandError } from '../terminal/output.ts';

/**
 * The text of series.yaml with one more host in `blocked`; everything else stays as it is written.
 *
 * @param web its settings; they are written out where it has one word for them
 * @throws CommandError where there is no place for it
 */
export function withBlockedHost(
  source: string,
  { endpoint, pingback, feed }: WebConfig,
  host: string,
): string {
  const addresses = Object.fromEntries(
    Object.entries({ endpoint, pingback, feed }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const written = applyEdits(source, expandWord(source, 'web', addresses));
  // YAML takes other words for something else.
  const text = /^[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+$/.test(host) ? host : JSON.stringify(host);
  const edits = addToList(written, ['web', 'blocked'], text);
  if (!edits)
    throw new CommandError(
      `series.yaml has no place for the host: write “blocked: [${text}]” below “web”. Nothing was changed.`,
    );
  return applyEdits(written, edits);
}
