import { expect, test } from 'vitest';
import { offlineProps } from '../../../../src/view-models/layout/offline.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const site = (more: SiteInput = {}) => makeSite({ series: { offline: true }, ...more });

test('the home page and the page of what is kept have the button, no other page has it', () => {
  const has = (kind: 'home' | 'offline' | 'register') => offlineProps({ kind }, 'de', site()) !== undefined;
  expect([has('home'), has('offline'), has('register')]).toEqual([true, true, false]);
});

test('no page has it where series.yaml does not offer it, or drafts are shown', () => {
  expect(offlineProps({ kind: 'home' }, 'de', site({ series: {} }))).toBeUndefined();
  expect(offlineProps({ kind: 'home' }, 'de', site({ preview: true }))).toBeUndefined();
});

test('it leads to the lists of what is kept, in the page’s language', () => {
  const props = offlineProps({ kind: 'offline' }, 'en', site());
  expect(props?.kept.map(({ href, text }) => `${href} ${text}`)).toEqual([
    '/base/en/ Series',
    '/base/en/sentences/ Sentences',
    '/base/en/essays/ Essays',
    '/base/en/paths/ Reading paths',
    '/base/en/glossary/ Glossary',
    '/base/en/search/ Search',
  ]);
  expect(props?.settings).toMatchObject({ series: 'reihe', base: '/base/', language: 'en' });
  expect(props?.settings.words).toMatch(/^\/base\/assets\/[^/]*en[^/]*\.json$/);
});
