import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { listSitePages } from '../../../../src/view-models/routing/site-pages.ts';
import { getEssayView } from '../../../../src/view-models/texts/essay.ts';
import { getParallelView } from '../../../../src/view-models/texts/parallel.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  essays: [
    { id: 'ruf', title: 'Der Ruf', body: 'Eins.\n\n## Wald\n\nZwei.' },
    { id: 'ruf', language: 'en', title: 'The call', body: 'One.\n\n## Wood\n\nTwo.' },
    { id: 'echo', title: 'Das Echo', body: 'Eins.' },
  ],
};
const site = makeSite(input);
const english = presenterFor(site, 'en');
const pathsOf = (kind: string) =>
  listSitePages(site).flatMap(({ page, path }) => (page.kind === kind ? [path] : []));

test('what is written in two languages can be read side by side in both, with the page’s language on the left', () => {
  expect(pathsOf('parallel')).toEqual(['/essays/ruf/zweisprachig/', '/en/essays/ruf/bilingual/']);
  const { left, right, layout } = getParallelView('ruf', english);
  expect([left.title.text, left.prefix, right.title.text, right.prefix]).toEqual([
    'The call',
    '',
    'Der Ruf',
    'de-',
  ]);
  expect(layout).toMatchObject({
    title: 'The call: English and German side by side – Series',
    noindex: true,
  });
});

test('two versions that export the same name do not stand on one page', () => {
  const body = 'export const x = 1;\n\n{x}';
  const essays = [
    { id: 'ruf', body },
    { id: 'ruf', language: 'en' as const, body },
  ];
  expect(listSitePages(makeSite({ essays })).filter(({ page }) => page.kind === 'parallel')).toEqual([]);
});

test('the language switch knows the places of the other version where both have the same paragraphs', () => {
  const places = (more: SiteInput = {}) =>
    getEssayView(
      'ruf',
      presenterFor(makeSite({ ...input, ...more }), 'de'),
    ).layout.languages[0]?.places?.split(' ');
  const own = getEssayView('ruf', english).layout.languages[0]?.places?.split(' ');
  expect(own?.[2]).toBe('wald');
  expect(places()).toHaveLength(4);
  expect(places()?.[0]).toBe('');
  expect(places()?.[2]).toBe('wood');
  const essays = [
    { id: 'ruf', body: 'Eins.\n\nZwei.' },
    { id: 'ruf', language: 'en' as const, body: 'One.' },
  ];
  expect(places({ essays })).toBeUndefined();
});
