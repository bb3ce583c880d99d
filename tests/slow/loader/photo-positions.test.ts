import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type WriteableMetadata } from 'sharp';
import { expect, test } from 'vitest';
import { findPhotoPositions } from '../../../src/loader/files/photo-positions.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const folder = temporaryFolder('photo-positions');
const where = { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' };
const draw = (exif: NonNullable<WriteableMetadata['exif']> = { IFD0: { Artist: 'Anna' } }) =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: 'gray' } }).withExif(exif);

async function problemsWith(photo: Buffer, name = 'a.jpg'): Promise<string[]> {
  for (const path of ['essays/x', 'public']) mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['essays/x', 'public']) writeFileSync(join(folder, path, name), photo);
  const file = `essays/x/${name}`;
  const link = { parsed: { kind: 'file' as const, path: file, query: undefined, section: undefined } };
  const problems = await findPhotoPositions(
    folder,
    [{ file: 'essays/x/de.mdx', links: [{ ...link, line: 9, column: 3 }] }],
    { attachments: new Map([[file, { file }]]), publicFiles: [name], images: [file] },
  );
  return problems.map(({ location: { file, line = 0 } }) => `${file}:${line}`);
}

test('a photo inside of a drawing says it, too, wherever the drawing is shown', async () => {
  const drawing = async (photo: ReturnType<typeof draw>) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,${(await photo.jpeg().toBuffer()).toString('base64')}"/></svg>`,
    );
  expect(await problemsWith(await drawing(draw({ IFD3: where })), 'a.svg')).toEqual([
    'essays/x/de.mdx:9',
    'public/a.svg:0',
    'essays/x/a.svg:0',
  ]);
  expect(await problemsWith(await drawing(draw()), 'a.svg')).toEqual([]);
  expect(await problemsWith(Buffer.from('<svg data:image'), 'a.svg')).toEqual([]);
});

const both = ['essays/x/de.mdx:9', 'public/a.jpg:0'];

test('a photo that says where it was taken is told where a link publishes it, and in public/', async () => {
  expect(
    await problemsWith(
      await draw({ IFD0: { Artist: 'Anna' }, IFD3: where })
        .jpeg()
        .toBuffer(),
    ),
  ).toEqual(both);
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,31N"/></rdf:RDF></x:xmpmeta>';
  expect(await problemsWith(await draw().withXmp(xmp).jpeg().toBuffer())).toEqual(both);
  expect(await problemsWith(await draw({ IFD3: where }).webp().toBuffer(), 'a.webp')).toHaveLength(2);
});

test('photos that browsers do not show say it just as well', async () => {
  const { exif } = await sharp(await draw({ IFD3: where }).jpeg().toBuffer()).metadata();
  const data = exif ?? Buffer.alloc(0);
  expect(data.toString('latin1', 0, 6)).toBe('Exif\0\0');
  expect(await problemsWith(Buffer.concat([Buffer.from('....ftypheic....'), data]), 'a.heic')).toHaveLength(
    2,
  );
  expect(await problemsWith(data.subarray(6), 'a.tif')).toHaveLength(2);
  expect(await problemsWith(Buffer.from('....ftypheic....'), 'a.HEIC')).toEqual([]);
});

test('one that says only who took it is not, nor is what is cut off, or no image', async () => {
  const photo = await draw().jpeg().toBuffer();
  expect(await problemsWith(photo)).toEqual([]);
  const exif = (bytes: string) =>
    Buffer.concat([photo.subarray(0, 2), Buffer.from(`ffe1${bytes}`, 'hex'), photo.subarray(2)]);
  for (const bytes of [
    '000a457869660000ffff',
    '0010457869660000490049002a000800',
    '00164578696600004d4d002a00000008ffff88250004',
  ])
    expect(await problemsWith(exif(bytes))).toEqual([]);
  expect(await problemsWith(Buffer.from('no image'))).toEqual([]);
});
