import type { SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { isDeviceName } from '../model/id.ts';

/** The path of a file or folder, of the content or of the site, and the place where it was decided. */
interface PlacedPath {
  path: string;
  location: () => SourceLocation;
}

/**
 * Finds names that cannot be everywhere: those that Windows keeps for devices or cannot write, and paths that are one path
 * on Windows and macOS, whose disks do not tell capital letters from small ones.
 *
 * @param trees paths of the content folder, and those of the site
 */
export function findUnportableNames(trees: readonly (readonly PlacedPath[])[]): Problem[] {
  const told = new Set<string>();
  return trees.flatMap((paths) => {
    const first = new Map<string, string>();
    return paths.flatMap(({ path, location }) => {
      const name = path.split('/').find((each) => !told.has(each) && reasonAgainst(each) !== undefined);
      if (name !== undefined) {
        told.add(name);
        return [problem('unportable-name', location(), { name, reason: reasonAgainst(name) ?? '' })];
      }
      const same = first.get(folded(path));
      if (same === undefined) first.set(folded(path), path);
      if (same === undefined || same === path) return [];
      const reason = `there it is the same as “${same}”, on macOS, too`;
      return [problem('unportable-name', location(), { name: path, reason })];
    });
  });
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function reasonAgainst(name: string): string | undefined {
  if (isDeviceName(name)) return 'it names a device there';
  const sign = /[<>:"|?*\\]/.exec(name)?.[0];
  if (sign !== undefined) return `no name can hold ${sign}`;
  return /.[. ]$/.test(name) ? 'no name can end with a dot or a space' : undefined;
}
