import { describe, expect, test } from 'vitest';
import type { Target } from '../../../../src/series/model/target.ts';
import { joinInProps } from '../../../../src/view-models/comments/join-in.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';
import { giscus } from '../../../setup/sample-series.ts';

function joinIn(
  input: SiteInput,
  {
    language = 'de',
    target = { kind: 'essay', id: 'ruf' },
  }: { language?: 'de' | 'en'; target?: Target } = {},
) {
  const presenter = presenterFor(
    makeSite({ essays: [{ id: 'ruf', title: 'Ruf & Echo' }], ...input }),
    language,
  );
  return joinInProps(target, presenter);
}

const live = { giscus };

test('where no way to answer is set up, nothing is said of any', () => {
  expect(joinIn({})).toBeUndefined();
  expect(joinIn({ series: { web: { send: ['webmention'] } } })).toBeUndefined();
});

test('without live comments there are other ways', () => {
  expect(joinIn({ series: { email: 'post@reihe.example' } })).toEqual({
    closed: false,
    thread: undefined,
    github: undefined,
    mail: 'mailto:post@reihe.example?subject=Gespr%C3%A4ch%3A%20Ruf%20%26%20Echo',
    form: undefined,
  });
});

describe('live comments', () => {
  test('are found by the name that never changes until their thread is known', () => {
    expect(joinIn({ series: live })).toEqual({
      closed: false,
      thread: {
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
      },
      github: 'https://github.com/owner/name/discussions',
      mail: undefined,
      form: undefined,
    });
  });

  test('are found by number as soon as it is known, and the thread on GitHub is linked', () => {
    const found = joinIn({ series: live, threads: [{ essay: 'ruf', number: 7 }] });
    expect(found?.thread?.settings).toMatchObject({ mapping: 'number', term: '7' });
    expect(found?.github).toBe('https://github.com/owner/name/discussions/7');
  });

  test('come from the host that the series names, without reactions where it wants none', () => {
    const found = joinIn({ series: { giscus: { ...giscus, host: 'https://g.example', reactions: false } } });
    expect(found?.thread?.host).toBe('g.example');
    expect(found?.thread?.settings).toMatchObject({ host: 'https://g.example', reactionsenabled: '0' });
  });

  test('speak the language of the page; the thread is that of the text', () => {
    const series = { giscus: { ...giscus, languages: 'separate' as const } };
    const found = joinIn({ series }, { language: 'en' });
    expect(found?.thread?.settings).toMatchObject({ lang: 'en', term: 'reihe/ruf/de' });
  });

  test('belong to essays alone', () => {
    expect(joinIn({ series: live }, { target: { kind: 'thesis', number: 2 } })).toBeUndefined();
  });
});

describe('the form for the address of a page elsewhere', () => {
  const web = { endpoint: 'https://empfang.example/webmention' };

  test('goes to the endpoint, for the address of the text that the page shows', () => {
    expect(joinIn({ series: { web } }, { language: 'en' })?.form).toEqual({
      endpoint: { href: 'https://empfang.example/webmention', text: 'empfang.example' },
      target: 'https://reihe.example/base/essays/ruf/',
      moderation: 'first',
    });
  });

  test('stands below terms and items, too', () => {
    const input: SiteInput = { series: { web: 'webmention.io' }, terms: [{ id: 'wort' }] };
    expect(joinIn(input, { target: { kind: 'term', id: 'wort' } })?.form).toMatchObject({
      endpoint: { href: 'https://webmention.io/reihe.example/webmention' },
      target: 'https://reihe.example/base/begriffe/wort/',
    });
    expect(joinIn(input, { target: { kind: 'thesis', number: 2 } })?.form?.target).toBe(
      'https://reihe.example/base/saetze/2/',
    );
  });
});

describe('a conversation is closed', () => {
  const series = { ...live, email: 'post@reihe.example', web: 'webmention.io' as const };
  const closed = { closed: true, thread: undefined, form: undefined };

  test('where a text of the essay says so', () => {
    const essays = [{ id: 'ruf' }, { id: 'ruf', language: 'en' as const, responses: 'closed' as const }];
    expect(joinIn({ series, essays })).toMatchObject(closed);
  });

  test.each(['closed', 'locked'] as const)('where its thread on GitHub is %s', (state) => {
    const found = joinIn({ series, threads: [{ essay: 'ruf', number: 7, state }] });
    expect(found).toMatchObject({ ...closed, github: 'https://github.com/owner/name/discussions/7' });
  });

  test('yet objections still reach somebody by e-mail', () => {
    const essays = [{ id: 'ruf', responses: 'closed' as const }];
    expect(joinIn({ series, essays })?.mail).toMatch(/^mailto:post@reihe\.example\?/);
  });

  test('also where there never were live comments', () => {
    expect(joinIn({ essays: [{ id: 'ruf', responses: 'closed' }] })?.closed).toBe(true);
  });
});
