import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPublicFiles, listPublicFiles } from '../../../../src/loader/files/public-files.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

test('a file that is laid over the site is listed with names that begin with a dot, and told where it is a link to nowhere, or to a file elsewhere', async () => {
  const contentDir = temporaryFolder('public');
  for (const file of ['public/.well-known/security.txt', 'public/_file', 'other.txt']) {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    writeFileSync(join(contentDir, file), '');
  }
  symlinkSync('nowhere', join(contentDir, 'public/link'));
  symlinkSync('../other.txt', join(contentDir, 'public/inside'));
  symlinkSync(import.meta.filename, join(contentDir, 'public/outside'));
  const files = await listPublicFiles(contentDir);
  expect(files).toEqual(['.well-known/security.txt', '_file', 'inside', 'link', 'outside']);
  expect(checkPublicFiles(contentDir, files).map(({ id, location }) => [id, location.file])).toEqual([
    ['unreadable-file', 'public/link'],
    ['unreadable-file', 'public/outside'],
  ]);
});
