import {
  caching,
  compressibleTypes,
  type Hosting,
  immutableFolders,
  mediaTypes,
  spellings,
} from './hosting.ts';

/** `.htaccess` for Apache 2.4 with `AllowOverride All`; directives of missing modules are skipped. */
export function apache({ base, languages, headers, redirects }: Hosting): string {
  const hashed = immutableFolders({ languages })
    .map((folder) => escapePattern(`${base}${folder}`))
    .join('|');
  const moved = redirects.flatMap(({ from, to }) =>
    spellings(from).map(
      (path) => `  RedirectMatch 301 ${quote(`^${escapePattern(path)}$`)} ${quote(decodeURI(to))}`,
    ),
  );
  const lines = [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    ...mediaTypes.map(
      ([end, type]) =>
        `<FilesMatch ${quote(`${escapePattern(end)}(?:\\.br|\\.gz)?$`)}>\n  ForceType ${type}\n</FilesMatch>`,
    ),
    'Options -Indexes',
    '<IfModule mod_headers.c>',
    ...headers.map(([name, value]) => `  Header always set ${name} ${quote(value)}`),
    `  Header always set Cache-Control ${quote(caching.revalidate)}`,
    `  Header always set Cache-Control ${quote(caching.immutable)} "expr=%{REQUEST_URI} =~ m#^(?:${hashed})#"`,
    '</IfModule>',
    '<IfModule mod_alias.c>',
    '  RedirectMatch 404 "/\\.(?!well-known/)"',
    ...moved,
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${compressibleTypes.join(' ')}`,
    '</IfModule>',
    '# Serves what the build laid beside the files with --compress.',
    'RemoveLanguage .br',
    'RemoveType .gz',
    'AddEncoding br .br',
    'AddEncoding gzip .gz',
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    `  RewriteBase ${base}`,
    ...[
      ['br', 'br'],
      ['gzip', 'gz'],
    ].flatMap(([encoding, end]) => [
      `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `  RewriteCond %{REQUEST_FILENAME}.${end} -f`,
      `  RewriteRule ^(.+)$ $1.${end} [L]`,
    ]),
    '</IfModule>',
    '<FilesMatch "\\.(?:br|gz)$">',
    '  <IfModule mod_headers.c>',
    '    Header merge Vary Accept-Encoding',
    '  </IfModule>',
    '</FilesMatch>',
  ];
  return `${lines.join('\n')}\n`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|#]/g, '\\$&');
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
