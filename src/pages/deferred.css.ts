import type { APIRoute } from 'astro';
import { getSite } from '../site.ts';
import after from '../styles/after.css?inline';
import conversation from '../styles/conversation.css?inline';
// As written: the tools that make CSS smaller do not know these rules yet.
import deferred from '../styles/deferred.css?raw';
import extendedLatin from '../styles/extended-latin.css?inline';
import opened from '../styles/opened.css?inline';
import print from '../styles/print.css?inline';
import dialog from '../styles/search/dialog.css?inline';
import target from '../styles/texts/target.css?inline';
import { fullestLane, laneStyles } from '../view-models/files/lane-styles.ts';
import { mapStyles } from '../view-models/series-map.ts';

/** The style sheet that loads behind the first paint, the same for all pages. */
export const GET: APIRoute = async () => {
  const site = await getSite();
  const made = laneStyles(fullestLane(site)) + mapStyles(site);
  const sheet = `${deferred}${target}${after}${opened}${dialog}${conversation}${extendedLatin}${print}${made}`;
  return new Response(sheet, { headers: { 'content-type': 'text/css' } });
};
