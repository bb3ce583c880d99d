import { type Problem, sortProblems } from '../series/problem.ts';

/** Shows problems to a person, grouped by file: line:column, what is wrong, what to do. Colour only where asked for. */
export function formatProblems(problems: readonly Problem[], { color }: { color: boolean }): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const groups = Map.groupBy(sortProblems(problems), ({ place }) => place.file);
  const files = [...groups].map(([file, found]) => {
    const lines = found.map(({ id, severity, place, message, hint, suggestion }) => {
      const position = place.line === undefined ? file : `${file}:${place.line}:${place.column ?? 1}`;
      const kind = severity === 'error' ? paint(31, 'error') : paint(33, 'warning');
      const better =
        suggestion === undefined || hint.includes(suggestion) ? '' : `\n    → ${paint(32, suggestion)}`;
      return `  ${position}  ${kind}  ${message}  ${paint(2, id)}\n    ${hint}${better}`;
    });
    return `${paint(1, file)}\n${lines.join('\n')}`;
  });
  return [...files, summary(problems)].join('\n\n');
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return problems.length === 0 ? 'No problems.' : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}
