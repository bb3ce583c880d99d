import { describe, expect, test } from 'vitest';
import { makeEdition, path } from './sample-edition.ts';

const essays = (...wanted: Parameters<typeof makeEdition>) =>
  makeEdition(...wanted).edition.essays.map(({ id }) => id);

describe('the book of the whole series', () => {
  test('has every essay, every item and every term, and the names of the series', () => {
    const { edition } = makeEdition();
    expect(edition).toMatchObject({ title: 'Reihe', description: 'Eine Reihe zur Probe.', path: undefined });
    expect(edition.terms.map(({ id }) => id)).toEqual(['markt', 'zins']);
    expect([...edition.numbers]).toEqual([1, 2, 4]);
  });

  test('may have a title of its own', () => {
    const book = { title: { de: 'Das Buch', en: 'The book' } };
    expect(makeEdition({ more: { series: { book } }, language: 'en' }).edition.title).toBe('The book');
  });

  test('is ordered by number, or as written, or along a path and then by number', () => {
    expect(essays()).toEqual(['echo', 'ruf', 'ohne']);
    expect(essays({ more: { series: { book: { order: 'written' } } } })).toEqual(['echo', 'ohne', 'ruf']);
    const steps = [{ to: 'essay:ruf' }, { to: 'essay:ohne' }, { to: 'essay:ruf' }];
    const along = { series: { book: { order: 'path:kurz' } }, paths: [{ ...path, steps }] };
    expect(essays({ more: along })).toEqual(['ruf', 'ohne', 'echo']);
  });

  test('begins with the introduction, unless it follows a path, which says itself where that stands', () => {
    expect(essays({ more: { series: { book: true, introduction: 'ohne' } } })).toEqual([
      'ohne',
      'echo',
      'ruf',
    ]);
    const along = { book: { order: 'path:kurz' }, introduction: 'ohne' };
    expect(essays({ more: { series: along } })).toEqual(['echo', 'ruf', 'ohne']);
  });
});

describe('the book of a reading path', () => {
  test('is called after series and path', () => {
    expect(makeEdition({ path: 'kurz', language: 'en' }).edition).toMatchObject({
      ...{ title: 'Series: Short', description: 'In short.', path: { id: 'kurz' } },
    });
  });

  test('has the essays of the path, each once, the items it goes through or they are about, and the terms', () => {
    const { edition } = makeEdition({ path: 'kurz' });
    expect(edition.essays.map(({ id }) => id)).toEqual(['echo']);
    expect([...edition.numbers]).toEqual([1, 4]);
    expect(edition.terms.map(({ id }) => id)).toEqual(['zins']);
    const steps = [{ to: 'essay:ruf' }, { to: 'essay:ruf' }];
    const other = makeEdition({ path: 'kurz', more: { paths: [{ ...path, steps }] } }).edition;
    expect([other.essays.length, other.terms.map(({ id }) => id)]).toEqual([1, ['markt']]);
  });
});
