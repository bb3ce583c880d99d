import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';
import after from '../styles/after.css?inline';
import dialog from '../styles/dialog.css?inline';
// As written: the tools that make CSS smaller do not know these rules yet.
import enhance from '../styles/enhance.css?raw';
import print from '../styles/print.css?inline';
import talk from '../styles/talk.css?inline';
import { sidenoteStyles } from '../view-models/files/sidenote-styles.ts';

export const GET: APIRoute = async () => {
  const { essays, terms } = await getSite();
  const counts = [...essays, ...terms].flatMap(({ translations }) =>
    translations.map(({ body }: { body: { footnotes: number } }) => body.footnotes),
  );
  const sheet = `${enhance}${after}${dialog}${talk}${print}${sidenoteStyles(counts.reduce((most, count) => Math.max(most, count), 0))}`;
  return new Response(sheet, { headers: { 'content-type': 'text/css' } });
};
