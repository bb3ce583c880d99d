import { statSync } from 'node:fs';
import { join } from 'node:path';
import { wordsFilesOf } from '../../i18n/words-files.ts';
import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import {
  componentFile,
  dataFiles,
  publicFolder,
  readTextFile,
  textFolders,
  themeFile,
} from '../../series/model/content-paths.ts';
import { isLanguage, type Language } from '../../series/text/language.ts';
import { readFailures } from './read.ts';

/**
 * Finds files that look like part of the series but are not read: a misspelt name must not drop an essay silently.
 * Other files (notes, README, images) are ignored.
 */
export function checkNames(
  contentDir: string,
  files: readonly string[],
  languages: readonly Language[],
): Problem[] {
  return files.flatMap((file) => {
    const instead = file.replace(/\.md$/, '.mdx');
    if (isSecond(file, files)) return [problem('duplicate-text', { file }, { name: file, other: instead })];
    const unused = unusedWords(file, languages);
    if (unused !== undefined) return [problem('unused-words', { file }, { language: unused })];
    const expected = expectedFor(file, languages);
    if (expected !== undefined && isFolder(contentDir, file)) return [linkedFolder(file)];
    return expected === undefined ? [] : [problem('stray-file', { file }, { name: file, expected })];
  });
}

/** A symbolic link to a folder is listed like a file and not followed. */
function isFolder(contentDir: string, file: string): boolean {
  return statSync(join(contentDir, file), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function linkedFolder(file: string): Problem {
  return problem('unreadable-file', { file }, { reason: readFailures.get('EISDIR') ?? '' });
}

/** The language of a file of words that the series has no texts in: a translation may begin before it is used. */
function unusedWords(file: string, languages: readonly Language[]): Language | undefined {
  const tag = /^words\/([^/]+)\.yaml$/.exec(file)?.[1];
  const isUsed = languages.some((language) => wordsFilesOf(language).includes(file));
  return tag !== undefined && isLanguage(tag) && !isUsed ? tag : undefined;
}

/** Whether a text is there as MDX, too: then that is the one that is read. */
export function isSecond(file: string, files: readonly string[]): boolean {
  return file.endsWith('.md') && readTextFile(file) !== undefined && files.includes(`${file}x`);
}

/** What other programs take for Markdown. */
const markdown = /\.(?:md|markdown|mdown|mkdn?)$/i;

function expectedFor(file: string, languages: readonly Language[]): string | undefined {
  const [top = '', id, ...rest] = file.split('/');
  const known = Object.values(textFolders);
  const folder = known.find((name) => name === top) ?? suggest(top, known);
  const text = readTextFile(file, languages);
  if (/^words\/[^/]+\.ya?ml$/.test(file)) {
    const possible = [...new Set(languages.flatMap(wordsFilesOf))];
    return possible.includes(file) ? undefined : possible.join(' or ');
  }
  if (top === publicFolder) return undefined;
  if (/\.css$/.test(file) && id === undefined) return file === themeFile ? undefined : themeFile;
  if (/\.ya?ml$/.test(file) && id === undefined) {
    const isKnown = dataFiles.some((name) => name === file);
    return isKnown ? undefined : (suggest(file, dataFiles) ?? dataFiles.join(', '));
  }
  if (/^components\/[^/]+\.astro$/.test(file) && !componentFile(file)) {
    return 'components/Name.astro, a name that begins with a capital letter and has only letters and digits';
  }
  const looksLikeText = /\.mdx$/i.test(file) || (top === folder && markdown.test(file));
  const inTheWay = top === folder && rest.length === 0;
  if (text || !(looksLikeText || inTheWay)) return undefined;
  const format = markdown.test(file) ? 'md' : 'mdx';
  return (folder === undefined ? known : [folder])
    .flatMap((name) =>
      languages.map((language) => `${name}/${idFor(id, rest, languages)}/${language}.${format}`),
    )
    .join(' or ');
}

/** The id that a file was most probably meant for: of its folder, or of its own name where it lies beside the folders. */
function idFor(id: string | undefined, rest: readonly string[], languages: readonly Language[]): string {
  const name = (rest.length > 1 ? rest.at(-2) : rest.length > 0 ? id : id?.replace(/\.[^.]*$/, '')) ?? '';
  const isTag = languages.some((language) => language === name) || (name.length < 4 && isLanguage(name));
  return name !== '' && !isTag ? name : '<id>';
}
