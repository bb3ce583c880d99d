import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeZip } from '../../../../src/formats/epub/zip.ts';

const files = [
  { path: 'mimetype', content: 'application/epub+zip', isStored: true },
  { path: 'EPUB/a.xhtml', content: 'Öffentlichkeit '.repeat(1000) },
  {
    path: 'EPUB/images/1.png',
    content: Uint8Array.from({ length: 300 }, (_, index) => index),
    isStored: true,
  },
  { path: 'EPUB/leer.css', content: '' },
];

test('an archive holds its files in their order, whole', () => {
  const opened = unzipSync(writeZip(files));
  expect(Object.keys(opened)).toEqual(files.map(({ path }) => path));
  for (const { path, content } of files)
    expect(Buffer.from(opened[path] ?? [])).toEqual(Buffer.from(content));
});

test('its first bytes say that it is a book, and what can be smaller is', () => {
  const bytes = writeZip(files);
  expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  expect(bytes.length).toBeLessThan(2000);
});
