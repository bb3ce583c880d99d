import { expect, test } from 'vitest';
import { copiedPackages, findLicences } from '../../src/third-party-licences.ts';

test('every package of the lock file is named once, with its licence; what goes to readers has the words of it', async () => {
  const { shipped, tools, others } = await findLicences();
  expect(shipped.map(({ name }) => name).sort()).toEqual(Object.keys(copiedPackages).sort());
  for (const { name, text } of shipped) {
    expect(text, name).toMatch(/copyright/i);
    expect(text.length, name).toBeGreaterThan(900);
  }
  expect(shipped.find(({ id }) => id === 'newsreader')).toMatchObject({
    licence: 'OFL-1.1',
    text: expect.stringContaining('SIL OPEN FONT LICENSE'),
  });
  expect(shipped.find(({ id }) => id === 'giscus')?.text).toMatch(/MIT License.*laymonage.*WARRANT/s);
  expect(tools.map(({ name }) => name)).toContain('astro');
  expect(others.map(({ licence }) => licence)).not.toContain('?');
  expect(others.flatMap(({ names }) => names).length).toBeGreaterThan(200);
});
