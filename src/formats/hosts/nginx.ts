import {
  caching,
  compressibleTypes,
  type Hosting,
  immutableFolders,
  mediaTypes,
  spellings,
} from './hosting.ts';

/**
 * File to include inside `server { … }` of nginx, whose `root` holds the site (under its base path, if it has one).
 * Tested with nginx 1.22.
 */
export function nginx({ languages, base, headers, redirects }: Hosting): string {
  const lines = [
    '# Include this inside server { … }; reload nginx after each deployment.',
    'index index.html;',
    'charset utf-8;',
    'charset_types text/css text/plain text/xml text/javascript application/javascript application/json application/xml;',
    'absolute_redirect off;',
    `error_page 404 ${base}404.html;`,
    "# Serves the .gz files that the build writes with --compress. With nginx's brotli module add: brotli_static on;",
    'gzip_static on;',
    'gzip on;',
    'gzip_vary on;',
    // text/html is always included.
    `gzip_types ${compressibleTypes.slice(1).join(' ')};`,
    '',
    // `add_header` in a location would drop those of the server; a variable keeps them.
    `set $caching ${quote(caching.revalidate)};`,
    ...[...headers, ['Cache-Control', '$caching'] as const].map(
      ([name, value]) => `add_header ${name} ${quote(value)} always;`,
    ),
    '',
    ...immutableFolders({ languages }).map(
      (folder) => `location ^~ ${base}${folder} { set $caching ${quote(caching.immutable)}; }`,
    ),
    ...mediaTypes.map(
      ([end, type]) => `location ~ ${end.replace('.', '\\.')}$ { types { } default_type ${type}; }`,
    ),
    'location ~ /\\.(?!well-known/) { return 404; }',
    ...redirects.flatMap(({ from, to }) =>
      spellings(from).map((path) => `location = ${quote(path)} { return 301 ${quote(to)}; }`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** String literal of nginx. It has no escape for a dollar sign, which addresses percent-encode. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
