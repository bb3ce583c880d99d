import type { APIRoute, GetStaticPaths } from 'astro';
import { searchData, searchDataName } from '../../i18n/index.ts';
import type { Language } from '../../series/text/language.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () =>
  (await getSite()).series.languages.map((language) => ({
    params: { name: searchDataName(language) },
    props: { language },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = ({ props }) => Response.json(searchData(props.language));
