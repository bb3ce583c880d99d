import { expect, test } from 'vitest';
import { getArgumentView, listArgumentPages } from '../../../../src/view-models/comments/argument.ts';
import { pageLimits } from '../../../../src/view-models/comments/page-conversation.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { listSitePages } from '../../../../src/view-models/routing/site-pages.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  essays: [
    {
      ...{ id: 'ruf', title: 'Der Ruf', standfirst: 'Einer ruft.', date: '2026-01-01' },
      body: 'Zuerst.\n\n## Wald\n\nSo schallt es hinein.\n\nUnd weiter.',
    },
    {
      ...{ id: 'echo', title: 'Das Echo', date: '2026-02-01' },
      body: 'Ganz anders als [der Wald](essay:ruf#wald "widerspricht").',
    },
    {
      id: 'hall',
      title: 'Der Hall',
      date: '2026-03-01',
      body: 'Wie [der Ruf](essay:ruf), siehe [Satz 1](thesis:1).',
    },
    { id: 'allein', title: 'Allein' },
  ],
  terms: [{ id: 'wort', body: 'Auch der [Ruf](essay:ruf).' }],
};
const site = makeSite(input);
const german = presenterFor(site, 'de');
const pairs = (of?: string) =>
  getArgumentView({ of }, german).exchanges.map(({ ours, theirs, isOutgoing, relation }) => [
    ours.title.text,
    isOutgoing ? '→' : '←',
    theirs.title.text,
    relation,
  ]);

test('each link between essays is a paragraph against another, contradiction first, then the newest', () => {
  expect(pairs()).toEqual([
    ['Der Ruf', '←', 'Das Echo', 'contradicts'],
    ['Der Ruf', '←', 'Der Hall', undefined],
  ]);
  expect(getArgumentView({}, german).summary).toBe('2\u00a0Antworten, davon 1 Widerspruch');
});

test('a link to a paragraph sets that one against it, with the section it stands in', () => {
  const [, , further] =
    site.essays.find(({ id }) => id === 'ruf')?.translations[0]?.body.places.slice(1) ?? [];
  const essays = [
    ...(input.essays ?? []),
    { id: 'nein', body: `[Nein](essay:ruf#${further?.id} "widerspricht").` },
  ];
  const { exchanges } = getArgumentView({ of: 'nein' }, presenterFor(makeSite({ essays }), 'de'));
  expect(exchanges[0]?.theirs).toMatchObject({ heading: 'Wald', excerpt: { before: 'Und weiter.' } });
});

test('who contradicts whom is said once for two texts, and leads to the first place where it does', () => {
  const body = [
    'Siehe [Ruf](essay:ruf "ergänzt").',
    'Gegen [Wald](essay:ruf#wald "widerspricht").',
    'Und [noch](essay:ruf "widerspricht").',
  ].join('\n\n');
  const essays = [...(input.essays ?? []), { id: 'nein', title: 'Nein', date: '2026-04-01', body }];
  const { contradictions, exchanges } = getArgumentView({}, presenterFor(makeSite({ essays }), 'de'));
  expect(contradictions.map(({ from, to, href }) => [from.text, to.text, href])).toEqual([
    ['Nein', 'Der Ruf', '#exchange-1'],
    ['Das Echo', 'Der Ruf', '#exchange-3'],
  ]);
  expect(exchanges.map(({ id }) => id)).toEqual([
    ...['exchange-1', 'exchange-2', 'exchange-3'],
    ...[undefined, undefined],
  ]);
});

test('the page of an essay has what answers it, and has that essay on the left where it answers itself', () => {
  expect(pairs('echo')).toEqual([['Das Echo', '→', 'Der Ruf', 'contradicts']]);
  expect(pairs('ruf')).toEqual([
    ['Der Ruf', '←', 'Das Echo', 'contradicts'],
    ['Der Ruf', '←', 'Der Hall', undefined],
  ]);
});

test('a section that is answered stands with its first paragraph, a whole essay with what stands above it', () => {
  const [toSection, toWhole] = getArgumentView({}, german).exchanges;
  expect(toSection?.ours).toMatchObject({ heading: 'Wald', excerpt: { before: 'So schallt es hinein.' } });
  expect(toSection?.ours.href).toMatch(/^\/base\/essays\/ruf\/#p-/);
  expect(toSection?.theirs.excerpt).toMatchObject({ before: 'Ganz anders als ', mark: 'der Wald' });
  expect(toWhole?.ours).toMatchObject({
    href: '/base/essays/ruf/',
    heading: undefined,
    excerpt: { before: 'Einer ruft.' },
  });
});

test('there is a page for all in each language, and one for each essay that answers or is answered', () => {
  const paths = listSitePages(site).flatMap(({ page, path }) => (page.kind === 'argument' ? [path] : []));
  expect(paths.toSorted()).toEqual([
    '/argumente/',
    '/en/arguments/',
    '/en/essays/echo/arguments/',
    '/en/essays/hall/arguments/',
    '/en/essays/ruf/arguments/',
    '/essays/echo/argumente/',
    '/essays/hall/argumente/',
    '/essays/ruf/argumente/',
  ]);
});

test('it is divided like the conversation', () => {
  const body = Array.from({ length: pageLimits.size + 1 }, (_, index) => `Satz ${index}: [Ruf](essay:ruf)`);
  const essays = [{ id: 'ruf' }, { id: 'viel', body: body.join('\n\n') }];
  const many = presenterFor(makeSite({ essays }), 'de');
  expect(listArgumentPages(many)).toContainEqual({ kind: 'argument', of: undefined, page: 2 });
  const first = getArgumentView({}, many);
  expect(first.exchanges).toHaveLength(pageLimits.size);
  expect(first.pager?.next).toBe('/base/argumente/2/');
  expect(getArgumentView({ page: 2 }, many).layout.title).toBe('Wer antwortet wem, Seite 2 von 2 – Reihe');
});
