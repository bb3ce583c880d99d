import { expect, test } from 'vitest';
import { aliasPath } from '../../../src/series/url.ts';

test.each([
  ['/alt', '/alt/'],
  ['/alt/', '/alt/'],
  ['/2012/10/%C3%BCber.html', '/2012/10/über.html/'],
  ['/100%', '/100%/'],
  ['/', '/'],
])('an old address %s is known as %s', (written, path) => {
  expect(aliasPath(written)).toBe(path);
});
