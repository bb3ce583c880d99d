import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';

/** Rules for crawlers: everything may be read, and where the sitemap is. */
export const GET: APIRoute = async () => {
  const sitemap = (await getSite()).addresses.fileUrl('sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
