import { expect, test } from 'vitest';
import { writeEpub } from '../../../../src/formats/epub/write-epub.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';
import { faultsOfEpub, openEpub } from '../../../setup/open-epub.ts';
import { sampleBook } from '../../../setup/sample-book.ts';

test('a book is turned over in the direction that its language is read in', () => {
  const arabic = openEpub(writeEpub({ ...sampleBook, language: readLanguage('ar') }));
  expect(faultsOfEpub(arabic)).toEqual([]);
  expect(arabic.read('EPUB/package.opf')).toContain('<spine page-progression-direction="rtl">');
  expect(arabic.read('EPUB/contents.xhtml')).toContain('lang="ar" xml:lang="ar" dir="rtl"');
  expect(arabic.read('EPUB/essay-ruf.xhtml')).toContain('lang="de" xml:lang="de" dir="ltr"');
});
