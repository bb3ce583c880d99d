import fc from 'fast-check';

/**
 * Any character of Unicode, controls and unassigned ones included, for texts that nobody typed. fast-check's own
 * `binary` prepares a table of all of them, which takes a second for each worker.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));
