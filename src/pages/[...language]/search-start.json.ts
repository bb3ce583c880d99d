import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../site.ts';
import { getPresenter } from '../../view-models/presenter.ts';
import { type LanguageProps, languagePaths } from '../../view-models/routing/static-paths.ts';
import { searchStart } from '../../view-models/search/search-start.ts';

export const getStaticPaths = (async () => languagePaths(await getSite())) satisfies GetStaticPaths;

/** What the search offers before anything is typed, in a language. */
export const GET: APIRoute<LanguageProps> = async ({ props }) =>
  Response.json(searchStart(await getPresenter(props.language)));
