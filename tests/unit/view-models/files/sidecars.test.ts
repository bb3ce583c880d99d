import { describe, expect, test } from 'vitest';
import { packagePath } from '../../../../src/package-paths.ts';
import { listFeeds } from '../../../../src/view-models/files/feeds.ts';
import { isSidecarName, listSidecars } from '../../../../src/view-models/files/sidecars.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  numbers: [1, 4],
  essays: [
    {
      ...{ id: 'ruf', title: 'Der Ruf', theses: [4] },
      body: '## Über Größe\n\nSo beginnt es.\n\nWeiter.\n\n## Ende',
    },
    { id: 'echo', title: 'Das Echo' },
    { id: 'echo', language: 'en', title: 'The echo' },
  ],
});
const sidecars = listSidecars(site, {
  imageCacheDir: packagePath('node_modules/.cache/cards'),
  contentDir: packagePath('content'),
});
const paths = (file: string) => sidecars.map(({ path }) => path).filter((path) => path.endsWith(`/${file}`));

async function make(path: string): Promise<string> {
  const found = sidecars.find((sidecar) => sidecar.path === path);
  return String(
    await found?.make(
      async () => '',
      async () => new Uint8Array(),
    ),
  );
}

describe('beside its page stands', () => {
  test('the social image of the series, each item, and each essay in the languages it is written in', () => {
    expect(paths('card.png')).toEqual([
      '/card.png',
      '/en/card.png',
      '/saetze/1/card.png',
      '/en/sentences/1/card.png',
      '/saetze/4/card.png',
      '/en/sentences/4/card.png',
      '/essays/echo/card.png',
      '/en/essays/echo/card.png',
      '/essays/ruf/card.png',
    ]);
  });

  test('the citation of each essay, for both kinds of reference managers', async () => {
    expect(paths('cite.bib')).toEqual([
      '/essays/echo/cite.bib',
      '/en/essays/echo/cite.bib',
      '/essays/ruf/cite.bib',
    ]);
    expect(paths('cite.json')).toHaveLength(3);
    expect(await make('/essays/ruf/cite.bib')).toContain('title = {{Der Ruf}}');
    expect(await make('/en/essays/echo/cite.bib')).toContain('title = {{The echo}}');
    expect(JSON.parse(await make('/en/essays/echo/cite.json'))).toMatchObject([{ title: 'The echo' }]);
  });

  test('what the card of a link to it says, also of its sections, in the languages it is written in', async () => {
    expect(paths('preview.json')).toEqual([
      '/saetze/1/preview.json',
      '/en/sentences/1/preview.json',
      '/saetze/4/preview.json',
      '/en/sentences/4/preview.json',
      '/essays/echo/preview.json',
      '/en/essays/echo/preview.json',
      '/essays/ruf/preview.json',
    ]);
    expect(JSON.parse(await make('/essays/ruf/preview.json'))).toEqual({
      ...{ label: 'Satz\u00a04', title: 'Der Ruf', lang: 'de', text: 'Über ruf.' },
      places: {
        'ueber-groesse': { title: 'Über Größe', text: 'So beginnt es.' },
        ende: { title: 'Ende', text: '' },
      },
    });
    expect(JSON.parse(await make('/en/sentences/4/preview.json'))).toMatchObject({
      ...{ title: 'Sentence\u00a04', text: 'Gist 4', places: {} },
    });
  });

  test('every feed', () => {
    const feeds = listFeeds(site).map(({ path }) => path);
    expect(sidecars.map(({ path }) => path)).toEqual(expect.arrayContaining(feeds));
  });
});

test('each has the type that browsers and servers take it for', () => {
  const types = new Map(sidecars.map(({ path, type }) => [path.replace(/^.*\//, ''), type]));
  expect(Object.fromEntries(types)).toEqual({
    'card.png': 'image/png',
    'cite.bib': 'application/x-bibtex',
    'cite.json': 'application/vnd.citationstyles.csl+json',
    'rss.xml': 'application/rss+xml; charset=utf-8',
    'atom.xml': 'application/atom+xml; charset=utf-8',
    'feed.json': 'application/feed+json; charset=utf-8',
    'preview.json': 'application/json; charset=utf-8',
  });
});

test('all go by names that the development server knows them by', () => {
  expect(
    sidecars.map(({ path }) => path.replace(/^.*\//, '')).filter((name) => !isSidecarName(name)),
  ).toEqual([]);
});

test('no two stand in one place', () => {
  expect(new Set(sidecars.map(({ path }) => path)).size).toBe(sidecars.length);
});
