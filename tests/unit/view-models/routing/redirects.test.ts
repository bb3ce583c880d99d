import { expect, test } from 'vitest';
import { listRedirects } from '../../../../src/view-models/routing/redirects.ts';
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
  expect(listRedirects(site)).toEqual([
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
      href: '/base/handbuch/wort/',
      url: 'https://reihe.example/base/handbuch/wort/',
      title: 'Wort',
      language: 'de',
    },
  ]);
});
