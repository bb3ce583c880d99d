import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskOf } from '../../../src/remote/mask.ts';

const secret = 'a+very/secret token';

test.each([
  ['as it is', secret],
  ['in capitals', secret.toUpperCase()],
  ['percent-encoded', encodeURIComponent(secret)],
  ['percent-encoded whole', [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join('')],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 for addresses', Buffer.from(secret).toString('base64url')],
  ['as JSON escapes it', [...secret].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('')],
])('a secret is masked %s', (_, form) => {
  const masked = maskOf(secret)(`before ${form} after`);
  expect(masked).toContain('***');
  // Of base64, the last sign may tell a few bits of the last letter.
  expect(masked.replace(/\*{3}[\w+/-]?=*/, '')).toBe('before  after');
});

test('the user before it does not hide a secret in base64', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (before, after) => {
      const header = Buffer.from(`${before}:${secret}${after}`).toString('base64');
      expect(maskOf(secret)(`basic ${header}`)).toContain('***');
    }),
  );
});

test('a secret of four letters is masked, and a shorter one is not: it would mask ordinary words', () => {
  expect(maskOf('abcd')('an abcd here')).toBe('an *** here');
  expect(maskOf('abc')('an abc here')).toBe('an abc here');
});

test('nothing is left of a secret where one way to write it begins like another', () => {
  expect(maskOf('abcd%')('abcd%25 and abcd%')).toBe('*** and ***');
});

test('other tokens of GitHub are masked too, and nothing else', () => {
  const mask = maskOf('');
  expect(mask('ghp_0123456789abcdefABCD and github_pat_0123456789abcdefABCD')).toBe('*** and ***');
  expect(mask('ghp_short, a sentence')).toBe('ghp_short, a sentence');
});
