import { expect, test } from 'vitest';
import { listFeeds } from '../../../../src/view-models/files/feeds.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  numbers: [1, 2, 3, 4, 5, 6],
  essays: [
    { id: 'ruf', theses: [1], tags: ['geld'] },
    { id: 'ruf', language: 'en', theses: [1], tags: ['geld'] },
  ],
});

const page = '<article><div class="prose" data-body><p><a href="#x">Text</a></p></div></article>';

test('every page with a feed has it in each format and language, beside the page', () => {
  const feeds = listFeeds(site);
  const home = feeds.filter(({ path }) => /^\/(?:en\/)?[a-z]+\.[a-z]+$/.test(path));
  expect(home.map(({ path, type }) => [path, type])).toEqual([
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/en/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/en/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/en/feed.json', 'application/feed+json; charset=utf-8'],
  ]);
  const folders = new Set(feeds.map(({ path }) => path.replace(/[^/]+$/, '')));
  expect([...folders]).toEqual(
    ['/', '/gespraech/', ...[1, 2, 3, 4, 5, 6].map((number) => `/saetze/${number}/`), '/themen/geld/']
      .concat('/autoren/anna/', '/autoren/verein/')
      .flatMap((path) => [path, expect.stringMatching(/^\/en\//)]),
  );
});

const readFile = async () => new Uint8Array();

test('each page of an essay is read once, for however many feeds and formats it stands in', async () => {
  const read: string[] = [];
  const readArticle = async (path: string) => {
    read.push(path);
    return page;
  };
  const texts = await Promise.all(listFeeds(site).map(({ make }) => make(readArticle, readFile)));
  expect(read.toSorted()).toEqual(['/en/essays/ruf/', '/essays/ruf/']);
  const holding = texts.map(String).filter((text) => text.includes('essays/ruf/#x'));
  // The series, the item, the topic and the author, in three formats and two languages.
  expect(holding).toHaveLength(4 * 3 * 2);
});

test('a feed is written in the format that its name says', async () => {
  const make = async (path: string) => {
    const feed = listFeeds(site).find((each) => each.path === path);
    return String(await feed?.make(async () => page, readFile));
  };
  expect(await make('/rss.xml')).toContain('<rss ');
  expect(await make('/atom.xml')).toContain('<feed ');
  expect(JSON.parse(await make('/feed.json'))).toMatchObject({ title: 'Reihe' });
});
