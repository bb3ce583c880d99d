import { describe, expect, test } from 'vitest';
import { graphData, itemsData } from '../../../../src/view-models/files/json-data.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const home = 'https://reihe.example/base';
const site = makeSite({
  numbers: [1, 4],
  essays: [
    { id: 'ruf', title: 'Der Ruf', date: '2026-01-01', theses: [1], body: '## Kern\n\nText.' },
    {
      ...{ id: 'echo', title: 'Das Echo', date: '2026-02-01', theses: [4, 1] },
      body: 'Mehr beim [Kern](essay:ruf#kern "widerspricht"), dazu [Satz 1](thesis:1).',
    },
    { id: 'echo', language: 'en', title: 'The echo', date: '2026-02-02', body: 'No link.' },
  ],
  terms: [
    {
      id: 'wort',
      title: 'Wort',
      date: '2026-03-01',
      body: 'Aus dem [Echo](essay:echo), zu [Satz 1](thesis:1).',
    },
  ],
});
const german = presenterFor(site, 'de');
const english = presenterFor(site, 'en');

describe('graph.json', () => {
  test('names its version, language and series', () => {
    expect(graphData(english)).toMatchObject({
      version: 1,
      language: 'en',
      series: { title: 'Series', url: `${home}/en/` },
    });
  });

  test('has a node for a free page that a text links to, and none for others', () => {
    const site = makeSite({
      pages: [{ id: 'impressum', body: '[a](essay:a)' }, { id: 'datenschutz' }],
      essays: [{ id: 'a', body: 'Siehe [das Impressum](page:impressum).' }],
    });
    const { nodes, links } = graphData(presenterFor(site, 'de'));
    expect(nodes.filter(({ kind }) => kind === 'page')).toEqual([
      {
        ...{ id: 'page:impressum', kind: 'page', title: 'impressum', language: 'de', inbound: 1 },
        url: `${home}/impressum/`,
      },
    ]);
    expect(links).toMatchObject([{ source: 'essay:a', target: 'page:impressum' }]);
  });

  test('has a node for every item, essay and term, with how many texts link to it', () => {
    expect(graphData(german).nodes).toEqual(
      [
        {
          id: 'thesis:1',
          kind: 'thesis',
          title: 'Satz\u00a01',
          url: `${home}/saetze/1/`,
          language: 'de',
          inbound: 1,
        },
        {
          id: 'thesis:4',
          kind: 'thesis',
          title: 'Satz\u00a04',
          url: `${home}/saetze/4/`,
          language: 'de',
          inbound: 0,
        },
        {
          ...{
            id: 'essay:echo',
            kind: 'essay',
            title: 'Das Echo',
            url: `${home}/essays/echo/`,
            language: 'de',
          },
          ...{ inbound: 1, date: '2026-02-01', theses: [4, 1] },
        },
        {
          ...{ id: 'essay:ruf', kind: 'essay', title: 'Der Ruf', url: `${home}/essays/ruf/`, language: 'de' },
          ...{ inbound: 1, date: '2026-01-01', theses: [1] },
        },
        {
          ...{ id: 'term:wort', kind: 'term', title: 'Wort', url: `${home}/begriffe/wort/`, language: 'de' },
          ...{ inbound: 0, date: '2026-03-01' },
        },
      ].map((node) => expect.objectContaining(node)),
    );
  });

  test('takes each text in its language, else in the original', () => {
    const [echo, ruf] = graphData(english).nodes.slice(2);
    expect(echo).toMatchObject({ title: 'The echo', language: 'en', date: '2026-02-02', theses: [] });
    expect(ruf).toMatchObject({ title: 'Der Ruf', language: 'de', url: `${home}/essays/ruf/`, inbound: 0 });
  });

  test('has every link with its paragraph, its section, what it does and its words, oldest source first', () => {
    const { links } = graphData(german);
    expect(links.map(({ source, target, section, relation }) => [source, target, section, relation])).toEqual(
      [
        ['essay:echo', 'essay:ruf', 'kern', 'contradicts'],
        ['essay:echo', 'thesis:1', null, null],
        ['term:wort', 'essay:echo', null, null],
        ['term:wort', 'thesis:1', null, null],
      ],
    );
    const [{ trackback } = { trackback: undefined }] = german
      .trackbacks('essay:ruf')
      .map((found) => ({ trackback: found.href }));
    expect(links[0]).toEqual({
      source: 'essay:echo',
      target: 'essay:ruf',
      section: 'kern',
      relation: 'contradicts',
      language: 'de',
      url: `https://reihe.example${trackback}`,
      excerpt: {
        cutBefore: false,
        before: 'Mehr beim ',
        text: 'Kern',
        after: ', dazu Satz 1.',
        cutAfter: false,
      },
    });
  });

  test('a link from a text that is not translated leads to its original', () => {
    const [link] = graphData(english).links;
    expect(link).toMatchObject({ source: 'term:wort', language: 'de' });
    expect(link?.url).toMatch(/^https:\/\/reihe\.example\/base\/begriffe\/wort\/#p-/);
  });
});

describe('theses.json', () => {
  test('names its version, language, series and source', () => {
    expect(itemsData(english)).toMatchObject({
      version: 1,
      language: 'en',
      series: { title: 'Series', url: `${home}/en/` },
      source: {
        title: 'The source',
        authors: ['Jemand'],
        year: 1999,
        url: 'https://quelle.example/',
        rights: 'Free.',
      },
    });
  });

  test('has every item with its part, the essays about it as they were written, and how many texts link to it', () => {
    expect(itemsData(german).theses).toEqual([
      {
        ...{
          number: 1,
          name: 'Satz\u00a01',
          gist: 'Kern 1',
          part: 'Anfang',
          url: `${home}/saetze/1/`,
          inbound: 1,
        },
        essays: [
          { id: 'ruf', title: 'Der Ruf', url: `${home}/essays/ruf/` },
          { id: 'echo', title: 'Das Echo', url: `${home}/essays/echo/` },
        ],
      },
      {
        ...{
          number: 4,
          name: 'Satz\u00a04',
          gist: 'Kern 4',
          part: 'Ende',
          url: `${home}/saetze/4/`,
          inbound: 0,
        },
        essays: [{ id: 'echo', title: 'Das Echo', url: `${home}/essays/echo/` }],
      },
    ]);
  });
});
