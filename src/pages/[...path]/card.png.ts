import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard } from '../../formats/card.ts';
import { getLibrary } from '../../library.ts';
import type { Language } from '../../series/language.ts';
import { type CardPage, hasCard, listPages } from '../../series/pages.ts';
import { getCard } from '../../views/card.ts';
import { writtenIn } from '../../views/essay.ts';
import { cardKey } from '../../views/keys.ts';
import { lightColour } from '../_palette.ts';

export const getStaticPaths = (async () => {
  const { series, addresses, essays, ...sources } = await getLibrary();
  const written = new Map(essays.map((essay) => [essay.id, writtenIn(essay)]));
  const cards = listPages({ ...sources, essays })
    .filter(hasCard)
    .flatMap((page) => {
      const languages = page.kind === 'essay' ? (written.get(page.id) ?? []) : series.languages;
      return languages.map(async (language) => ({
        params: { path: addresses.path(page, language).slice(1, -1) || undefined },
        props: { page, language },
        cacheKey: await cardKey(page, language),
      }));
    });
  return Promise.all(cards);
}) satisfies GetStaticPaths;

/** The social image of a page. */
export const GET: APIRoute<{ page: CardPage; language: Language }> = async ({
  props: { page, language },
}) => {
  const card = {
    ...(await getCard(page, language)),
    colours: {
      paper: lightColour('paper'),
      ink: lightColour('ink'),
      soft: lightColour('ink-soft'),
      hairline: lightColour('hairline'),
      signal: lightColour('signal'),
    },
  };
  const picture = await drawCard(card, join(process.cwd(), 'node_modules/.cache/cards'));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
