import { expect, test } from 'vitest';
import { picturesOf } from '../../../../src/integrations/offline/page-pictures.ts';

test('of a picture in several formats and sizes one is kept, and stands for the others', () => {
  const html = `<picture><source srcset="/a-480.avif 480w, /a-960.avif 960w, /a-1440.avif 1440w" type="image/avif">
    <source srcset="/a-480.webp 480w"><img src="/a.jpg" srcset="/a-480.jpg 480w"></picture><img src="/b.svg">`;
  expect(picturesOf(html)).toEqual([
    {
      address: '/a-960.avif',
      standsFor: ['/a-480.avif', '/a-1440.avif', '/a-480.webp', '/a-480.jpg', '/a.jpg'],
    },
    { address: '/b.svg', standsFor: [] },
  ]);
});

test('a picture that is there only large is kept large', () => {
  const html = '<picture><source srcset="/a-2000.avif 2000w"><img src="/a.jpg"></picture>';
  expect(picturesOf(html)).toEqual([{ address: '/a-2000.avif', standsFor: ['/a.jpg'] }]);
});
