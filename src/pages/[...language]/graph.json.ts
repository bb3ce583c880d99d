import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../site.ts';
import { graphData } from '../../view-models/files/json-data.ts';
import { getPresenter } from '../../view-models/presenter.ts';
import { type LanguageProps, languagePaths } from '../../view-models/routing/static-paths.ts';

export const getStaticPaths = (async () => languagePaths(await getSite())) satisfies GetStaticPaths;

/** The links of the series as data, in a language. */
export const GET: APIRoute<LanguageProps> = async ({ props }) =>
  Response.json(graphData(await getPresenter(props.language)));
