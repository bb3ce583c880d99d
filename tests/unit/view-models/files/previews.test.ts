import { describe, expect, test } from 'vitest';
import { listPreviews, previewOf } from '../../../../src/view-models/files/previews.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const long = 'Ein Satz von sechs Wörtern hier. '.repeat(12).trim();
const site = makeSite({
  numbers: [2],
  essays: [
    {
      id: 'ruf',
      title: 'Der Ruf',
      standfirst: 'Wer ruft?',
      theses: [2],
      body: `Vorn.\n\n## Kern\n\n${long}\n\n## Leer\n\n### Tief\n\nUnten.`,
    },
    { id: 'echo', body: 'Zu [dem Absatz](essay:ruf#p-1jlrkx8).' },
  ],
  terms: [{ id: 'markt', title: 'Markt', definition: 'Wo man tauscht.' }],
  pages: [{ id: 'impressum', title: 'Impressum' }],
});
const presenter = presenterFor(site, 'de');
const card = (id: string) => {
  const entry = [...site.essays, ...site.terms, ...site.pages].find((each) => each.id === id);
  if (!entry) throw new Error('there is no such text');
  return previewOf(entry, presenter);
};

describe('the card of a link', () => {
  test('says what an essay is about and how it begins; of one about no item, that it is an essay', () => {
    expect(card('ruf')).toMatchObject({
      label: 'Satz\u00a02',
      title: 'Der Ruf',
      lang: 'de',
      text: 'Wer ruft?',
    });
    expect(card('echo')).toMatchObject({ label: 'Essay' });
  });

  test('says what a term means, and of a free page its title alone', () => {
    expect(card('markt')).toMatchObject({ label: 'Begriff', title: 'Markt', text: 'Wo man tauscht.' });
    expect(card('impressum')).toMatchObject({ label: '', title: 'Impressum', text: '' });
  });

  test('says of a section how it begins, cut between words, and nothing where a heading follows at once', () => {
    const { places } = card('ruf');
    expect(places.leer).toEqual({ title: 'Leer', text: '' });
    expect(places.tief).toEqual({ title: 'Tief', text: 'Unten.' });
    expect(places.kern?.text).toBe(`${'Ein Satz von sechs Wörtern hier. '.repeat(7)}Ein Satz…`);
  });

  test('says of a paragraph what stands there only where a link leads to it', () => {
    const { places } = card('ruf');
    expect(Object.keys(places)).toEqual(['p-1jlrkx8', 'kern', 'leer', 'tief']);
    expect(places['p-1jlrkx8']).toEqual({ text: 'Vorn.' });
    expect(card('echo').places).toEqual({});
  });

  test('says of an item what it is, under the name of its part', async () => {
    const [item] = listPreviews(site);
    expect(item?.path).toBe('/saetze/2/preview.json');
    expect(
      JSON.parse(
        String(
          await item?.make(
            async () => '',
            async () => new Uint8Array(),
          ),
        ),
      ),
    ).toEqual({
      ...{ label: 'Anfang', title: 'Satz\u00a02', lang: 'de', text: 'Kern 2', places: {} },
    });
  });
});

test('each item has a card in every language, each text in those that it is written in', () => {
  expect(listPreviews(site).map(({ path }) => path)).toEqual([
    '/saetze/2/preview.json',
    '/en/sentences/2/preview.json',
    '/essays/echo/preview.json',
    '/essays/ruf/preview.json',
    '/begriffe/markt/preview.json',
    '/impressum/preview.json',
  ]);
});
