import { expect, test } from 'vitest';
import { topicDescription } from '../../../src/view-models/topic-description.ts';

const essays = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: { text: `Teil ${index} von dem, was gefragt wurde`, lang: undefined },
  }));

test('a topic is described by its name and the titles of its essays, as far as search engines show them', () => {
  expect(topicDescription({ text: 'Allmende', essays: essays(1) }, 'de')).toBe(
    'Allmende: Teil 0 von dem, was gefragt wurde',
  );
  const long = topicDescription({ text: 'Allmende', essays: essays(12) }, 'de');
  expect(long).toMatch(/^Allmende: Teil 0 von .* · Teil 1 von .*…$/);
  expect(long.length).toBeLessThanOrEqual(200);
});
