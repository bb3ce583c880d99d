import { statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOut, listAllFiles } from '../../files.ts';
import type { Claim } from '../../series/checks/check-duplicates.ts';
import { linkOut } from '../../series/checks/check-links.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { publicFolder } from '../../series/model/content-paths.ts';
import { isMadeFile, replaceableFiles } from '../../series/routes/site-files.ts';

/** Files that a series lays over those of the site, by path from its root. */
export function listPublicFiles(contentDir: string): Promise<string[]> {
  return listAllFiles(join(contentDir, publicFolder));
}

/** The address of a file from the root of the site: `/folder/` for the index of a folder. */
export function publicPath(file: string): string {
  return `/${file.normalize('NFC')}`.replace(/\/index\.html$/, '/');
}

/** The addresses that these files take, and those of them that the site has whatever its series. */
export function claimPublicFiles(files: readonly string[], pages: ReadonlySet<string>): Claim[] {
  return files
    .filter((file) => !replaceableFiles.has(file))
    .flatMap((file) => {
      const path = publicPath(file);
      const location = { file: `${publicFolder}/${file}` };
      const claim = {
        path,
        page: location.file,
        decision: { key: 'public' as const, location: () => location },
      };
      return isMadeFile(path, pages) ? [{ path, page: 'file' }, claim] : [claim];
    });
}

/** Files that cannot be copied: links that lead nowhere, to folders, or out of the content folder. */
export function checkPublicFiles(contentDir: string, files: readonly string[]): Problem[] {
  return files
    .map((file) => `${publicFolder}/${file}`)
    .flatMap((file) => {
      if (!statSync(join(contentDir, file), { throwIfNoEntry: false })?.isFile())
        return [problem('unreadable-file', { file }, { reason: 'it is a link that leads to no file' })];
      return leadsOut(contentDir, file) ? [problem('unreadable-file', { file }, linkOut('it'))] : [];
    });
}
