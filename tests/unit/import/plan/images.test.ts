import { describe, expect, test } from 'vitest';
import {
  type CopiedImage,
  createFinder,
  createPlacer,
  linkToImage,
  uploadKey,
} from '../../../../src/import/plan/images.ts';

/** What the folder of uploads holds. */
const uploads = new Map(
  ['2020/Bild.jpg', '2020/foto-300x200.jpg', '2020/foto.jpg', 'x.png'].map((path) => [
    uploadKey(path),
    `/up/${path}`,
  ]),
);
const isOwn = ({ host }: URL) => host === 'alt.example';
const find = (path: string, media: readonly string[] = [], host = 'alt.example') =>
  createFinder({
    uploads,
    isOwn,
    media: media.map((url) => ({ id: url, url, ...{ alt: '', caption: '', title: '' } })),
  })(new URL(`https://${host}${path}`));

describe('the file that an address shows is found', () => {
  test('by the end of its path, in any case, and only of the blog itself', () => {
    expect(find('/wp-content/uploads/2020/bild.JPG')).toBe('/up/2020/Bild.jpg');
    expect(find('/wp-content/uploads/2020/bild.JPG', [], 'fremd.example')).toBeUndefined();
    expect(find('/2020/nichts.jpg')).toBeUndefined();
  });

  test('in its original size, unless that name is that of an original', () => {
    expect(find('/2020/foto-300x200.jpg')).toBe('/up/2020/foto.jpg');
    expect(find('/2020/foto-300x200.jpg', ['https://alt.example/2020/foto-300x200.jpg'])).toBe(
      '/up/2020/foto-300x200.jpg',
    );
  });

  test('without the folder of sizes that Ghost keeps', () => {
    expect(find('/content/images/size/w600/2020/bild.jpg')).toBe('/up/2020/Bild.jpg');
    expect(find('/2020/size/w600/bild.jpg')).toBe('/up/2020/Bild.jpg');
    expect(find('/2020/size/gross/bild.jpg')).toBeUndefined();
  });
});

describe('an image beside a text', () => {
  /** Where images are placed, one after the other. */
  const place = (files: readonly string[], copied: CopiedImage[] = []) => {
    const placer = createPlacer(
      { find: (url) => decodeURI(url.pathname), media: new Map(), linkTo: () => undefined, copied },
      (src) => new URL(src, 'https://alt.example'),
      'de',
      () => {},
    );
    return files.map((src) => placer({ src, id: undefined, alt: 'A', caption: '' }).path);
  };

  test('has a name of its own there, whatever capitals it is written in', () => {
    expect(place(['/a/bild.jpg', '/b/Bild.JPG', '/c/BILD.jpg', '/a/bild.jpg'])).toEqual([
      ...['./bild.jpg', './Bild-2.jpg', './BILD-3.jpg', './bild.jpg'],
    ]);
  });

  test('has a name that can stand in an address', () => {
    expect(place(['/a/Mein Bild (1).png', '/a/---.png'])).toEqual(['./Mein-Bild-1.png', './image.png']);
  });
});

test('an image that is not there is looked for in the Internet Archive where nothing will stand any more', () => {
  const link = (address: string) => linkToImage(new URL(address), 'alt.example', '2012-03-04');
  expect(link('https://fremd.example/a.png')).toBe('https://fremd.example/a.png');
  expect(link('https://alt.example/a.png')).toBe(
    'https://web.archive.org/web/20120304/https://alt.example/a.png',
  );
});
