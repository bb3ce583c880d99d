import type { APIRoute } from 'astro';
import { itemsData } from '../../view-models/files/json-data.ts';
import { getPresenter } from '../../view-models/presenter.ts';
import { getLanguagePaths, type LanguageProps } from '../../view-models/routing/static-paths.ts';

export const getStaticPaths = getLanguagePaths;

export const GET: APIRoute<LanguageProps> = async ({ props }) =>
  Response.json(itemsData(await getPresenter(props.language)));
