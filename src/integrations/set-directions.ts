import type { MiddlewareHandler } from 'astro';
import { addDirections } from '../i18n/page-directions.ts';
import { directionOf } from '../series/languages/index.ts';
import { getSite } from '../site.ts';

/** Says the direction of what stands in another language, in series whose languages run both ways. Astro finds it by its name. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const { series } = await getSite();
  if (new Set(series.languages.map(directionOf)).size === 1) return response;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(addDirections(await response.text()), response);
};
