import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Excerpt, makeExcerpt, narrowExcerpt } from '../../../../src/series/links/excerpt.ts';

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const count = (text: string) => [...graphemes.segment(text)].length;
const around = (before: string, mark: string, after: string): Excerpt =>
  makeExcerpt(before + mark + after, before.length, before.length + mark.length, 'de');
const show = ({ cutBefore, before, mark, after, cutAfter }: Excerpt) =>
  `${cutBefore ? '[…] ' : ''}${before}[${mark}]${after}${cutAfter ? ' […]' : ''}`;

describe('an excerpt', () => {
  test('of a short block is the whole block', () => {
    expect(show(around('Siehe ', 'dort', ', bitte.'))).toBe('Siehe [dort], bitte.');
  });

  test('is cut between words on either side, where it is too long', () => {
    const long = 'zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich und wieder zurück, '.repeat(
      3,
    );
    expect(show(around(long, 'dort', ` und ${long.trim()}`))).toBe(
      '[…] wieder zurück, zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich und wieder zurück, ' +
        '[dort] und zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich und wieder zurück, zwölf […]',
    );
  });

  test('has no mark of a cut where nothing was cut', () => {
    const { cutBefore, cutAfter } = around('x'.repeat(100), 'dort', 'y'.repeat(100));
    expect([cutBefore, cutAfter]).toEqual([false, false]);
  });

  test.each([
    ['a compound with hyphens', 'Rhein-Main-Donau-Kanal'],
    ['a number and its unit', '97,1\u00a0%'],
    ['a word in quotation marks', '„Gegenverkehr“'],
    ['a word with an apostrophe', 'geht’s'],
    ['an umlaut in two code points', 'Gro\u0308ße'],
  ])('keeps %s whole', (_, word) => {
    for (let filler = 70; filler <= 98; filler++) {
      const side = 'x'.repeat(filler);
      const { before, after } = around(`Anfang ${word} ${side} `, 'dort', ` ${side} ${word} Ende`);
      expect([`Anfang ${word} ${side} `, `${word} ${side} `, `${side} `]).toContain(before);
      expect([` ${side} ${word} Ende`, ` ${side} ${word}`, ` ${side}`]).toContain(after);
    }
  });

  test('never begins or goes on with a combining mark', () => {
    for (let filler = 90; filler <= 101; filler++) {
      const side = 'x'.repeat(filler);
      const text = `Wort \u0308a ${side} `;
      const { before, after } = around(text, 'dort', ` ${side} \u0308a Wort`);
      expect(before).not.toMatch(/^\p{M}/u);
      expect(` ${side} \u0308a Wort`.slice(after.length)).not.toMatch(/^\p{M}/u);
    }
  });

  test('never splits an emoji of several code points', () => {
    const family = '👨‍👩‍👧‍👦';
    const { before, mark, after } = around(family.repeat(150), 'x', '🇩🇪'.repeat(150));
    expect([before, mark, after]).toEqual([family.repeat(100), 'x', '🇩🇪'.repeat(100)]);
  });

  test('shortens the text of a link that is too long, with …', () => {
    const text = 'ein sehr langer Link '.repeat(10).trim();
    expect(around('', text, '.').mark).toBe(
      'ein sehr langer Link ein sehr langer Link ein sehr langer Link ein sehr langer Link ein sehr langer…',
    );
    expect(around('', 'a'.repeat(120), '').mark).toBe(`${'a'.repeat(100)}…`);
  });

  test('keeps white space at the ends of a link outside of the mark', () => {
    expect(show(around('Siehe', ' dort ', 'drüben'))).toBe('Siehe [dort] drüben');
  });

  test('of a link without words has no mark', () => {
    expect(show(around('Bild: ', '', ' schön'))).toBe('Bild: [] schön');
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Wort',
      'Maß',
      'o\u0308',
      '👩🏽‍🚀',
      '🇩🇪',
      ' ',
      '  ',
      ', ',
      '. ',
      '-',
      '“',
      '\u00a0',
      'x'.repeat(30),
      '日本',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('').trim());
  const cases = fc.tuple(text, text, text, fc.constantFrom('de' as const, 'en' as const));

  test('its parts stand in the text as they are, one after the other', () => {
    fc.assert(
      fc.property(cases, ([before, mark, after, language]) => {
        const block = before + mark + after;
        const excerpt = makeExcerpt(block, before.length, before.length + mark.length, language);
        const shortened = excerpt.mark.endsWith('…') && !mark.includes(excerpt.mark);
        const shown = shortened ? excerpt.mark.slice(0, -1) : excerpt.mark + excerpt.after;
        expect(block).toContain(excerpt.before + shown);
        expect(block).toContain(excerpt.after);
      }),
    );
  });

  test('no part has more than 100 graphemes, none is cut inside a grapheme', () => {
    fc.assert(
      fc.property(cases, ([before, mark, after, language]) => {
        const block = before + mark + after;
        const excerpt = makeExcerpt(block, before.length, before.length + mark.length, language);
        for (const part of [excerpt.before, excerpt.after, excerpt.mark.replace(/…$/, '')])
          expect(count(part)).toBeLessThanOrEqual(100);
        if (excerpt.cutBefore) expect(boundaries(before)).toContain(before.length - excerpt.before.length);
      }),
    );
  });

  test('a side is marked as cut exactly where something is missing', () => {
    fc.assert(
      fc.property(cases, ([before, mark, after, language]) => {
        const block = before + mark + after;
        const excerpt = makeExcerpt(block, before.length, before.length + mark.length, language);
        const [head, tail] = [block.indexOf(excerpt.before), block.length - excerpt.after.length];
        if (!excerpt.cutBefore) expect(head).toBe(0);
        if (excerpt.cutBefore) expect(excerpt.before.length).toBeLessThan(block.length - mark.trim().length);
        if (!excerpt.cutAfter) expect(block.slice(tail)).toBe(excerpt.after);
      }),
    );
  });
});

function boundaries(text: string): number[] {
  return [...Array.from(graphemes.segment(text), ({ index }) => index), text.length];
}

describe('an excerpt for the lane', () => {
  const words = (text: string) => text.split(' ').filter(Boolean).length;
  const long: Excerpt = {
    cutBefore: false,
    before: 'eins zwei drei vier fünf sechs sieben acht ',
    mark: 'hier',
    after: ' neun zehn elf zwölf dreizehn vierzehn fünfzehn',
    cutAfter: false,
  };

  test('has as many words around the link as there is room for, next to it', () => {
    const { before, after, cutBefore, cutAfter } = narrowExcerpt(long, 12);
    expect(before).toBe('drei vier fünf sechs sieben acht ');
    expect(after).toBe(' neun zehn elf zwölf dreizehn vierzehn');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  test('gives the room of one side to the other where that is short', () => {
    const { before, after } = narrowExcerpt({ ...long, after: '.' }, 7);
    expect([words(before), after]).toEqual([6, '.']);
    const other = narrowExcerpt({ ...long, before: '' }, 6);
    expect([other.before, words(other.after)]).toEqual(['', 5]);
  });

  test('stays as it is where there is room for all of it', () => {
    expect(narrowExcerpt(long, 20)).toEqual(long);
  });
});
