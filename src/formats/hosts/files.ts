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
 * old address.
 */
export function redirectsFile({ redirects }: Hosting): string {
  return redirects
    .filter(({ from }) => !/[*:]/.test(from))
    .flatMap(({ from, to }) => spellings(from).map((path) => `${encodeURI(path)} ${to} 301\n`))
    .join('');
}
