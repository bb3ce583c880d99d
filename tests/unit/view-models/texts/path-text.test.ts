import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { listSitePages } from '../../../../src/view-models/routing/site-pages.ts';
import { getPathTextView } from '../../../../src/view-models/texts/path-text.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    {
      id: 'ruf',
      title: 'Der Ruf',
      body: '<Aside>Eins.</Aside>\n\n<Video src="https://youtu.be/a" title="Film" />',
    },
  ],
  terms: [{ id: 'wort', title: 'Wort', body: '<Aside>Zwei.</Aside>' }],
  paths: [
    {
      ...{ id: 'weg', title: { de: 'Weg', en: 'Way' }, summary: { de: 'Für alle.', en: 'For all.' } },
      steps: [{ to: 'essay:ruf' }, { to: 'thesis:2' }, { to: 'term:wort' }],
    },
  ],
});
const view = getPathTextView('weg', presenterFor(site, 'de'));

test('a reading path can be read on one page: its essays and terms whole, its items with what they say', () => {
  const paths = listSitePages(site).flatMap(({ page, path }) => (page.kind === 'path-text' ? [path] : []));
  expect(paths).toEqual(['/lesewege/weg/am-stueck/', '/en/paths/weg/in-full/']);
  expect(view.steps.map(({ id, title, text, whole }) => [id, title.text, text.text, whole?.prefix])).toEqual([
    ['stop-1', 'Der Ruf', 'Über ruf.', '1-'],
    ['stop-2', 'Satz\u00a02', 'Kern 2', undefined],
    ['stop-3', 'Wort', 'Was wort heißt.', '3-'],
  ]);
});

test('that page loads what any of its texts needs, each thing once', () => {
  expect(view.components).toEqual(['Aside', 'Video']);
  expect(view.frames).toEqual(['https://www.youtube-nocookie.com']);
});

test('search engines are to find its texts on their own pages', () => {
  expect(view.layout).toMatchObject({ noindex: true, description: 'Für alle.' });
  expect(view.path).toEqual({ href: '/base/lesewege/weg/', text: 'Weg' });
});
