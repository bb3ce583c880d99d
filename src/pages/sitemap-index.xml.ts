import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../formats/feeds/sitemap.ts';
import { getSite } from '../site.ts';
import { getSitemaps } from '../view-models/files/sitemap.ts';

/** The list of all sitemaps. */
export const GET: APIRoute = async () => {
  const sitemaps = getSitemaps(await getSite());
  return new Response(writeSitemapIndex(sitemaps.map(({ url }) => url)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
