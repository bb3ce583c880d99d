import { expect, test } from 'vitest';
import { listRedirects, listWithdrawn } from '../../../../src/view-models/routing/redirects.ts';
import { makeSite } from '../../../setup/make-site.ts';

test('every old address of an essay or a term leads to where it stands now, in the language of the file that names it', () => {
  const site = makeSite({
    essays: [
      { id: 'ruf', title: 'Der Ruf', aliases: ['/alt/ruf', '/2020/%C3%BCber/'] },
      { id: 'ruf', language: 'en', title: 'The call', aliases: ['/old/call/'] },
      { id: 'neu' },
    ],
    terms: [{ id: 'wort', title: 'Wort', aliases: ['/glossar/wort/'] }],
  });
  const ruf = {
    href: '/base/essays/ruf/',
    url: 'https://reihe.example/base/essays/ruf/',
    title: 'Der Ruf',
    language: 'de',
  };
  expect(listRedirects(site).slice(0, 4)).toEqual([
    { from: '/alt/ruf/', ...ruf },
    { from: '/2020/über/', ...ruf },
    {
      from: '/old/call/',
      href: '/base/en/essays/ruf/',
      url: 'https://reihe.example/base/en/essays/ruf/',
      title: 'The call',
      language: 'en',
    },
    {
      from: '/glossar/wort/',
      href: '/base/begriffe/wort/',
      url: 'https://reihe.example/base/begriffe/wort/',
      title: 'Wort',
      language: 'de',
    },
  ]);
});

test('addresses with segments that pages had before lead on, page by page', () => {
  const site = makeSite({ terms: [{ id: 'wort', title: 'Wort' }] });
  const moved = Object.fromEntries(listRedirects(site).map(({ from, href }) => [from, href]));
  expect(moved).toEqual({
    '/handbuch/': '/base/begriffe/',
    '/handbuch/wort/': '/base/begriffe/wort/',
    '/gespraech/trackbacks/': '/base/gespraech/verweise/',
    '/gespraech/stimmen/': '/base/gespraech/kommentare/',
    '/en/handbook/': '/base/en/glossary/',
    '/en/handbook/wort/': '/base/en/glossary/wort/',
    '/en/conversation/responses/': '/base/en/conversation/comments/',
  });
});

test('an alias of an author goes before an old segment', () => {
  const site = makeSite({
    essays: [{ id: 'ruf', aliases: ['/handbuch/wort/'] }],
    terms: [{ id: 'wort' }],
  });
  const found = listRedirects(site).filter(({ from }) => from === '/handbuch/wort/');
  expect(found.map(({ href }) => href)).toEqual(['/base/essays/ruf/']);
});

test('an address that was announced and that nothing has any more is withdrawn; one that has a page or leads on is not', () => {
  const essays = [{ id: 'ruf', aliases: ['/alt/ruf/'] }];
  const site = makeSite({ essays });
  const announced = ['/essays/ruf/', '/alt/ruf/', '/essays/weg/'];
  expect(listWithdrawn({ ...site, announced })).toEqual(['/essays/weg/']);
  expect(listWithdrawn({ ...site, announced: [] })).toEqual([]);
});
