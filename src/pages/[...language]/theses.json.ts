import type { APIRoute } from 'astro';
import { thesesData } from '../../views/data.ts';
import { getLanguagePaths, type LanguageProps } from '../../views/paths.ts';
import { getView } from '../../views/view.ts';

export const getStaticPaths = getLanguagePaths;

export const GET: APIRoute<LanguageProps> = async ({ props }) =>
  Response.json(thesesData(await getView(props.language)));
