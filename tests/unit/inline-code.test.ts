import { expect, test } from 'vitest';
import { declaredHashes, declareInline } from '../../src/inline-code.ts';

test('what is declared is allowed by its hash, once, apart for scripts and styles', () => {
  // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
  const hash = 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';
  expect(declareInline('script', 'alert(1)')).toEqual({ code: 'alert(1)', hash });
  declareInline('script', 'alert(1)');
  expect(declaredHashes().scripts.filter((each) => each === hash)).toHaveLength(1);
  expect(declaredHashes().styles).not.toContain(hash);
});
