import type { APIRoute, GetStaticPaths } from 'astro';
import { type SitemapEntry, writeSitemap } from '../formats/feeds/sitemap.ts';
import { getSite } from '../site.ts';
import { getSitemaps } from '../view-models/files/sitemap.ts';

export const getStaticPaths = (async () => {
  return getSitemaps(await getSite()).map(({ entries }, part) => ({
    params: { part: String(part) },
    props: { entries },
  }));
}) satisfies GetStaticPaths;

/** A sitemap of at most as many pages as the protocol allows. */
export const GET: APIRoute<{ entries: SitemapEntry[] }> = ({ props: { entries } }) =>
  new Response(writeSitemap(entries), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
