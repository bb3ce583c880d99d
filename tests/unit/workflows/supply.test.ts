import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';

test('every action is the very commit that was looked at, with its version beside it', () => {
  const lines = globSync('.github/workflows/*.yml').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /uses: (?!\.\/)/.test(line)),
  );
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
    [],
  );
});

test('every package of the lock file can be recognised by its content', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() })) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const unknown = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(unknown).toEqual([]);
});
