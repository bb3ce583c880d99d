import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeAtExit, temporaryName } from '../../temporary.ts';
import { CommandError } from '../terminal/output.ts';
import { commitChanges, isInterrupted } from '../transaction.ts';

/** A file that an import adds: its text, made when it is written, since all at once are much; or what it is a copy of. */
export interface AddedFile {
  /** Path relative to the content folder. */
  file: string;
  content: { text: () => string } | { copyOf: string };
}

/** A file that an import changes. */
export interface ChangedFile {
  file: string;
  text: string;
}

/**
 * Adds files to a content folder, all or none: they are made in a folder of their own and then moved. What has a folder
 * of its own is moved with it.
 *
 * @throws CommandError where one of them is there
 */
export async function writeImport(
  contentDir: string,
  added: readonly AddedFile[],
  changed: readonly ChangedFile[],
): Promise<void> {
  const moved = [...new Set(added.map(({ file }) => movedWith(file)))];
  const inTheWay = moved.find((path) => existsSync(join(contentDir, path)));
  if (inTheWay !== undefined)
    throw new CommandError(`${join(contentDir, inTheWay)} is there already. Nothing was changed.`);
  const staging = temporaryName('import');
  const folder = join(contentDir, staging);
  const keep = removeAtExit(folder);
  try {
    const folders = new Set(added.map(({ file }) => dirname(join(folder, file))));
    for (const each of folders) await mkdir(each, { recursive: true });
    for (const { file, content } of added) {
      const path = join(folder, file);
      if ('text' in content) await writeFile(path, content.text(), { flag: 'wx' });
      else await copyFile(content.copyOf, path);
    }
    for (const path of moved) await mkdir(dirname(join(contentDir, path)), { recursive: true });
    // From here on the journal says what is still to be done, and needs it.
    keep();
    await commitChanges(contentDir, {
      writes: changed,
      moves: moved.map((path) => ({ from: `${staging}/${path}`, to: path })),
    });
  } finally {
    // What was begun and is in something's way still needs its files: the next command goes on with them.
    if (!isInterrupted(contentDir)) await rm(folder, { recursive: true, force: true });
  }
}

/** The folder of an essay moves as a whole; every other file alone. */
function movedWith(file: string): string {
  return file.startsWith('essays/') ? file.split('/').slice(0, 2).join('/') : file;
}
