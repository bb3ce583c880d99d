import { describe, expect, test } from 'vitest';
import { makeSite } from '../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'halb', title: 'Deutsch', slug: 'auf-deutsch' },
    { id: 'halb', language: 'en', title: 'Not yet', slug: 'in-english', draft: true },
    { id: 'später', title: 'Entwurf', draft: true },
  ],
  series: { tags: { markt: { de: 'Freie Märkte', en: 'Free markets' } } },
});
const { linkTargets, addresses } = site;

describe('a text that can be linked to', () => {
  test('shows no title of a version that is not published beside one that is', () => {
    expect(linkTargets.get('essay:halb', 'en')).toMatchObject({ language: 'de', title: 'Deutsch' });
  });

  test('is known while no version is published, with its title for its author', () => {
    expect(linkTargets.get('essay:später', 'de')).toMatchObject({
      title: 'Entwurf',
      linkTarget: { published: false },
    });
  });

  test('is not there where there is no such text', () => {
    expect(linkTargets.get('essay:nichts', 'de')).toBeUndefined();
  });
});

test('an item is called by its name in each language', () => {
  expect(linkTargets.get('thesis:2', 'de')?.title).toMatch(/\u00a02$/);
  expect(linkTargets.get('thesis:2', 'en')?.title).not.toBe(linkTargets.get('thesis:2', 'de')?.title);
});

test('addresses end in the slug of their language, else of the original, and in the name of a topic', () => {
  expect(addresses.path({ kind: 'essay', id: 'halb' }, 'de')).toMatch(/\/auf-deutsch\/$/);
  expect(addresses.path({ kind: 'essay', id: 'halb' }, 'en')).toMatch(/\/in-english\/$/);
  expect(addresses.path({ kind: 'essay', id: 'später' }, 'en')).toMatch(/\/später\/$/);
  expect(addresses.path({ kind: 'topic', id: 'markt' }, 'de')).toMatch(/\/freie-maerkte\/$/);
  expect(addresses.path({ kind: 'topic', id: 'ohne-namen' }, 'de')).toMatch(/\/ohne-namen\/$/);
});
