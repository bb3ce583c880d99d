import type { z } from 'astro/zod';
import type { Locate, SourceLocation } from '../../series/diagnostics/location.ts';
import { type Parsed, parseYaml } from '../../series/diagnostics/parse-yaml.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { keysAt } from '../../series/diagnostics/schema-at.ts';
import { formattedKeys } from '../../series/model/entry.ts';

/** Keys of frontmatter that readers see. */
export const visibleKeys: ReadonlySet<string> = new Set([...formattedKeys, 'coverAlt']);

/** Reads the frontmatter of a text through a schema. */
export function readFrontmatter<Meta>(source: string, schema: z.ZodType<Meta>, file: string): Parsed<Meta> {
  const frontmatter = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(source)?.[1];
  if (frontmatter !== undefined) {
    const parsed = parseYaml(frontmatter, schema, file, 1);
    return { ...parsed, problems: [...parsed.problems, ...findCut(frontmatter, file)] };
  }
  const { line, ...reason } = whyMissing(source);
  const location: SourceLocation = { file, line, column: 1 };
  const problems = [problem('missing-frontmatter', location, { known: keysAt(schema, []), ...reason })];
  const locate: Locate = () => location;
  return { value: undefined, data: undefined, problems, locate };
}

/** Why a text has no frontmatter, with the line that keeps it from having one. */
function whyMissing(source: string): { line: number; reason?: string; instead?: string } {
  const lines = source.split('\n');
  const [first = ''] = lines;
  const isEnd = (line: string) => /^(?:\.{3}|-{4,}|–{1,3}|—+|---\S.*|[ \t]+---)[ \t]*$/.test(line);
  if (/^---[ \t]*$/.test(first)) {
    const end = lines.findIndex((line, index) => index > 0 && isEnd(line));
    return end < 0
      ? {
          line: 1,
          reason: 'the frontmatter that begins here has no end',
          instead: 'Close it with a line ---.',
        }
      : {
          line: end + 1,
          reason: `“${lines[end]?.trim()}” does not end the frontmatter`,
          instead: 'Write --- alone in this line.',
        };
  }
  if (/^\+{3}[ \t]*$/.test(first) || /^\{[ \t]*(?:"|$)/.test(first))
    return {
      line: 1,
      reason: `the frontmatter is ${first.startsWith('+') ? 'TOML' : 'JSON'}, and has to be YAML`,
      instead: 'Write --- in the first line, a line “key: value” for each key, and --- behind them.',
    };
  const begin = lines.findIndex((line) => line.trim() !== '');
  const written = lines[begin]?.trim() ?? '';
  if (
    begin >= 0 &&
    /^(?:-{2,}|–{1,3}|—+)$/.test(written) &&
    /^[\w-]+:(?:\s|$)/.test(lines[begin + 1]?.trim() ?? '')
  )
    return begin === 0
      ? {
          line: 1,
          reason: `“${first.trimEnd()}” does not begin the frontmatter`,
          instead: 'Write --- alone in this line.',
        }
      : {
          line: begin + 1,
          reason: 'the frontmatter does not begin in the first line',
          instead: 'Take away the lines above it.',
        };
  return { line: 1, ...(written === '' && { reason: 'the file is empty' }) };
}

/** Finds texts that are cut at a `#`, which begins a comment if it follows a space outside of quotes. */
function findCut(frontmatter: string, file: string): Problem[] {
  return frontmatter.split('\n').flatMap((line, index) => {
    const [, key = '', cut = ''] = /^(\w+):[ \t]+[^"'|>#\s].*?[ \t](#.*)$/.exec(line) ?? [];
    if (!visibleKeys.has(key)) return [];
    return [
      problem('cut-text', { file, line: index + 2, column: line.length - cut.length + 1 }, { key, cut }),
    ];
  });
}
