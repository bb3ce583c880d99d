import type { APIRoute } from 'astro';
import { getLibrary } from '../site.ts';

export const GET: APIRoute = async () => {
  const sitemap = (await getLibrary()).addresses.fileUrl('sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
