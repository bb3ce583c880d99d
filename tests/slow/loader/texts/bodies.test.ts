import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadContent } from '../../../../src/loader/load.ts';
import { essay, smallSeries } from '../../../build/command.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const contentDir = temporaryFolder('bodies');
const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
};
const load = async (day = '2026-06-01') => {
  const { partial, problems } = await loadContent({ contentDir, site: undefined, base: '/', today: day });
  const bodyOf = (id: string) => partial?.essays.find((each) => each.id === id)?.translations[0]?.body;
  return { bodyOf, errors: problems.map(({ id, location }) => `${location.file} ${id}`) };
};

beforeEach(() => {
  rmSync(contentDir, { recursive: true });
  write({
    ...smallSeries,
    'essays/alt/de.mdx': essay('Der Anfang.'),
    'essays/linkt/de.mdx': essay('[](essay:alt) und\n\n![Ein Strich](./strich.svg)'),
    'essays/strich/de.mdx': essay('Ein Strich.'),
  });
});

test('a text is read again when it has changed, and the others are as they were', async () => {
  const before = await load();
  write({ 'essays/alt/de.mdx': essay('Der Anfang, besser.') });
  const after = await load();
  expect(after.bodyOf('alt')?.passages).toMatchObject([{ blocks: ['Der Anfang, besser.'] }]);
  expect(after.bodyOf('strich')).toBe(before.bodyOf('strich'));
});

test('a text is read again when what it links to is called otherwise, or has gone', async () => {
  await load();
  write({ 'essays/alt/de.mdx': essay('Der Anfang.', { title: 'Ganz neu' }) });
  expect((await load()).bodyOf('linkt')?.destinations.get('essay:alt')?.title).toBe('Ganz neu');
  rmSync(join(contentDir, 'essays/alt'), { recursive: true });
  const { bodyOf, errors } = await load();
  expect(bodyOf('linkt')?.destinations.get('essay:alt')).toBeUndefined();
  expect(errors).toContain('essays/linkt/de.mdx unknown-target');
});

test('what is wrong is told as long as it is, also of a text that is not read again', async () => {
  const missing = 'essays/linkt/de.mdx missing-image';
  expect((await load()).errors).toContain(missing);
  write({ 'essays/alt/de.mdx': essay('Etwas anderes.') });
  expect((await load()).errors).toContain(missing);
  write({ 'essays/linkt/strich.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>' });
  expect((await load()).errors).not.toContain(missing);
});

test('the day decides what a link shows of a text that has not appeared', async () => {
  write({ 'essays/alt/de.mdx': essay('Der Anfang.', { date: '2026-07-01' }) });
  expect((await load()).bodyOf('linkt')?.destinations.get('essay:alt')?.href).toBeUndefined();
  expect((await load('2026-08-01')).bodyOf('linkt')?.destinations.get('essay:alt')?.href).toMatch(/\/alt\/$/);
});

test('a text whose syntax is broken is searched for all else that readers would not see', async () => {
  write({
    'essays/alt/de.mdx': essay('Mit <https://a.example>.\n\n| a |\n| - |\n| 1 | 2 |\n\n```\noffen\n'),
  });
  const settings = { contentDir, site: undefined, base: '/', today: '2026-06-01', warnings: true };
  const { problems } = await loadContent(settings);
  const found = problems.flatMap(({ id, location }) => (location.file.startsWith('essays/alt/') ? [id] : []));
  expect(found).toEqual(expect.arrayContaining(['mdx-syntax', 'cut-text', 'near-markup']));
});
