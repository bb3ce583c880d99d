import { existsSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteMarker } from './replaceable-folder.ts';

/** Makes a fresh folder for a build, with the mark in it by which the next one knows it for ours. */
export function makeWorkFolder(prefix: string): string {
  const work = mkdtempSync(prefix);
  writeFileSync(join(work, siteMarker), '');
  return work;
}

/** Removes a folder of {@link makeWorkFolder}, its mark last: whatever a killed process leaves of it is recognised. */
export async function removeWorkFolder(work: string): Promise<void> {
  const old = join(work, 'old');
  // Half of a site is never put back.
  if (existsSync(old)) renameSync(old, join(work, 'gone'));
  // Several files at a time: the old site may have many.
  const options = { recursive: true, force: true, maxRetries: 5 } as const;
  for (const name of readdirSync(work).filter((each) => each !== siteMarker))
    await rm(join(work, name), options);
  await rm(work, options);
}

/** Folders that {@link makeWorkFolder} made with a prefix, and that are still there, as a killed build leaves them. */
export function leftWorkFolders(prefix: string): string[] {
  const parent = dirname(prefix);
  return (existsSync(parent) ? readdirSync(parent) : [])
    .map((name) => join(parent, name))
    .filter((path) => path.startsWith(prefix) && /^\w{6}$/.test(path.slice(prefix.length)))
    .filter((path) => {
      const names = readdirSync(path);
      return names.length === 0 || names.includes(siteMarker);
    });
}
