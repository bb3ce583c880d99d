import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { getItemView } from '../../../../src/view-models/texts/item.ts';
import { makeSite } from '../../../setup/make-site.ts';

const site = makeSite({
  essays: [
    { id: 'a', theses: [2], title: 'Darüber' },
    { id: 'b', date: '2026-01-02', title: 'Daneben', body: 'Siehe [Satz 2](thesis:2).' },
  ],
});

test('the page of an item is called by its name and its part, and described by its gist', () => {
  const { layout } = getItemView(2, presenterFor(site, 'en'));
  expect(layout.title).toBe('Sentence\u00a02: Beginning – Series');
  expect(layout.description).toBe('Gist 2');
  expect(layout.canonical).toBe('https://reihe.example/base/en/sentences/2/');
});

test('it shows the item among all, where to read the source, the essays about it and what links to it', () => {
  const presenter = presenterFor(site, 'de');
  const view = getItemView(2, presenter);
  expect(view).toMatchObject({
    t: presenter.t,
    item: presenter.item(2),
    total: 6,
    source: { href: 'https://quelle.example/', text: 'Die Quelle' },
  });
  expect(view.essays.map(({ title }) => title.text)).toEqual(['Darüber']);
  expect(view.conversation.entries).toMatchObject([{ trackback: { title: { text: 'Daneben' } } }]);
  expect(view.join).toBeUndefined();
});

test('it leads on to the items beside it, and marks its own place on the map', () => {
  const presenter = presenterFor(site, 'de');
  const view = getItemView(2, presenter);
  expect(view.neighbours).toEqual(presenter.itemNeighbours(2));
  expect(view.map).toBe(presenter.strip(2));
});
