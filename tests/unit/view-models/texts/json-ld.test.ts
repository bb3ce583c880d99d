import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { essayData, termData } from '../../../../src/view-models/texts/json-ld.ts';
import { makeSite } from '../../../setup/make-site.ts';

const home = 'https://reihe.example/base';
const site = makeSite({
  essays: [
    {
      id: 'ruf',
      title: 'Der Ruf',
      standfirst: 'Einer ruft.',
      date: '2026-01-02',
      updated: '2026-03-04',
      authors: ['verein', 'anna'],
      tags: ['geld', 'macht'],
      sources: [
        { title: 'Studie', url: 'https://studie.example/', date: '2012-05~' },
        { title: 'Gesetz', url: 'https://gesetz.example/' },
      ],
      body: 'Hier zum [Echo](essay:echo), zu [Satz 2](thesis:2), zum [Wort](term:wort), zum [Echo](essay:echo).',
    },
    {
      id: 'ruf',
      language: 'en',
      title: 'The call',
      authors: ['verein', 'anna'],
      body: 'One [echo](essay:echo).',
    },
    { id: 'echo', date: '2026-01-01', title: 'Das Echo' },
  ],
  terms: [{ id: 'wort', title: 'Wort', definition: 'Ein Wort.' }],
});

function read(id: string, language: 'de' | 'en'): Record<string, unknown> {
  const presenter = presenterFor(site, language);
  return JSON.parse(essayData(presenter.findEssay(id), presenter));
}

describe('an essay for machines', () => {
  test('is a posting of the series, with its text in figures and days', () => {
    expect(read('ruf', 'de')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      '@id': `${home}/essays/ruf/`,
      url: `${home}/essays/ruf/`,
      headline: 'Der Ruf',
      description: 'Einer ruft.',
      inLanguage: 'de',
      datePublished: '2026-01-02',
      dateModified: '2026-03-04',
      keywords: ['Geld', 'macht'],
      wordCount: 10,
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      position: 2,
      isPartOf: { '@type': 'CreativeWorkSeries', '@id': `${home}/`, url: `${home}/`, name: 'Reihe' },
    });
  });

  test('names its authors in the order of the text, persons and organizations', () => {
    expect(read('ruf', 'en').author).toEqual([
      {
        '@type': 'Organization',
        name: 'A Society',
        url: `${home}/en/authors/verein/`,
      },
      { '@type': 'Person', name: 'Anna Muster', url: `${home}/en/authors/anna/` },
    ]);
  });

  test('mentions each text that it links to once, in the order of the links', () => {
    expect(read('ruf', 'de').mentions).toEqual([
      { '@type': 'BlogPosting', url: `${home}/essays/echo/`, name: 'Das Echo' },
      { '@type': 'CreativeWork', url: `${home}/saetze/2/`, name: 'Satz\u00a02' },
      { '@type': 'DefinedTerm', url: `${home}/begriffe/wort/`, name: 'Wort' },
    ]);
  });

  test('in another language links as its text does there, and leads to originals', () => {
    expect(read('ruf', 'en').mentions).toEqual([
      { '@type': 'BlogPosting', url: `${home}/essays/echo/`, name: 'Das Echo' },
    ]);
  });

  test('cites its sources, each date as exact as schema.org can say it', () => {
    expect(read('ruf', 'de').citation).toEqual([
      { '@type': 'CreativeWork', name: 'Studie', url: 'https://studie.example/', datePublished: '2012-05' },
      { '@type': 'CreativeWork', name: 'Gesetz', url: 'https://gesetz.example/' },
    ]);
  });

  test('that is not translated is its original, on a page in any language', () => {
    expect(read('echo', 'en')).toMatchObject({
      '@id': `${home}/essays/echo/`,
      headline: 'Das Echo',
      inLanguage: 'de',
    });
  });
});

test('an entry of the glossary is a defined term of the set of all', () => {
  const presenter = presenterFor(site, 'en');
  const [data] = site.terms.map((term) => JSON.parse(termData(term, presenter)));
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': `${home}/begriffe/wort/`,
    url: `${home}/begriffe/wort/`,
    name: 'Wort',
    description: 'Ein Wort.',
    inLanguage: 'de',
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': `${home}/begriffe/`,
      url: `${home}/begriffe/`,
      name: 'Glossary',
    },
    citation: [],
  });
});
