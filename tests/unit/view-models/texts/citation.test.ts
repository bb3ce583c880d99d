import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { citationOf, citationProps } from '../../../../src/view-models/texts/citation.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'ruf', title: 'Ruf & Echo?', date: '2026-03-12', authors: ['verein', 'anna'] },
    { id: 'doppelt', title: 'Zwei' },
    { id: 'doppelt', language: 'en', title: 'Two', date: '2026-01-05' },
  ],
});

function citing(id: string, language: 'de' | 'en') {
  const presenter = presenterFor(site, language);
  const essay = presenter.findEssay(id);
  return { citation: citationOf(essay, presenter), props: citationProps(essay, presenter) };
}

describe('a citation for reference managers', () => {
  test('names every author, in the order of the text, and what each is', () => {
    expect(citing('ruf', 'de').citation).toEqual({
      id: 'ruf',
      title: 'Ruf & Echo?',
      authors: [
        { name: 'Ein Verein', kind: 'organization' },
        { name: 'Anna Muster', kind: 'person' },
      ],
      series: 'Reihe',
      date: '2026-03-12',
      url: 'https://reihe.example/base/essays/ruf/',
      language: 'de',
    });
  });

  test('is that of the text in the page’s language', () => {
    expect(citing('doppelt', 'en').citation).toMatchObject({
      title: 'Two',
      series: 'Series',
      date: '2026-01-05',
      url: 'https://reihe.example/base/en/essays/doppelt/',
      language: 'en',
    });
  });

  test('is that of the original where there is no other', () => {
    expect(citing('ruf', 'en').citation).toEqual(citing('ruf', 'de').citation);
  });

  test('fails where an author is not known', () => {
    const unknown = makeSite({ essays: [{ id: 'ruf', authors: ['niemand'] }] });
    const presenter = presenterFor(unknown, 'de');
    expect(() => citationOf(presenter.findEssay('ruf'), presenter)).toThrow('there is no “niemand”');
  });
});

describe('a citation for readers', () => {
  test('is one line with every author, the title in the quotation marks of the language, and the day', () => {
    expect(citing('ruf', 'de').props.text).toBe(
      'Ein Verein, Anna Muster: „Ruf & Echo?“. Reihe, 12. März 2026.',
    );
    expect(citing('doppelt', 'en').props.text).toBe('Anna Muster: “Two”. Series, 5 January 2026.');
  });

  test('comes with the files beside the page that has the text', () => {
    expect(citing('doppelt', 'en').props).toMatchObject({
      bibtex: '/base/en/essays/doppelt/cite.bib',
      csl: '/base/en/essays/doppelt/cite.json',
    });
    expect(citing('ruf', 'en').props).toMatchObject({
      bibtex: '/base/essays/ruf/cite.bib',
      csl: '/base/essays/ruf/cite.json',
    });
  });
});

test('an essay can be passed on by mail and on networks, with title and address and nothing else', () => {
  const { share } = citing('ruf', 'de').props;
  const title = 'Ruf%20%26%20Echo%3F';
  const url = 'https%3A%2F%2Freihe.example%2Fbase%2Fessays%2Fruf%2F';
  expect(share).toEqual([
    { href: `mailto:?subject=${title}&body=${url}`, text: 'per E-Mail' },
    { href: `https://share.joinmastodon.org/#text=${title}%20${url}`, text: 'auf Mastodon' },
    { href: `https://bsky.app/intent/compose?text=${title}%20${url}`, text: 'auf Bluesky' },
    { href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}`, text: 'auf LinkedIn' },
  ]);
});
