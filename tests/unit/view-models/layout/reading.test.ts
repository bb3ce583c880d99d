import { expect, test } from 'vitest';
import { readingProps } from '../../../../src/view-models/layout/reading.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'rufen', firstId: 'ruf', slug: 'weiter-ruf' },
    { id: 'echo' },
    { id: 'echo', language: 'en', slug: 'the-echo' },
  ],
  terms: [{ id: 'wort', firstId: 'begriff' }],
});

test('a text is known by what it was first called, whatever its address is now', () => {
  expect(readingProps({ kind: 'essay', id: 'rufen' }, 'de', site)).toMatchObject({
    text: 'essay:ruf',
    names: {},
  });
  expect(readingProps({ kind: 'thesis', number: 3 }, 'de', site).text).toBe('thesis:3');
});

test('a list says which essay an address leads to, where it does not say so itself', () => {
  expect(readingProps({ kind: 'register' }, 'de', site)).toMatchObject({
    text: '',
    essays: '/base/essays/',
    items: '/base/saetze/',
    names: { 'essay:weiter-ruf': 'essay:ruf' },
  });
  expect(readingProps({ kind: 'home' }, 'en', site).names).toMatchObject({ 'essay:the-echo': 'essay:echo' });
});

test('entries of the glossary are known where they are read and listed, and nowhere else', () => {
  expect(readingProps({ kind: 'term', id: 'wort' }, 'de', site).text).toBe('term:begriff');
  expect(readingProps({ kind: 'glossary' }, 'de', site)).toMatchObject({
    terms: '/base/begriffe/',
    names: { 'term:wort': 'term:begriff' },
  });
  expect(readingProps({ kind: 'register' }, 'de', site).terms).toBeUndefined();
});

test('a page carries only the words that its marks say', () => {
  expect(Object.keys(readingProps({ kind: 'path', id: 'weg' }, 'de', site).words)).toEqual([
    'read',
    'readOf',
  ]);
  expect(readingProps({ kind: 'search' }, 'de', site).words).toEqual({});
});
