import { textFolders } from '../model/content-paths.ts';
import type { ConversationSubject } from '../model/target.ts';

/** The folder of everything that the web sent, and of what was sent to it. */
export const mentionsFolder = 'mentions';

const home = `${mentionsFolder}/home.json`;
const folders = { ...textFolders, thesis: 'theses' } as const;

/** Path of the file with the mentions of a page, relative to the content folder. */
export function mentionsFile(subject: ConversationSubject): string {
  if (subject.kind === 'home') return home;
  const name = subject.kind === 'thesis' ? subject.number : subject.id;
  return `${mentionsFolder}/${folders[subject.kind]}/${name}.json`;
}

/** Whether a path is, or looks like, that of a file with mentions; other files of the folder are no lists of them. */
export function isMentionsFile(file: string): boolean {
  return file === home || /^mentions\/[^/]+\/.*\.json$/.test(file);
}
