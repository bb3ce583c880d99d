import { describe, expect, test } from 'vitest';
import { joinInProps } from '../../../../src/view-models/comments/join-in.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';
import { giscus } from '../../../setup/sample-series.ts';

function joinIn(input: SiteInput, language: 'de' | 'en' = 'de') {
  const presenter = presenterFor(
    makeSite({ essays: [{ id: 'ruf', title: 'Ruf & Echo' }], ...input }),
    language,
  );
  return joinInProps(presenter.findEssay('ruf'), presenter);
}

const live = { giscus };

describe('live comments', () => {
  test('are off where the series has none; there are other ways', () => {
    expect(joinIn({ series: { email: 'post@reihe.example' } })).toEqual({
      state: 'off',
      settings: undefined,
      host: 'giscus.app',
      github: undefined,
      mail: 'mailto:post@reihe.example?subject=Gespr%C3%A4ch%3A%20Ruf%20%26%20Echo',
      own: 'https://reihe.example/base/essays/ruf/',
    });
  });

  test('are found by the name that never changes until their thread is known', () => {
    expect(joinIn({ series: live })).toEqual({
      state: 'open',
      settings: {
        host: 'https://giscus.app',
        repo: 'owner/name',
        repoid: 'R_test',
        category: 'Kommentare',
        categoryid: 'DIC_test',
        mapping: 'specific',
        term: 'reihe/ruf',
        strict: '1',
        reactionsenabled: '1',
        emitmetadata: '1',
        inputposition: 'bottom',
        lang: 'de',
      },
      host: 'giscus.app',
      github: 'https://github.com/owner/name/discussions',
      mail: undefined,
      own: 'https://reihe.example/base/essays/ruf/',
    });
  });

  test('are found by number as soon as it is known, and the thread on GitHub is linked', () => {
    const found = joinIn({ series: live, threads: [{ essay: 'ruf', number: 7 }] });
    expect(found.settings).toMatchObject({ mapping: 'number', term: '7' });
    expect(found.github).toBe('https://github.com/owner/name/discussions/7');
  });

  test('come from the host that the series names, without reactions where it wants none', () => {
    const found = joinIn({ series: { giscus: { ...giscus, host: 'https://g.example', reactions: false } } });
    expect(found.host).toBe('g.example');
    expect(found.settings).toMatchObject({ host: 'https://g.example', reactionsenabled: '0' });
  });

  test('speak the language of the page; the thread is that of the text', () => {
    const series = { giscus: { ...giscus, languages: 'separate' as const } };
    const found = joinIn({ series }, 'en');
    expect(found.settings).toMatchObject({ lang: 'en', term: 'reihe/ruf/de' });
    expect(found.own).toBe('https://reihe.example/base/essays/ruf/');
  });
});

describe('a conversation is closed', () => {
  test('where a text of the essay says so', () => {
    const essays = [{ id: 'ruf' }, { id: 'ruf', language: 'en' as const, responses: 'closed' as const }];
    expect(joinIn({ series: live, essays })).toMatchObject({ state: 'closed', settings: undefined });
  });

  test.each(['closed', 'locked'] as const)('where its thread on GitHub is %s', (state) => {
    const found = joinIn({ series: live, threads: [{ essay: 'ruf', number: 7, state }] });
    expect(found).toMatchObject({
      state: 'closed',
      settings: undefined,
      github: 'https://github.com/owner/name/discussions/7',
    });
  });

  test('also where there never were live comments', () => {
    expect(joinIn({ essays: [{ id: 'ruf', responses: 'closed' }] }).state).toBe('closed');
  });
});
