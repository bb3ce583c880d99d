import { describe, expect, test } from 'vitest';
import {
  authorsDocument,
  colophonDocument,
  glossaryDocument,
} from '../../../../src/view-models/book/back.ts';
import { makeEdition, xmlOf } from './sample-edition.ts';

const { context } = makeEdition();

describe('the glossary of a book', () => {
  test('has its terms in alphabetical order, with what they mean', () => {
    const page = xmlOf(glossaryDocument(context));
    expect([...page.matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, href, title]) => [href, title])).toEqual([
      ['https://reihe.example/base/begriffe/markt/', 'Markt'],
      ['https://reihe.example/base/begriffe/zins/', 'Zins'],
    ]);
    expect(page).toContain('Was Geld kostet.');
  });

  test('of a reading path has those terms alone that stand in it; without any there is none', () => {
    const page = xmlOf(glossaryDocument(makeEdition({ path: 'kurz' }).context));
    expect([...page.matchAll(/<dt[^>]*>/g)]).toHaveLength(1);
    expect(page).toContain('Zins');
    expect(glossaryDocument(makeEdition({ more: { terms: [] } }).context)).toEqual([]);
  });
});

describe('those who wrote a book', () => {
  const authors = [
    ...[
      {
        id: 'anna',
        name: 'Anna Muster',
        bio: { de: 'Schreibt.', en: 'Writes.' },
        url: 'https://anna.example/',
      },
    ],
    ...[{ id: 'verein', name: 'Verein', bio: { de: 'Fördert.', en: 'Supports.' } }],
  ];

  test('are introduced, with their pages where they have one', () => {
    const [document] = authorsDocument(makeEdition({ more: { authors } }).context);
    const page = xmlOf(document ? [document] : []);
    expect([...page.matchAll(/<h2 id="([^"]*)">/g)].map(([, id]) => id)).toEqual([
      'author-anna',
      'author-verein',
    ]);
    expect(page).toContain('Schreibt.');
    expect(page.match(/<a /g)).toHaveLength(1);
    expect(page).toContain('<a href="https://anna.example/">');
    expect(document?.addresses.get('https://reihe.example/base/autoren/anna/')).toBe('author-anna');
  });

  test('are none where nobody wrote an essay', () => {
    expect(authorsDocument(makeEdition({ more: { essays: [] } }).context)).toEqual([]);
  });
});

test('the colophon says which edition it is, where it is from, its licence, the source, and the typefaces', () => {
  const page = (isPrinted: boolean) =>
    xmlOf([colophonDocument(makeEdition({ isPrinted }).context, '2026-02-01')]).replaceAll('\u00a0', ' ');
  for (const text of ['1. Februar 2026', 'https://reihe.example/base/', 'CC0', 'Frei.', 'Die Quelle'])
    expect(page(false)).toContain(text);
  const { typefaces, printedTypefaces } = context.words;
  expect([page(false).includes(printedTypefaces), page(true).includes(printedTypefaces)]).toEqual([
    false,
    true,
  ]);
  expect([page(false).includes(typefaces), page(true).includes(typefaces)]).toEqual([true, false]);
});
