import type { MiddlewareHandler } from 'astro';
import { markPage } from '../i18n/mark-page.ts';

/** Marks the English words of a page. Astro finds it by its name. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(markPage(await response.text()), response);
};
