import type { APIRoute, GetStaticPaths } from 'astro';
import { getLicences } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { shipped } = await getLicences();
  return shipped.map(({ id, text }) => ({ params: { id }, props: { text } }));
}) satisfies GetStaticPaths;

/** The licence of something that goes to readers with the site. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
