import fc from 'fast-check';
import { expect, test } from 'vitest';

test('property tests of this ring ask the same questions each time', () => {
  expect(fc.readConfigureGlobal()).toHaveProperty('seed');
});
