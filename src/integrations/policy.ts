import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from '../formats/inline.ts';

/** Puts into each built page the policy that allows its own inline parts and nothing else. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(await response.text()), response);
});
