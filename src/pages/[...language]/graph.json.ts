import type { APIRoute } from 'astro';
import { graphData } from '../../view-models/files/json-data.ts';
import { getPresenter } from '../../view-models/presenter.ts';
import { getLanguagePaths, type LanguageProps } from '../../view-models/routing/static-paths.ts';

export const getStaticPaths = getLanguagePaths;

export const GET: APIRoute<LanguageProps> = async ({ props }) =>
  Response.json(graphData(await getPresenter(props.language)));
