import { describe, expect, test } from 'vitest';
import {
  authorsOf,
  creatorsOf,
  itemsDocument,
  stepsDocument,
  titleDocument,
} from '../../../../src/view-models/book/front.ts';
import { makeEdition, xmlOf } from './sample-edition.ts';

const { context } = makeEdition();
const along = makeEdition({ path: 'kurz' }).context;

describe('the title page', () => {
  test('names the series, its authors, what it is about, and the day of the edition', () => {
    const page = xmlOf([titleDocument(context, '2026-02-01')]);
    for (const text of [
      '<h1>Reihe</h1>',
      'Eine Reihe</p>',
      'Anna Muster, Ein Verein',
      'Jemand',
      '1999',
      '1. Februar 2026',
    ])
      expect(page.replaceAll('\u00a0', ' ')).toContain(text);
  });

  test('of a reading path says in short what that is', () => {
    const page = xmlOf([titleDocument(along, '2026-02-01')]);
    expect(page).toContain('In Kürze.');
    expect(page).not.toContain('Eine Reihe</p>');
  });
});

test('a book is by those who wrote its essays, in the order of authors.yaml', () => {
  expect([authorsOf(context), creatorsOf(context)]).toEqual([
    ['anna', 'verein'],
    ['Anna Muster', 'Ein Verein'],
  ]);
  expect(authorsOf(along)).toEqual(['verein']);
});

describe('the stops of a reading path', () => {
  test('stand in its order, each with what it is, how it begins, and why it is there', () => {
    const [document] = stepsDocument(along);
    const page = xmlOf(document ? [document] : []);
    expect([...page.matchAll(/<small>([^<]*)/g)].map(([, kind]) => kind)).toEqual([
      'Essay',
      'Satz',
      'Begriff',
    ]);
    for (const text of ['Über echo.', 'Kern 4', 'Was Geld kostet.']) expect(page).toContain(text);
    expect(page.match(/<p class="notice">[^<]*/g)).toEqual(['<p class="notice">Weil.']);
    expect([...(document?.addresses.keys() ?? [])]).toEqual([
      'https://reihe.example/base/lesewege/kurz/',
      'https://reihe.example/base/en/paths/kurz/',
    ]);
  });

  test('are in no book of a whole series', () => {
    expect(stepsDocument(context)).toEqual([]);
  });
});

describe('the items', () => {
  test('stand by part, each with its number, gist and essays, below the map of all', () => {
    const document = itemsDocument(context);
    const page = xmlOf([document]);
    expect([...page.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, title]) => title)).toEqual(['Anfang', 'Ende']);
    expect([...page.matchAll(/<b class="mark">(\d)/g)].map(([, number]) => number)).toEqual(['1', '2', '4']);
    expect(page).toContain('<img src="about:map"');
    expect(page).toContain('>Der Ruf</a>');
    expect(document.addresses.get('https://reihe.example/base/saetze/4/')).toBe('item-4');
    expect(document.addresses.get('https://reihe.example/base/en/sentences/')).toBeUndefined();
    expect(document.addresses.has('https://reihe.example/base/en/sentences/')).toBe(true);
  });

  test('of a reading path are those it has, without the map', () => {
    const page = xmlOf([
      itemsDocument(makeEdition({ path: 'kurz', more: { essays: [{ id: 'echo', theses: [2] }] } }).context),
    ]);
    expect([...page.matchAll(/<b class="mark">(\d)/g)].map(([, number]) => number)).toEqual(['2', '4']);
    expect(page).not.toContain('<img');
  });
});
