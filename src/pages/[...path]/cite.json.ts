import { citationPaths, citationRoute } from '../_cite.ts';

export const getStaticPaths = citationPaths;

export const GET = citationRoute('csl');
