import { expect, test } from 'vitest';
import { behindFirst, makeSubFrame } from '../../../../src/view-models/comments/sub-frame.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite();
const presenter = presenterFor(site, 'de');

/** The frame of a page of the conversation, which only German has from the second on. */
function frameOf(number: number) {
  return makeSubFrame(
    presenter,
    {
      page: { kind: 'conversation', page: number },
      first: { kind: 'conversation' },
      isIn: ({ language }) => language === 'de',
    },
    number,
    { title: 'Gespräch', description: '' },
  );
}

/** Where the switch to English leads, and the address of the page. */
function languages(number: number) {
  const frame = frameOf(number);
  return [...frame.languages.map(({ href }) => href), frame.canonical];
}

test('the first page is there in every language, a further one leads to the first where it is not', () => {
  expect(languages(1)).toEqual(['/base/en/conversation/', 'https://reihe.example/base/gespraech/']);
  expect(languages(2)).toEqual(['/base/en/conversation/', 'https://reihe.example/base/gespraech/2/']);
});

test('search engines are told of a page in the languages that have it', () => {
  const alternates = (number: number) =>
    frameOf(number).alternates.map(({ href }) => href.replace('https://reihe.example', ''));
  expect(alternates(1)).toEqual(['/base/gespraech/', '/base/en/conversation/']);
  expect(alternates(2)).not.toContain('/base/en/conversation/2/');
});

test('behind the first page are those from the second to the last', () => {
  expect([behindFirst(0), behindFirst(1), behindFirst(3)]).toEqual([[], [], [2, 3]]);
});
