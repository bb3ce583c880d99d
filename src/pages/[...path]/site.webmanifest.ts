import type { APIRoute, GetStaticPaths } from 'astro';
import type { Language } from '../../series/text/language.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { series, addresses } = await getSite();
  return series.languages.map((language) => ({
    params: { path: addresses.path({ kind: 'home' }, language).slice(1, -1) || undefined },
    props: { language },
  }));
}) satisfies GetStaticPaths;

/** The manifest of a language, with which a reader installs the site. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const { series, addresses, offersOffline } = await getSite();
  const start = addresses.href({ kind: 'home' }, language);
  const manifest = {
    id: start,
    name: series.title[language],
    short_name: series.title[language],
    description: series.description[language],
    lang: language,
    start_url: start,
    scope: addresses.file(''),
    // Whoever keeps it may want it among the apps; without one, it stays a page of the web.
    display: offersOffline ? 'minimal-ui' : 'browser',
    icons: [
      { src: addresses.file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map((size) => ({
        src: addresses.file(`icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        // What matters lies within the circle that every mask leaves.
        purpose: 'any maskable',
      })),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
