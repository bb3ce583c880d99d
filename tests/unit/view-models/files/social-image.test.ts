import { describe, expect, test } from 'vitest';
import { getSocialImage } from '../../../../src/view-models/files/social-image.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'ruf', title: 'Der Ruf', theses: [4, 2] },
    { id: 'frei', title: 'Ohne Nummer' },
  ],
});
const german = presenterFor(site, 'de');
const english = presenterFor(site, 'en');

describe('the social image', () => {
  test('of the series has no number, and says what the series is', () => {
    expect(getSocialImage({ kind: 'home' }, english)).toMatchObject({
      numeral: undefined,
      label: '',
      title: 'A series',
      sender: 'Series',
      lit: [],
      language: 'en',
    });
  });

  test('of an item has its number large, its gist, and its place among all', () => {
    expect(getSocialImage({ kind: 'thesis', number: 2 }, german)).toMatchObject({
      numeral: '2',
      label: 'Satz 2 von 6',
      title: 'Kern 2',
      sender: 'Reihe',
      lit: [2],
    });
  });

  test('of an essay has its first number large, its title, and all the items it is about', () => {
    expect(getSocialImage({ kind: 'essay', id: 'ruf' }, german)).toMatchObject({
      numeral: '4',
      label: 'Sätze\u00a04, 2',
      title: 'Der Ruf',
      lit: [4, 2],
    });
  });

  test('of an essay about no item has its title only', () => {
    expect(getSocialImage({ kind: 'essay', id: 'frei' }, german)).toMatchObject({
      numeral: undefined,
      label: '',
      title: 'Ohne Nummer',
      lit: [],
    });
  });

  test('shows all numbers in their order, in the colours of the light theme', () => {
    const { numbers, colours } = getSocialImage({ kind: 'home' }, german);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    const { paper, ink, 'ink-soft': soft, hairline, signal } = site.colours;
    expect(colours).toEqual({
      ...{
        paper: paper.light,
        ink: ink.light,
        soft: soft.light,
        hairline: hairline.light,
        signal: signal.light,
      },
    });
  });
});
