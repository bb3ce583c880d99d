import type { APIRoute } from 'astro';
import removing from '../offline/removing-worker.ts?inline-script';
import worker from '../offline/service-worker.ts?inline-script';
import { getSite } from '../site.ts';

/** The service worker: one that keeps the site for a reader who asked for it, or one that removes what another kept. */
export const GET: APIRoute = async () => {
  const { series, offersOffline } = await getSite();
  const site = JSON.stringify({ series: series.id, languages: series.languages });
  const code = offersOffline ? `const keptSite=${site};${worker}` : removing;
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
