import type { APIRoute } from 'astro';
import type { Body } from '../series/model/body.ts';
import { getSite } from '../site.ts';
import after from '../styles/after.css?inline';
import conversation from '../styles/conversation.css?inline';
// As written: the tools that make CSS smaller do not know these rules yet.
import deferred from '../styles/deferred.css?raw';
import dialog from '../styles/dialog.css?inline';
import print from '../styles/print.css?inline';
import { sidenoteStyles } from '../view-models/files/sidenote-styles.ts';

export const GET: APIRoute = async () => {
  const { essays, terms } = await getSite();
  const counts = [...essays, ...terms].flatMap(({ translations }) =>
    translations.map(
      ({ body: { footnotes, citations } }: { body: Pick<Body, 'footnotes' | 'citations'> }) =>
        footnotes + new Set(citations.map(({ source }) => source)).size,
    ),
  );
  const sheet = `${deferred}${after}${dialog}${conversation}${print}${sidenoteStyles(counts.reduce((most, count) => Math.max(most, count), 0))}`;
  return new Response(sheet, { headers: { 'content-type': 'text/css' } });
};
