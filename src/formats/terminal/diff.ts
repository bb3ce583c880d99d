import { createTwoFilesPatch } from 'diff';

/** A file that a command changes, and under which name it goes on. */
interface Change {
  file: string;
  before: string;
  after: string;
  renamed?: string;
}

/** A change as a diff with one line of context. */
export function formatDiff({ file, before, after, renamed = file }: Change): string {
  const options = { context: 1 };
  return createTwoFilesPatch(`a/${file}`, `b/${renamed}`, before, after, undefined, undefined, options)
    .replace(/^=+\n/, '')
    .trimEnd();
}
