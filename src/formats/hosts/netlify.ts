import { caching, type Hosting, immutableFolders, mediaTypes, spellings } from './hosting.ts';

/** `_headers` for Netlify and Cloudflare Pages. */
export function headersFile({ base, languages, headers }: Hosting): string {
  const block = (path: string, lines: readonly (readonly [string, string])[]) =>
    `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  // Cloudflare joins the values of all matching rules: Cache-Control is set by one rule only, or detached first.
  return [
    block(`${base}*`, [...headers, ['Cache-Control', caching.revalidate]]),
    ...immutableFolders({ languages }).map(
      (folder) => `${base}${folder}*\n  ! Cache-Control\n  Cache-Control: ${caching.immutable}\n`,
    ),
    ...mediaTypes.map(([end, type]) => block(`${base}*${end}`, [['Content-Type', type]])),
  ].join('\n');
}

/**
 * `_redirects` for Netlify and Cloudflare Pages. An address that would be a pattern there is left to the page at the
 * old address. What is withdrawn is answered with 410 by Netlify; Cloudflare passes such lines over.
 */
export function redirectsFile({ redirects, gone }: Hosting): string {
  const lines = (from: string, rest: string) =>
    /[*:]/.test(from) ? [] : spellings(from).map((path) => `${encodeURI(path)} ${rest}\n`);
  return [
    ...redirects.flatMap(({ from, to }) => lines(from, `${to} 301`)),
    ...gone.flatMap((path) => lines(path, `${encodeURI(path)}index.html 410!`)),
  ].join('');
}
