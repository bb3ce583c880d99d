import { spawnSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';

/**
 * Files below a path that git can restore: committed and unchanged. Empty without git or a repository.
 *
 * @param folder the content folder
 * @param path relative to the content folder, like the result
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
 * Command that restores files from git.
 *
 * @param files paths relative to the content folder
 * @param committed result of {@link committedIn} before the change
 * @returns `undefined` if git does not have one of them
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

/** Quotes a path for a shell. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
