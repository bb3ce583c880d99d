/** What a reader keeps of a series in one language, as a build lists it: `offline.<language>.json`. */
export interface OfflineList {
  /** A hash of all that is listed. */
  version: string;
  /** The id of the series. */
  series: string;
  /** Address of the page to show, without a network, in place of one that is not kept. */
  instead: string;
  files: readonly ListedFile[];
}

/**
 * A file of the site: its address from the root of its origin, a hash of its content, its size in bytes, and the addresses
 * of files that it stands for where they cannot be had, such as the same picture in other sizes.
 */
export type ListedFile = readonly [path: string, hash: string, bytes: number, standsFor?: readonly string[]];

/** Reads a list as a host answers it. Nothing where it is none: what answered may be the login page of a hotel. */
export function readList(value: unknown): OfflineList | undefined {
  return isList(value) ? value : undefined;
}

function isList(value: unknown): value is OfflineList {
  if (!(value instanceof Object && 'files' in value && 'series' in value && 'instead' in value)) return false;
  const { files, series, instead } = value;
  const isNamed = typeof series === 'string' && typeof instead === 'string';
  return isNamed && Array.isArray(files) && files.every(isListedFile);
}

function isListedFile(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [path, hash, bytes]: unknown[] = value;
  return typeof path === 'string' && typeof hash === 'string' && typeof bytes === 'number';
}

/** The size of all files of a list in bytes. */
export function sizeOf({ files }: Pick<OfflineList, 'files'>): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/** The files of a list that none of the lists kept so far holds in the same state. */
export function changedFiles(
  { files }: Pick<OfflineList, 'files'>,
  kept: readonly Pick<OfflineList, 'files'>[],
): ListedFile[] {
  const known = new Set(kept.flatMap((list) => list.files.map(([path, hash]) => `${hash} ${path}`)));
  return files.filter(([path, hash]) => !known.has(`${hash} ${path}`));
}

/** The address of a kept file that stands for one which is not kept. */
export function standInFor(path: string, kept: readonly Pick<OfflineList, 'files'>[]): string | undefined {
  return kept.flatMap(({ files }) => files).find(([, , , standsFor]) => standsFor?.includes(path))?.[0];
}
