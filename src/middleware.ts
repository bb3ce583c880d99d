import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './formats/inline.ts';

/** Puts into each built page the policy that allows its own inline parts and nothing else. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  // The development server adds scripts of its own later on.
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(withPolicy(await response.text()), response);
});
