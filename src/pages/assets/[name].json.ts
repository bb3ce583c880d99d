import type { APIRoute, GetStaticPaths } from 'astro';
import { offlineData, offlineDataName, searchData, searchDataName } from '../../i18n/index.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { series, offersOffline } = await getSite();
  return series.languages.flatMap((language) => [
    { params: { name: searchDataName(language) }, props: { data: searchData(language) } },
    ...(offersOffline
      ? [{ params: { name: offlineDataName(language) }, props: { data: offlineData(language) } }]
      : []),
  ]);
}) satisfies GetStaticPaths;

/** Words and data of a language that scripts load when they need them. */
export const GET: APIRoute<{ data: object }> = ({ props }) => Response.json(props.data);
