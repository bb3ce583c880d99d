import type { APIRoute } from 'astro';
import { getView } from '../../view-models/presenter.ts';
import { thesesData } from '../../views/data.ts';
import { getLanguagePaths, type LanguageProps } from '../../views/paths.ts';

export const getStaticPaths = getLanguagePaths;

export const GET: APIRoute<LanguageProps> = async ({ props }) =>
  Response.json(thesesData(await getView(props.language)));
