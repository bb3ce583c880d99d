import type { z } from 'astro/zod';
import { valueAt } from '../text/keys.ts';
import { type Position, positionAt } from '../text/position.ts';
import { type Problem, problem } from './problem.ts';
import type { ArchiveKind } from './wording.ts';

/** An archive that was read; of what is not valid only the problem remains. */
export interface ParsedArchive<Value> {
  value: Value;
  problems: Problem[];
}

/** What a list of an archive is read with. */
interface ArchiveSource {
  text: string;
  /** Path relative to the content folder, for problems. */
  file: string;
  kind: ArchiveKind;
}

/** Reads a list of a JSON file that commands write. One entry that is not valid, or has the key of another, never costs the others. */
export function parseArchive<Item>(
  source: ArchiveSource,
  list: string,
  schema: z.ZodType<Item>,
  keyOf: (item: Item) => string,
): ParsedArchive<Item[]> {
  const { value, problems } = parseArchiveJson(source);
  const data = valueAt(value, [list]);
  const { text, file, kind } = source;
  if (!Array.isArray(data)) {
    const missing = problem('invalid-responses', { file }, { kind, reason: `the list “${list}” is missing` });
    return { value: [], problems: problems.length > 0 ? problems : [missing] };
  }
  const items = new Map<string, Item>();
  for (const each of data) {
    const { data: item, error } = schema.safeParse(each);
    const key = item === undefined ? '' : keyOf(item);
    if (item !== undefined && !items.has(key)) {
      items.set(key, item);
      continue;
    }
    const [issue] = error?.issues ?? [];
    const where = issue?.path.length ? `“${issue.path.map(String).join('.')}”: ` : '';
    const reason = issue ? where + issue.message : 'its id stands twice';
    const location = { file, ...positionOf(valueAt(each, ['id']), text) };
    problems.push(problem('invalid-response', location, { kind, reason }));
  }
  return { value: [...items.values()], problems };
}

/** Reads a JSON file that commands write. */
export function parseArchiveJson({ text, file, kind }: ArchiveSource): ParsedArchive<unknown> {
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ in JSON at .*/s, '') : String(error);
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
    const position = line === undefined ? {} : { line: Number(line), column: Number(column) };
    const location = { file, ...position };
    return { value: undefined, problems: [problem('invalid-responses', location, { kind, reason })] };
  }
}

/** Text of an archive: one value a line, so that a diff shows what changed. */
export function formatArchive(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** Where an id stands in the text of an archive. */
function positionOf(id: unknown, text: string): Partial<Position> {
  const offset = typeof id === 'string' ? text.indexOf(JSON.stringify(id)) : -1;
  return offset < 0 ? {} : positionAt(text, offset);
}
