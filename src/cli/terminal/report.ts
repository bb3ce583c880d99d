import { relative, sep } from 'node:path';
import { formatAnnotations, formatProblems, formatProblemsAsJson } from '../../formats/terminal/problems.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import type { Project } from '../../settings.ts';

/** Format of a report: for programs, for a workflow, or else for a person who reads a stream. */
export interface ReportFormat {
  json?: boolean;
  github?: boolean;
  stream: { isTTY?: boolean };
}

/** Reports problems, whose files lie in a folder: that of the content, where no other is named. */
export function report(
  problems: readonly Problem[],
  { settings, environment }: Project,
  { json, github, stream }: ReportFormat,
  folder = settings.contentDir,
): string {
  if (json) return formatProblemsAsJson(problems);
  if (github) return formatAnnotations(problems, relative(settings.root, folder).split(sep).join('/'));
  return formatProblems(problems, { color: isColored(stream, environment) });
}

/** Whether a series with these problems cannot be built. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Colour is for a person at a terminal who has not declined it (no-color.org). */
function isColored({ isTTY }: { isTTY?: boolean }, { NO_COLOR: declined }: Project['environment']): boolean {
  return isTTY === true && !declined;
}
