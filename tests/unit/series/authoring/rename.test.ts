import { describe, expect, test } from 'vitest';
import { type Renaming, renameLink, renameThreads } from '../../../../src/series/authoring/rename.ts';
import { applyEdits } from '../../../../src/series/authoring/text-edits.ts';

const renaming: Renaming = {
  ...{ series: 'reihe', kind: 'essay', from: 'märkte', to: 'märkte-neu' },
  paths: new Map([['/essays/märkte/', '/essays/märkte-neu/']]),
};

/** A link after the renaming, as it is written in a text beside the essay. */
function link(written: string, href = written, file = 'essays/echo/de.mdx') {
  return renameLink({ written, href }, renaming, { file, hosts: ['reihe.example'], base: '/base/' });
}

describe('a link to a text that is renamed', () => {
  test.each([
    ['essay:märkte', 'essay:märkte-neu'],
    ['essay:m%C3%A4rkte?a=b#c', 'essay:m%C3%A4rkte-neu?a=b#c'],
    ['../märkte/de.mdx#c', '../märkte-neu/de.mdx#c'],
    ['../m%C3%A4rkte/./bild.png', '../m%C3%A4rkte-neu/./bild.png'],
    ['/base/essays/märkte/', '/base/essays/märkte-neu/'],
    ['/base/essays/m%C3%A4rkte/index.html', '/base/essays/m%C3%A4rkte-neu/index.html'],
    ['https://reihe.example/base/essays/märkte', 'https://reihe.example/base/essays/märkte-neu'],
  ])('keeps the way in which it is written: %s', (written, after) => {
    expect(link(written)).toBe(after);
  });

  test.each([
    'term:märkte',
    'essay:markt',
    'https://fremd.example/essays/märkte/',
    '#märkte',
    'thesis:1',
    '../echo/märkte.png',
  ])('is none where it leads elsewhere: %s', (written) => {
    expect(link(written)).toBeUndefined();
  });

  test('is none where the path never leaves the folder of the text: that moves as a whole', () => {
    expect(link('./bild.png', './bild.png', 'essays/märkte/de.mdx')).toBeUndefined();
    expect(link('../märkte/bild.png', undefined, 'essays/märkte/de.mdx')).toBe('../märkte-neu/bild.png');
  });
});

describe('the threads of an essay that is renamed', () => {
  const threads = (...all: readonly object[]) => JSON.stringify({ threads: all }, null, 2);
  const renamed = (source: string, more: Partial<Renaming> = {}) =>
    applyEdits(source, renameThreads(source, { ...renaming, ...more }));

  test('keep the title that they have on GitHub, also after a second renaming', () => {
    const once = renamed(
      threads({ essay: 'märkte', language: null, number: 1 }, { essay: 'echo', number: 2 }),
    );
    expect(JSON.parse(once).threads).toEqual([
      { essay: 'märkte-neu', term: 'reihe/märkte', language: null, number: 1 },
      { essay: 'echo', number: 2 },
    ]);
    const twice = renamed(once, { from: 'märkte-neu', to: 'preise' });
    expect(twice.match(/"term"/g)).toHaveLength(1);
    expect(JSON.parse(twice).threads[0]).toEqual({
      ...{ essay: 'preise', term: 'reihe/märkte', language: null, number: 1 },
    });
  });

  test('of one language say so in their title', () => {
    const text = renamed(threads({ essay: 'märkte', language: 'en' }));
    expect(JSON.parse(text).threads[0].term).toMatch(/^reihe\/märkte.*en/);
  });

  test('stay as they are where a term is renamed', () => {
    const source = threads({ essay: 'märkte' });
    expect(renamed(source, { kind: 'term' })).toBe(source);
  });
});
