import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import { siteUrl } from '../views/sitemap.ts';

export const GET: APIRoute = async () => {
  const sitemap = siteUrl(await getLibrary(), 'sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
