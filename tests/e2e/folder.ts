import { join } from 'node:path';
import { openSite } from '../build/site.ts';

/** The site that these tests look at, as files: see site.ts. */
export const site = openSite(process.env.SITE_FOLDER ?? join(process.cwd(), 'node_modules/.cache/site'), '/');

/** Paths of all pages, by language. */
export const pagesByLanguage = Map.groupBy(
  site.pages.filter((path) => path.endsWith('/')),
  (path) => (/^\/([a-z]{2})\//.exec(path)?.[1] === 'en' ? 'en' : 'de'),
);
