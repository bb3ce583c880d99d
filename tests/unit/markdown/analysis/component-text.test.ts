import { describe, expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { textOfComponent } from '../../../../src/markdown/analysis/component-text.ts';
import { wordAttributes } from '../../../../src/series/model/mdx-components.ts';

const textOf = (attributes: Record<string, unknown>) => textOfComponent(attributes, messages('de'));

describe('what a component shows of its attributes', () => {
  test('is a figure with its unit, and behind what it counts of when it is and who says so', () => {
    expect(
      textOf({ value: '38', unit: '%', asOf: '2012-05~', source: 'Amt', href: 'https://a.example' }),
    ).toEqual({
      before: ['38\u00a0%'],
      after: ['Stand um Mai 2012', 'Quelle: Amt'],
    });
  });

  test('is the table of a chart, in the numbers of the language', () => {
    expect(
      textOf({
        type: 'bar',
        title: 'Leser',
        data: [
          ['2012', 1234.5],
          ['2013', 2],
        ],
        unit: 'kg',
      }).before,
    ).toEqual(['Leser', '2012 1.234,5\u00a0kg · 2013 2\u00a0kg']);
  });

  test('is the day of an update, a title, whom a quotation is by, what a picture shows and who made it', () => {
    expect(textOf({ date: '2026-03-12', title: 'Nebenbei' }).before).toEqual([
      'Nebenbei',
      'Nachtrag vom 12. März 2026',
    ]);
    expect(textOf({ cite: 'Ada', alt: 'Ein Mast', credit: 'Bob', src: './mast.svg' }).after).toEqual([
      'Ein Mast',
      'Ada',
      'Bild: Bob',
    ]);
  });

  test.each(wordAttributes)(
    'is also every word that an author writes as “%s”: the search reads it',
    (name) => {
      const { before, after } = textOf({ [name]: 'Möwe' });
      expect([...before, ...after].join()).toContain('Möwe');
    },
  );

  test('is nothing where an attribute is not what it should be', () => {
    expect(textOf({ title: true, value: ['1'], data: 'x', asOf: 'bald', date: '2026-02-30' })).toEqual({
      before: [],
      after: [],
    });
  });
});
