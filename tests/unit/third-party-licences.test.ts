import { expect, test } from 'vitest';
import { readLockFile, sortLicences } from '../../src/third-party-licences.ts';

test('every package of the lock file is named with its licence', async () => {
  const { tools, others } = sortLicences(await readLockFile(), []);
  expect(tools.map(({ name }) => name)).toContain('astro');
  expect(others.map(({ licence }) => licence)).not.toContain('?');
  expect(others.flatMap(({ names }) => names).length).toBeGreaterThan(200);
});

test('what goes to readers is named once, and what else the code names apart from what that needs', () => {
  const locked = (name: string, licence: string, isNamed = false) => ({
    name,
    version: '1.0.0',
    licence,
    isNamed,
  });
  const lit = { ...{ id: 'lit', name: 'lit', version: '1.0.0', licence: 'MIT' }, text: 'Wording' };
  const packages = [
    ...[locked('lit', 'MIT', true), locked('astro', 'MIT', true), locked('b', 'ISC'), locked('c', 'MIT')],
    ...[locked('a', 'MIT'), locked('a', 'MIT'), { ...locked('lit', 'MIT'), version: '0.9.0' }],
  ];
  expect(sortLicences(packages, [lit])).toEqual({
    shipped: [lit],
    tools: [locked('astro', 'MIT', true)],
    others: [
      { licence: 'MIT', names: ['a', 'c', 'lit'] },
      { licence: 'ISC', names: ['b'] },
    ],
  });
});
