import { caching, type Hosting, immutableFolders, spellings } from './hosting.ts';

/** `.htaccess` for Apache 2.4 with `AllowOverride All`; modules that are missing are passed over. */
export function apache({ base, headers, redirects }: Hosting): string {
  const hashed = immutableFolders.map((folder) => escapePattern(`${base}${folder}`)).join('|');
  const moved = redirects.flatMap(({ from, to }) =>
    spellings(from).map((path) => `  RedirectMatch 301 "^${escapePattern(path)}$" ${quote(to)}`),
  );
  const lines = [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    'AddType application/manifest+json .webmanifest',
    'AddType image/avif .avif',
    'Options -Indexes',
    '<IfModule mod_headers.c>',
    ...headers.map(([name, value]) => `  Header always set ${name} ${quote(value)}`),
    `  Header always set Cache-Control ${quote(caching.revalidate)}`,
    `  Header always set Cache-Control ${quote(caching.immutable)} "expr=%{REQUEST_URI} =~ m#^(?:${hashed})#"`,
    '</IfModule>',
    ...(moved.length > 0 ? ['<IfModule mod_alias.c>', ...moved, '</IfModule>'] : []),
    '<IfModule mod_deflate.c>',
    '  AddOutputFilterByType DEFLATE text/html text/css text/plain text/xml application/javascript application/json application/xml image/svg+xml',
    '</IfModule>',
  ];
  return `${lines.join('\n')}\n`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|#]/g, '\\$&');
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
