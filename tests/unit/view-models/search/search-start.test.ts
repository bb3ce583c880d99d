import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { searchStart } from '../../../../src/view-models/search/search-start.ts';
import { makeSite } from '../../../setup/make-site.ts';

const topics = Array.from({ length: 13 }, (_, index) => `topic-${index}`);
const site = makeSite({
  numbers: [2, 4],
  series: { tags: Object.fromEntries(topics.map((id) => [id, { de: `Thema ${id}`, en: `Topic ${id}` }])) },
  essays: [
    { id: 'alt', title: 'Alt', date: '2026-01-01', tags: topics },
    { id: 'neu', title: 'Neu', date: '2026-01-03', tags: ['topic-7'] },
    { id: 'mitte', title: 'Mitte', date: '2026-01-02', tags: ['topic-7', 'topic-3'] },
    { id: 'mitte', language: 'en', title: 'Middle', date: '2026-01-04', tags: topics },
  ],
});
const start = (language: 'de' | 'en') => searchStart(presenterFor(site, language));

test('who searches for nothing yet is offered the items by number', () => {
  expect(start('de').items).toEqual({ name: 'Sätze', numbers: [2, 4], href: '/base/saetze/{number}/' });
  expect(start('en').items.href).toBe('/base/en/sentences/{number}/');
});

test('and a dozen topics, those of most texts first', () => {
  const offered = start('de').topics;
  expect(offered).toHaveLength(12);
  expect(offered.slice(0, 2)).toEqual([
    { href: '/base/themen/thema-topic-7/', text: 'Thema topic-7' },
    { href: '/base/themen/thema-topic-3/', text: 'Thema topic-3' },
  ]);
});

test('and the two newest texts that are written in the language of the page', () => {
  expect(start('de').newest.map(({ text }) => text)).toEqual(['Neu', 'Mitte']);
  expect(start('en').newest).toEqual([{ href: '/base/en/essays/mitte/', text: 'Middle' }]);
});
