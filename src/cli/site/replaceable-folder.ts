import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Name of the empty file that marks a folder as a built site, which the next build may replace. */
export const siteMarker = '.series-site';

/** Refusal to replace a folder that no build made. */
export class ForeignFolderError extends Error {
  override name = 'ForeignFolderError';
}

/** Most links that a system follows on one path. */
const mostLinks = 40;

/**
 * Resolves the symbolic links of a path; its folder need not exist.
 *
 * @throws ForeignFolderError where they lead back to themselves
 */
export function followLinks(path: string, links = 0): string {
  if (links > mostLinks)
    throw new ForeignFolderError(
      `OUT_DIR (${path}) is a link that leads back to itself. Set it to another folder, such as dist.`,
    );
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) {
    const target = resolve(dirname(path), readlinkSync(path));
    return existsSync(path) ? realpathSync.native(path) : followLinks(target, links + 1);
  }
  if (there) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(followLinks(parent, links), basename(path));
}

/**
 * Checks that a folder may become the site, before anything is built.
 *
 * @param folder result of {@link followLinks}
 * @param needed folders that must not be overwritten, and the content folder, which must not contain the site
 * @throws ForeignFolderError
 */
export function checkOutput(
  folder: string,
  { root, contentDir }: { root: string; contentDir: string },
): void {
  const another = 'Set it to another folder, such as dist.';
  const [project, content] = [followLinks(root), followLinks(contentDir)];
  for (const needed of [project, content])
    if (contains(folder, needed))
      throw new ForeignFolderError(`OUT_DIR (${folder}) would overwrite ${needed}. ${another}`);
  if (contains(content, folder))
    throw new ForeignFolderError(`OUT_DIR (${folder}) lies in the content folder. ${another}`);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory())
    throw new ForeignFolderError(`OUT_DIR (${folder}) is a file. ${another}`);
  if (!isReplaceable(folder) && !mayBeOlderSite(folder, project)) throw foreign(folder, []);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !isNoContent(name)) : [];
}

/** Whether a name in a folder is no part of its site: a temporary file of a build, or a system file of the disk. */
export function isNoContent(name: string): boolean {
  return /^\.series-(?:lock|\w{6})$/.test(name) || name === 'lost+found';
}

/** Whether a folder is empty or holds what a build made. */
export function isReplaceable(folder: string): boolean {
  const names = namesIn(folder);
  return names.length === 0 || names.includes(siteMarker);
}

/** Whether a folder may be a site from before the marker existed: the project's `dist`. */
function mayBeOlderSite(folder: string, project: string): boolean {
  return folder === join(project, 'dist') && namesIn(folder).includes('index.html');
}

/**
 * Lets a site from before the marker existed be replaced.
 *
 * @throws ForeignFolderError if it holds a name that the new site does not have
 */
export function checkOlderSite(
  folder: string,
  rendered: string,
  project: string,
  tell: (line: string) => void,
): void {
  const fresh = new Set(readdirSync(rendered));
  const others = namesIn(folder).filter((name) => !fresh.has(name));
  if (!mayBeOlderSite(folder, project) || others.length > 0) throw foreign(folder, others);
  tell(
    `${folder} has no ${siteMarker} yet, but only what a build makes: it is replaced, and has one from now on.`,
  );
}

function foreign(folder: string, names: readonly string[]): ForeignFolderError {
  const what = names.length > 0 ? `things that no build made (${names.slice(0, 5).join(', ')})` : 'something';
  return new ForeignFolderError(
    `OUT_DIR (${folder}) holds ${what} and no ${siteMarker}: it may not be a built site, and is left as it is. ` +
      `Empty it, set OUT_DIR to another folder or, if all in it may be replaced, put an empty file ${siteMarker} into it.`,
  );
}

/** Whether a path lies in a folder, or is it. */
export function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path.split(sep)[0] !== '..' && !isAbsolute(path);
}
