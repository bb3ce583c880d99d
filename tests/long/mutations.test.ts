import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listMutations, sample } from './mutations.ts';
import { findSurvivors } from './run-mutations.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Another seed asks for other mistakes. */
const seed = 1;
const size = 60;

test('unit tests notice most small mistakes in what is pure', async () => {
  const mutations = sample(listMutations(root), size, seed);
  const survivors = await findSurvivors(seed, size);
  for (const index of survivors) {
    const { file, line, from, to } = mutations[index] ?? { file: '', line: 0, from: '', to: '' };
    console.log(`${file}:${line} survives: ${from} → ${to}`);
  }
  expect(mutations).toHaveLength(size);
  expect(1 - survivors.length / size).toBeGreaterThanOrEqual(0.8);
});
