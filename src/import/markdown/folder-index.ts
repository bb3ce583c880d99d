import { posix } from 'node:path';
import { decodePath } from '../../series/text/strings.ts';
import { folderOrigin } from '../blog.ts';
import { plainTextOf } from '../body/read-html.ts';
import { textPattern } from './paths.ts';
import type { Program } from './program.ts';

/** A text of the folder, by what others may call it. */
interface TextOfFolder {
  /** Its path. */
  file: string;
  language: string | undefined;
  /** Names without folder, and titles. */
  names: readonly string[];
  fields: { title: string };
}

/** Finds what texts of a folder mean by the paths and names they write. */
export interface FolderIndex {
  /** A text or file by its name or path, wherever it lies; with its section. */
  named: (name: string, from: TextOfFolder) => string | undefined;
  /** The address of a link or image as it is written; where no file is meant, as it was. */
  resolve: (href: string, from: TextOfFolder) => string;
  /** The title of the text at an address that this index gave; nothing where it is none. */
  titleAt: (address: string) => string | undefined;
}

/** Reads which files there are. */
export function createFolderIndex(
  files: readonly string[],
  texts: readonly TextOfFolder[],
  { program, url }: { program: Program; url: string | undefined },
): FolderIndex {
  const known = new Set(files);
  const byName = new Map<string, TextOfFolder[]>();
  const remember = (name: string, text: TextOfFolder) => {
    const key = nameKey(name);
    byName.set(key, [...(byName.get(key) ?? []), text]);
  };
  for (const text of texts) for (const name of new Set(text.names.map(nameKey))) remember(name, text);
  const byFileName = new Map(files.map((file) => [nameKey(posix.basename(file)), file]));

  const fileAt = (path: string): string | undefined => {
    const plain = path.replace(/\/$/, '');
    return [plain, ...['.md', '.mdx', '.markdown', '/index.md', '/index.mdx'].map((end) => plain + end)].find(
      (each) => known.has(each),
    );
  };
  const textNamed = (path: string, from: TextOfFolder): string | undefined => {
    const bare = path.replace(textPattern, '').replace(/\/(?:_?index)?$/, '');
    const found = byName.get(nameKey(bare)) ?? byName.get(nameKey(posix.basename(bare))) ?? [];
    return (found.find(({ language }) => language === from.language) ?? found[0])?.file;
  };
  const named: FolderIndex['named'] = (name, from) => {
    const { path, rest } = taken(name);
    if (path === '') return rest === '' ? undefined : rest;
    const file =
      fileAt(posix.join(posix.dirname(from.file), path)) ??
      fileAt(path.replace(/^\//, '')) ??
      textNamed(path, from) ??
      byFileName.get(nameKey(posix.basename(path)));
    return file && address(file) + rest;
  };
  const resolve: FolderIndex['resolve'] = (href, from) => {
    const own = url !== undefined && href.startsWith(url.replace(/\/$/, '')) ? new URL(href).pathname : href;
    const { path, rest } = taken(own === href ? href : own + new URL(href).hash);
    if (path === '' || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(path)) return href;
    const decoded = decodePath(path);
    const candidates = decoded.startsWith('/')
      ? program.files.map((folder) => posix.join(folder, decoded.slice(1)))
      : [posix.join(posix.dirname(from.file), decoded)];
    const file =
      candidates.map(fileAt).find((each) => each !== undefined) ??
      (textPattern.test(decoded) ? textNamed(decoded, from) : undefined);
    return file === undefined ? href : address(file) + rest;
  };
  const titles = new Map(texts.map(({ file, fields }) => [address(file), plainTextOf(fields.title)]));
  return { named, resolve, titleAt: (href) => titles.get(taken(href).path) || undefined };
}

/** A path, and what stands behind it of an address. */
function taken(href: string): { path: string; rest: string } {
  const end = href.search(/[#?]/);
  return end < 0
    ? { path: href, rest: '' }
    : { path: href.slice(0, end), rest: href.slice(end).replace(/^\?[^#]*/, '') };
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/^\//, '');
}

function address(file: string): string {
  return `${folderOrigin}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
