import { spawnSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';

/**
 * The files below a folder that git can bring back as they are: committed, and unchanged since. None where there is no
 * git, or no repository.
 *
 * @param folder the content folder
 * @param path from there; the files are named from the content folder, too
 */
export function committedIn(folder: string, path: string): Set<string> {
  const list = (...options: string[]) => {
    const { status, stdout } = spawnSync('git', ['-C', folder, ...options, '-z', '--', path], {
      encoding: 'utf8',
    });
    return status === 0 ? stdout.split('\0').filter(Boolean) : [];
  };
  const changed = new Set(list('diff', '--name-only', '--relative', 'HEAD'));
  return new Set(list('ls-files').filter((file) => !changed.has(file)));
}

/**
 * The command that brings files back as they are committed.
 *
 * @param files from the content folder
 * @param committed as {@link committedIn} gave it, before anything changed
 * @returns nothing where git does not have one of them
 */
export function commandToRestore(
  { root, contentDir }: { root: string; contentDir: string },
  files: readonly string[],
  committed: ReadonlySet<string>,
): string | undefined {
  if (!files.every((file) => committed.has(file))) return undefined;
  const paths = files.map((file) => quote(relative(root, join(contentDir, file)).split(sep).join('/')));
  return `git restore -- ${paths.join(' ')}`;
}

/** As a shell reads it. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
