import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load.ts';
import { essay, smallSeries } from '../../build/command.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const contentDir = temporaryFolder('old-anchors');

test('links to comments that came over are no mistakes, also of one that was taken down; others are', async () => {
  const files = {
    ...smallSeries,
    'essays/alt/de.mdx': essay('[Der Kommentar](#comment-3) und [noch](essay:alt#comment-4).'),
    'imported/alt.json': JSON.stringify({ comments: [] }),
    'essays/neu/de.mdx': essay('[Der Kommentar](#comment-3) und [die Stelle](essay:alt#stelle).'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  const { problems } = await loadContent({ contentDir, site: undefined, base: '/', today: '2026-06-01' });
  expect(problems.map(({ message }) => message)).toEqual([
    'this text has no section “comment-3”',
    'essay:alt (de) has no section “stelle”',
  ]);
});
