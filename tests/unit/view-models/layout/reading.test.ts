import { expect, test } from 'vitest';
import { readingProps } from '../../../../src/view-models/layout/reading.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'rufen', firstId: 'ruf', slug: 'weiter-ruf' },
    { id: 'echo' },
    { id: 'echo', language: 'en', slug: 'the-echo' },
  ],
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
    names: { 'weiter-ruf': 'ruf' },
  });
  expect(readingProps({ kind: 'home' }, 'en', site).names).toMatchObject({ 'the-echo': 'echo' });
});

test('a page carries only the words that its marks say', () => {
  expect(Object.keys(readingProps({ kind: 'path', id: 'weg' }, 'de', site).words)).toEqual([
    'read',
    'readOf',
  ]);
  expect(readingProps({ kind: 'search' }, 'de', site).words).toEqual({});
});
