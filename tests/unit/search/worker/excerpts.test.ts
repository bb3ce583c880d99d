import { describe, expect, test } from 'vitest';
import { readPassages } from '../../../../src/search/worker/excerpts.ts';

describe('the passages of a page', () => {
  const words = [
    'Titel',
    'und',
    'Anfang',
    ...Array.from({ length: 60 }, (_, at) => `w${at}`),
    'Kundengespräche,',
    'Ende',
  ];
  const page = {
    content: words.join(' '),
    anchors: [
      { element: 'h2', id: 'eins', text: 'Eins', location: 10 },
      { element: 'p', id: 'p-1', text: 'Absatz', location: 30 },
      { element: 'h2', id: 'zwei', text: 'Zwei', location: 50 },
    ],
    meta: { title: 'Titel' },
  };

  test('lie in sections, with their anchor; paragraphs are none', () => {
    const { passages } = readPassages({ ...page, locations: [33, 64] }, ['w30', 'ende']);
    expect(passages.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['eins', 'Eins'],
      ['zwei', 'Zwei'],
    ]);
  });

  test('mark a compound that was found by its part, without the comma', () => {
    const { best, passages } = readPassages({ ...page, locations: [] }, ['gesprach']);
    expect(best.filter(({ hit }) => hit)).toEqual([{ text: 'Kundengespräche', hit: true }]);
    expect(passages).toHaveLength(1);
  });

  test('are cut between words, with a sign where text was cut', () => {
    const { best } = readPassages({ ...page, locations: [25] }, ['w22']);
    const text = best.map((piece) => piece.text).join('');
    expect(text).toMatch(/^… w\d+ .* w\d+ …$/);
    expect(text.replaceAll('… ', '').replaceAll(' …', '')).toBe(words.slice(19, 47).join(' '));
  });

  test('never include the page itself: its excerpt stands above them', () => {
    const anchors = [{ element: 'div', id: 'thesis', title: 'Titel\u00a012', location: 0 }, ...page.anchors];
    const { best, passages } = readPassages(
      { ...page, anchors, meta: { title: 'Titel 12' }, locations: [1, 64] },
      ['und', 'ende'],
    );
    expect(best.some(({ hit }) => hit)).toBe(true);
    expect(passages.map(({ anchor }) => anchor)).toEqual(['zwei']);
  });
});
