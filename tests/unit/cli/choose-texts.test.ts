import { expect, test } from 'vitest';
import { chooseTexts } from '../../../src/cli/choose-texts.ts';
import { fixture } from '../../build/site.ts';

const choose = (...names: string[]) => chooseTexts(fixture('articles'), names);
const id = 'on-article-five';

test.each([
  ['its id', (name: string) => name],
  ['its folder', (name: string) => `essays/${name}`],
  ['a path that ends in its folder', (name: string) => `content/essays/${name}/`],
])('a text is chosen by %s', async (_, write) => {
  const choice = await choose(write(id));
  if ('error' in choice) throw new Error(choice.error);
  expect(choice.isChosen(`essays/${id}/en.mdx`)).toBe(true);
  expect(choice.isChosen('series.yaml')).toBe(false);
  expect(choice.isChosen(`essays/${id}-and-six/en.mdx`)).toBe(false);
});

test('a file is chosen alone', async () => {
  const choice = await choose('series.yaml');
  if ('error' in choice) throw new Error(choice.error);
  expect(['series.yaml', 'authors.yaml'].filter(choice.isChosen)).toEqual(['series.yaml']);
});

test('all are chosen where none is named', async () => {
  const choice = await choose();
  if ('error' in choice) throw new Error(choice.error);
  expect(choice.isChosen('series.yaml')).toBe(true);
});

test('a name that nothing has is told, with a near one', async () => {
  expect(await choose(`${id}x`)).toEqual({ error: `There is no text “${id}x”. Did you mean “${id}”?` });
});
