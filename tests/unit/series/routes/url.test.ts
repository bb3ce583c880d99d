import { expect, test } from 'vitest';
import { essaySchema } from '../../../../src/series/model/entry.ts';
import { aliasPath } from '../../../../src/series/routes/url.ts';

test.each([
  ['/alt', '/alt/'],
  ['/alt/', '/alt/'],
  ['/2012/10/%C3%BCber.html', '/2012/10/über.html/'],
  ['/100%', '/100%/'],
  ['/', '/'],
])('an old address %s is known as %s', (written, path) => {
  expect(aliasPath(written)).toBe(path);
});

test.each(['alt/', '/?p=12', '/a#b', '/../../etc/passwd', '/a/./b', '/a\\b', '/a\nb'])(
  'an old address that plain files cannot have is refused: %j',
  (written) => {
    expect(essaySchema.shape.aliases.safeParse([written]).success).toBe(false);
    expect(essaySchema.shape.aliases.safeParse(['/2012/…/über uns.html']).success).toBe(true);
  },
);
