import { citationFiles, feedFiles, previewFile, socialImageFile } from './url.ts';

const besidePages: ReadonlySet<string> = new Set([
  ...['index.html', 'site.webmanifest', 'graph.json', 'theses.json', 'search-start.json'],
  ...[socialImageFile, previewFile],
  ...Object.values(feedFiles),
  ...Object.values(citationFiles),
]);
const atRoot =
  /^(?:404\.html|robots\.txt|favicon\.svg|deferred\.css|icon-\d+\.png|sw\.js|offline\.[\w-]+\.json|sitemap-(?:index|\d+)\.xml)$/;

/** Files of the build that a series may replace with its own. */
export const replaceableFiles: ReadonlySet<string> = new Set(['favicon.svg', 'robots.txt']);

/** What a build makes at the root besides, for readers, hosts and itself; a page 404 would be `404.html`. */
const reserved =
  /^\/(?:_headers|_redirects|\.htaccess|\.series-site|(?:assets|files|pagefind|licences|404|500|\.hosts)(?:\/.*)?)$/;

/** Whether a build has a path, and what lies below it, for itself. */
export function isReserved(path: string): boolean {
  return reserved.test(path);
}

/** Whether a build makes something at a path, or a folder in its place, whatever the series says. */
export function isMadeFile(path: string, pages: ReadonlySet<string>): boolean {
  return isReserved(path) || isSiteFile(path, pages) || pages.has(`${path}/`);
}

/**
 * Whether a site may have a file at a path: those beside pages, and those that every site has at its root.
 *
 * @param path from the root of the site, without a slash at its end
 * @param pages paths of the pages
 */
export function isSiteFile(path: string, pages: ReadonlySet<string>): boolean {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
  const isLicence = folder === '/licences/' && name.endsWith('.txt');
  return isLicence || (besidePages.has(name) && pages.has(folder)) || (folder === '/' && atRoot.test(name));
}
