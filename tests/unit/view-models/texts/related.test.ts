import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { relatedProps } from '../../../../src/view-models/texts/related.ts';
import { type EssayInput, makeSite, type SiteInput } from '../../../setup/make-site.ts';

/** Essays that keep `ruf` and what it is compared with apart, so that they are no neighbours; each about an item of its own. */
const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
const parts = [{ from: 1, to: 30, title: { de: 'Alle', en: 'All' }, summary: { de: 'Alle.', en: 'All.' } }];
const between = numbers.slice(9, 18).map(
  (number): EssayInput => ({
    id: `z${number}`,
    date: `2026-02-${number}`,
    theses: [number],
    body: `Eigenes${number}.`,
  }),
);

function related(essays: readonly EssayInput[], language: 'de' | 'en' = 'de', more: SiteInput = {}) {
  const site = makeSite({ numbers, series: { parts }, essays: [...essays, ...between], ...more });
  const presenter = presenterFor(site, language);
  return relatedProps(presenter.findEssay('ruf'), presenter);
}

const ruf = { id: 'ruf', date: '2026-01-01', theses: [1], body: 'Rufendes.' };
const echo = { id: 'echo', date: '2026-03-01', theses: [30], title: 'Das Echo', body: 'Hallendes.' };

describe('a related essay is shown with the reason', () => {
  test('the items that both are about, in the order of the numbers', () => {
    expect(
      related([
        { ...ruf, theses: [5, 3, 1] },
        { ...echo, theses: [30, 3, 5] },
      ]),
    ).toEqual([
      {
        href: '/base/essays/echo/',
        title: { text: 'Das Echo', lang: undefined },
        number: 30,
        reason: 'auch zu Sätze\u00a03, 5',
      },
    ]);
  });

  test('the texts that both link to, essays in quotation marks', () => {
    const target = { id: 'ziel', date: '2026-02-01', title: 'Das Ziel' };
    const [found] = related([
      { ...ruf, body: 'Hin zum [Ziel](essay:ziel) und zu [Satz 7](thesis:7).' },
      { ...echo, body: 'Wieder zum [Ziel](essay:ziel), zu [Satz 7](thesis:7).' },
      target,
    ]);
    expect(found).toMatchObject({ title: { text: 'Das Echo' }, number: 30 });
    expect(found?.reason).toBe('verlinkt ebenfalls „Das Ziel“ und Satz\u00a07');
  });

  test('the topics of both, three at most', () => {
    const tags = ['geld', 'arbeit', 'macht', 'recht'];
    const [found] = related([
      { ...ruf, tags },
      { ...echo, tags },
    ]);
    expect(found?.reason).toBe('auch zum Thema arbeit, Geld und macht');
  });

  test('the words of both, if nothing else', () => {
    const body = 'Fischhändler rufen Muscheln.';
    const [found] = related([
      { ...ruf, body },
      { ...echo, body },
    ]);
    expect(found?.reason).toBe('ähnlich im Wortschatz');
  });

  test('in the language of the page, also where the text is not translated', () => {
    const [found] = related(
      [
        { ...ruf, theses: [3] },
        { ...echo, theses: [30, 3] },
      ],
      'en',
    );
    expect(found).toEqual({
      href: '/base/en/essays/echo/',
      title: { text: 'Das Echo', lang: 'de' },
      number: 30,
      reason: 'also on Sentence\u00a03',
    });
  });
});

describe('not shown once more is', () => {
  const alike = { theses: [3, 30] };

  test('what links to the essay', () => {
    expect(
      related([
        { ...ruf, theses: [3] },
        { ...echo, ...alike, body: 'Der [Ruf](essay:ruf).' },
      ]),
    ).toEqual([]);
  });

  test('what comes before or after it', () => {
    const next = { ...echo, date: '2026-01-02', ...alike };
    expect(related([{ ...ruf, theses: [3] }, next])).toEqual([]);
  });
});

test('no more than four are shown', () => {
  const tags = ['geld'];
  const many = Array.from({ length: 6 }, (_, index) => ({
    ...{ id: `m${index}`, date: `2026-03-0${index + 1}`, tags },
    theses: [20 + index],
    body: `Besonderes${index}.`,
  }));
  expect(related([{ ...ruf, tags }, ...many])).toHaveLength(4);
});
