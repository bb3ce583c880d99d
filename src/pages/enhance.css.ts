import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import styles from '../styles/enhance.css?raw';
import { sidenoteStyles } from '../views/sidenotes.ts';

export const GET: APIRoute = async () => {
  const { essays, terms } = await getLibrary();
  const counts = [...essays, ...terms].flatMap(({ translations }) =>
    translations.map(({ body }: { body: { footnotes: number } }) => body.footnotes),
  );
  const sheet = `${styles}${sidenoteStyles(counts.reduce((most, count) => Math.max(most, count), 0))}`;
  return new Response(sheet, { headers: { 'content-type': 'text/css' } });
};
