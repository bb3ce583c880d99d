import { expect, test } from 'vitest';
import { behindFirst, makeSubFrame } from '../../../../src/view-models/comments/sub-frame.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite();
const presenter = presenterFor(site, 'de');

/** Where the switch to English leads, and the address of the page, which only German has from the second on. */
function languages(number: number) {
  const frame = makeSubFrame(
    presenter,
    {
      page: { kind: 'conversation', page: number },
      first: { kind: 'conversation' },
      isIn: ({ language }) => language === 'de',
    },
    number,
    { title: 'Gespräch', description: '' },
  );
  return [...frame.languages.map(({ href }) => href), frame.canonical];
}

test('the first page is there in every language, a further one leads to the first where it is not', () => {
  expect(languages(1)).toEqual(['/base/en/conversation/', 'https://reihe.example/base/gespraech/']);
  expect(languages(2)).toEqual(['/base/en/conversation/', 'https://reihe.example/base/gespraech/2/']);
});

test('behind the first page are those from the second to the last', () => {
  expect([behindFirst(0), behindFirst(1), behindFirst(3)]).toEqual([[], [], [2, 3]]);
});
