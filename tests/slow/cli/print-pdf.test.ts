import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { findBrowser } from '../../../src/cli/book/browser.mjs';
import { printPdf } from '../../../src/cli/book/print-pdf.ts';
import { pagesOfPlaces } from '../../../src/formats/print/pdf-file.ts';
import { writePrint } from '../../../src/formats/print/write-print.ts';
import { sampleBook } from '../../setup/sample-book.ts';

const title = 'A title that is too long for one line of a book';
const book = {
  ...sampleBook,
  documents: sampleBook.documents.map((document) =>
    document.name === 'title' ? { ...document, content: [x('h1', title)] } : document,
  ),
};

test('a book is printed in A5 with tags, outline and static letters, each text from a page of its own', async () => {
  const browser = await findBrowser(process.env.PATH);
  if (browser === undefined) throw new Error('There is no Chromium that starts.');
  const pdf = await printPdf(writePrint(book, { isForPdf: true }), browser);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
  expect(text).toMatch(/\/Outlines \d+ 0 R/);
  // Also where its line ends.
  expect(text).toContain(`/Title (${title})`);
  expect(text).toContain('/MediaBox [0 0 420 594.95996]');
  expect(text).toContain('Newsreader');
  expect(text).not.toContain('/Type3');
  // Cover, blank page, title, imprint, contents; a term stands on the page of the glossary.
  const pages = pagesOfPlaces(pdf);
  expect(pages.get('t1')).toBe(6);
  expect(pages.get('t2')).toBeGreaterThan(8);
  expect(pages.get('t3')).toBe(pages.get('t2'));
});
