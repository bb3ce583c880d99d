import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles, readText } from '../../files.ts';
import { shippedLanguages } from '../../i18n/words-files.ts';
import { type Blog, ExportError, type Notice } from '../blog.ts';
import { createFolderIndex } from './folder-index.ts';
import { namedLanguages, textPattern } from './paths.ts';
import { plainFolder, programs, readConfig } from './program.ts';
import { type FolderText, readFolderText, writePost } from './read-text.ts';
import { unreadKeys } from './unread-keys.ts';

/** Folders that hold what was made of a site, or others made. */
const foreign = /(?:^|\/)(?:node_modules|vendor|_site|dist|themes|resources|archetypes)\//;

/** Lists the files of a folder that a site is made of. A link could lead to any file of this machine. */
export async function listSources(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter(
    (file) => !foreign.test(file) && lstatSync(join(folder, file)).isFile(),
  );
}

/**
 * Reads a folder of Markdown: the whole source of a site of Hugo, Jekyll or Astro, or texts in folders.
 *
 * @returns nothing where it holds no text
 * @throws ExportError that names every text that cannot be read
 */
export async function readFolder(folder: string, { pages }: { pages: boolean }): Promise<Blog | undefined> {
  const files = await listSources(folder);
  const program =
    programs.find(({ config }) => files.some((file) => config.test(file))) ??
    programs.find(({ base }) => files.some((file) => base.test(file) && textPattern.test(file))) ??
    plainFolder;
  const configFile = files.find((file) => program.config.test(file));
  const config = readConfig(
    program,
    configFile === undefined ? '' : readText(folder, configFile),
    configFile ?? '',
    namedLanguages(files, shippedLanguages()),
  );
  const mistakes: string[] = [];
  const notices: Notice[] = [];
  const attempt = <Result>(read: () => Result): Result | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  };
  const all = files.filter((file) => textPattern.test(file) && program.texts.test(file));
  const texts = all.flatMap((file): FolderText[] => {
    const source = attempt(() => readSource(folder, file));
    const text =
      source === undefined ? undefined : attempt(() => readFolderText(source, file, { program, config }));
    if (text && !text.isList) return [text];
    return [];
  });
  const index = createFolderIndex(files, texts, { program, url: config.url });
  const wanted = texts.filter(({ isPage }) => pages || !isPage);
  const posts = wanted.flatMap(
    (text) => attempt(() => writePost(text, { program, config, index, notices })) ?? [],
  );
  if (mistakes.length > 0) throw new ExportError(mistakes.join('\n'));
  if (all.length === 0) return undefined;
  const left = (pages ? [] : texts.filter(({ isPage }) => isPage)).map(({ file }) => file);
  if (left.length > 0)
    notices.push({
      kind: 'left-out',
      place: basename(folder),
      text: `Pages, which are no posts: ${left.slice(0, 5).join(', ')}${left.length > 5 ? ` and ${left.length - 5} more` : ''}; --pages brings them, too.`,
    });
  notices.push(...unreadKeys(wanted));
  return {
    system: 'Markdown',
    title: config.title,
    tagline: config.tagline,
    language: config.language || undefined,
    url: config.url,
    timeZone: config.timeZone,
    day: undefined,
    authors: [],
    posts,
    media: [],
    notices,
  };
}

/** @throws ExportError where it is not in UTF-8 */
function readSource(folder: string, file: string): string {
  try {
    return readText(folder, file);
  } catch (error) {
    throw new ExportError(`${file}: ${error instanceof Error ? error.message : error}.`);
  }
}
