import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openReadings } from '../../../../src/cli/site/kept-readings.ts';
import { loadContent } from '../../../../src/loader/load.ts';
import { storeReadings } from '../../../../src/loader/texts/bodies.ts';
import { readSettings } from '../../../../src/settings.ts';
import { essay, smallSeries } from '../../../build/command.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const root = temporaryFolder('kept-readings');
const settings = readSettings({ CONTENT_DIR: join(root, 'content') }, root);
const file = join(settings.cacheDir, 'readings');
const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(settings.contentDir, path)), { recursive: true });
    writeFileSync(join(settings.contentDir, path), text);
  }
};
const load = async () => (await loadContent({ ...settings, today: '2026-06-01' })).partial?.essays;

/** More than fit into one piece of what is kept. */
const many = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [`essays/nummer-${index}/de.mdx`, essay(`Absatz ${index}.`)]),
);

beforeEach(() =>
  write({
    ...smallSeries,
    ...many,
    'essays/alt/de.mdx': essay('Zu [zwei](thesis:2) und [drei](thesis:3).'),
  }),
);

test('what was read of the texts is kept for the next build, and is the same', async () => {
  const keep = await openReadings(settings);
  const read = await load();
  await keep();
  const pieces = () => [...(storeReadings() ?? [])].length;
  const stored = pieces();
  await openReadings(settings);
  expect(pieces()).toBe(stored);
  const restored = await load();
  expect(restored).toEqual(read);
  expect(restored?.[0]?.translations[0]?.body).not.toBe(read?.[0]?.translations[0]?.body);
});

test('what is damaged is not taken over', async () => {
  await (await openReadings(settings))();
  const before = await load();
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await openReadings(settings);
  expect((await load())?.[0]?.translations[0]?.body).toBe(before?.[0]?.translations[0]?.body);
});
