import { describe, expect, test } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import {
  contentsPage,
  coverFile,
  coverPage,
  type PackagedPicture,
  packageFile,
} from '../../../../src/formats/epub/package.ts';
import { sampleBook } from '../../../setup/sample-book.ts';

const picture: PackagedPicture = { ...sampleBook.cover, file: 'images/1.png' };

describe('the package of a book', () => {
  test('is read from title to end: the contents stand behind the title, the cover beside the way', () => {
    const [, spine = ''] = /<spine[^>]*>(.*)<\/spine>/.exec(toXml(packageFile(sampleBook, []))) ?? [];
    expect(
      [...spine.matchAll(/idref="([^"]*)"(?: linear="(\w+)")?/g)].map(([, id, linear]) => [id, linear]),
    ).toEqual([
      ['cover', 'no'],
      ['text-title', undefined],
      ['contents', undefined],
      ['text-essay-ruf', undefined],
      ['text-glossary', undefined],
      ['text-term-markt', undefined],
      ['text-colophon', undefined],
    ]);
  });

  test('lists every file with its type, and says which one is the contents and which the cover', () => {
    const text = toXml(packageFile(sampleBook, [picture]));
    for (const item of [
      'href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"',
      'href="cover.png" media-type="image/png" properties="cover-image"',
      'href="book.css" media-type="text/css"',
      'id="image-1" href="images/1.png" media-type="image/png"',
    ])
      expect(text).toContain(item);
  });

  test('says that something is to be seen in it only where there are pictures', () => {
    const visual = '<meta property="schema:accessMode">visual</meta>';
    expect(toXml(packageFile(sampleBook, [picture]))).toContain(visual);
    expect(toXml(packageFile(sampleBook, []))).not.toContain(visual);
  });
});

test('a cover keeps its format, and its page says what it is', () => {
  const photo = { ...sampleBook, cover: { ...sampleBook.cover, type: 'image/jpeg' as const } };
  expect([coverFile(sampleBook), coverFile(photo)]).toEqual(['cover.png', 'cover.jpg']);
  expect(toXml(coverPage(photo))).toContain(
    '<img src="cover.jpg" alt="Umschlag: Die &#x22;Reihe&#x22; &#x3C;/style>">',
  );
});

describe('the contents of a book', () => {
  const page = (contents: typeof sampleBook.contents, landmarks: typeof sampleBook.landmarks = []) =>
    toXml(contentsPage({ ...sampleBook, contents, landmarks }));

  test('lead to documents and places in them; what the book does not have is a heading', () => {
    const text = page([
      { title: 'Ruf', document: 'essay-ruf', children: [{ title: 'Öl', document: 'essay-ruf', id: 'öl' }] },
      { title: 'Fort', document: 'gone' },
      { title: 'Nur so' },
    ]);
    expect(text).toContain(
      '<li><a href="essay-ruf.xhtml">Ruf</a><ol><li><a href="essay-ruf.xhtml#%C3%B6l">Öl</a></li></ol></li>',
    );
    expect(text).toContain('<li><span>Fort</span></li><li><span>Nur so</span></li>');
  });

  test('name the places that reading systems lead to: cover, contents, and those of the book', () => {
    const text = page([], [{ type: 'glossary', title: 'Begriffe', document: 'glossary' }]);
    expect(
      [...text.matchAll(/epub:type="(\w+)" href="([^"]*)"/g)].map(([, type, href]) => [type, href]),
    ).toEqual([
      ['cover', 'cover.xhtml'],
      ['toc', 'contents.xhtml'],
      ['glossary', 'glossary.xhtml'],
    ]);
  });
});
