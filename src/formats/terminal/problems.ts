import { type Problem, sortProblems } from '../../series/diagnostics/problem.ts';
import { countOf } from '../../series/text/count.ts';
import { printableLine } from './printable.ts';

/** Formats problems for people, grouped by file: line:column, message and hint. */
export function formatProblems(problems: readonly Problem[], { color }: { color: boolean }): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const groups = Map.groupBy(sortProblems(problems).map(toPrintable), ({ location }) => location.file);
  const files = [...groups].map(([file, found]) => {
    const lines = found.map(({ id, severity, location, message, hint, suggestion }) => {
      const position =
        location.line === undefined ? file : `${file}:${location.line}:${location.column ?? 1}`;
      const kind = severity === 'error' ? paint(31, 'error') : paint(33, 'warning');
      const better =
        suggestion === undefined || hint.includes(suggestion) ? '' : `\n    → ${paint(32, suggestion)}`;
      return `  ${position}  ${kind}  ${message}  ${paint(2, id)}\n    ${hint}${better}`;
    });
    return `${paint(1, file)}\n${lines.join('\n')}`;
  });
  const kinds = problems.length > many ? [countKinds(problems)] : [];
  return [...files, ...kinds, summary(problems)].join('\n\n');
}

/** So many problems are more than one sees at once. */
const many = 20;

/** How many problems there are of the ten most frequent kinds. */
function countKinds(problems: readonly Problem[]): string {
  const kinds = [...Map.groupBy(problems, ({ id }) => id)].map(([id, { length }]) => ({ id, length }));
  const width = String(Math.max(...kinds.map(({ length }) => length))).length;
  return kinds
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 10)
    .map(({ id, length }) => `${String(length).padStart(width)} × ${id}`)
    .join('\n');
}

/** Makes the names and values in a problem printable: they may be foreign text. */
function toPrintable({ location, message, hint, suggestion, ...rest }: Problem): Problem {
  return {
    ...rest,
    location: { ...location, file: printableLine(location.file) },
    message: printableLine(message),
    hint: printableLine(hint),
    suggestion: suggestion === undefined ? undefined : printableLine(suggestion),
  };
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return problems.length === 0
    ? 'No problems.'
    : `${countOf(errors, 'error')}, ${countOf(warnings, 'warning')}.`;
}

/** Formats problems as JSON: an array of `Problem` in reading order. */
export function formatProblemsAsJson(problems: readonly Problem[]): string {
  return JSON.stringify(
    sortProblems(problems).map(({ id, severity, location, message, hint, suggestion }) => ({
      ...{ id, severity, file: location.file, line: location.line, column: location.column },
      ...{ message, hint, suggestion },
    })),
    null,
    2,
  );
}

/**
 * Formats problems as annotations of GitHub (workflow command `::error file=…`).
 *
 * @param folder path of the content folder from the root of the repository
 */
export function formatAnnotations(problems: readonly Problem[], folder: string): string {
  return sortProblems(problems)
    .map(toPrintable)
    .map(({ id, severity, location, message, hint, suggestion }) => {
      const file = [folder, location.file].filter(Boolean).join('/');
      const position =
        location.line === undefined ? [] : [`line=${location.line}`, `col=${location.column ?? 1}`];
      const properties = [`file=${escapeProperty(file)}`, ...position, `title=${escapeProperty(id)}`].join(
        ',',
      );
      const better = suggestion === undefined || hint.includes(suggestion) ? '' : ` → ${suggestion}`;
      return `::${severity} ${properties}::${escapeMessage(`${message}\n${hint}${better}`)}`;
    })
    .join('\n');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
