import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../../src/formats/hosts/index.ts';
import { securityHeaders } from '../../../src/formats/security/csp.ts';
import { isReserved } from '../../../src/series/routes/site-files.ts';

const headers = securityHeaders({ scripts: ['sha256-a'], styles: [], frames: [], forms: [] });
const redirects = [{ from: '/reihe/alt/ö/', to: '/reihe/neu/%C3%B6/' }];
const languages = ['de', 'en'] as const;
const gone = ['/reihe/fort/'];
const files = hostFiles({ base: '/reihe/', languages, headers, redirects, gone });
const text = (file: string) => files[file] ?? '';

/** Files that set no header; that of CloudFront sets them in words of its own, as the next test reads them. */
const withoutHeaders = new Set([
  '_redirects',
  '.hosts/cloudfront-function.js',
  '.hosts/cloudfront-headers.json',
  '.hosts/s3-upload.sh',
]);

describe('the files for hosts', () => {
  test.each(Object.keys(files).filter((file) => !withoutHeaders.has(file)))(
    '%s sets every header with its value',
    (file) => {
      for (const [name, value] of headers) {
        expect(text(file)).toContain(name);
        expect(text(file)).toContain(value);
      }
    },
  );

  test('are names that no file of a series can have', () => {
    for (const file of Object.keys(files)) expect([file, isReserved(`/${file}`)]).toEqual([file, true]);
  });

  test('are not uploaded to S3, which would show them to readers', () => {
    // Hidden files never are.
    for (const file of Object.keys(files).filter((name) => !name.startsWith('.')))
      expect(text('.hosts/s3-upload.sh')).toContain(`--exclude '${file}'`);
  });

  test('give CloudFront each value once, as it sorts them', () => {
    const policy = JSON.parse(text('.hosts/cloudfront-headers.json'));
    const values = JSON.stringify(policy);
    for (const name of [
      'Content-Security-Policy',
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
    ])
      expect(values).toContain(new Map(headers).get(name));
    expect(policy.SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(63072000);
    expect(policy.CustomHeadersConfig.Quantity).toBe(policy.CustomHeadersConfig.Items.length);
  });

  test('make files with a hash in their name immutable, below the base path', () => {
    expect(text('_headers')).toContain(
      '/reihe/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000',
    );
    expect(text('.hosts/nginx.conf')).toMatch(
      /location \^~ \/reihe\/assets\/ \{ set \$caching "[^"]*immutable"/,
    );
    expect(text('.htaccess')).toMatch(/immutable" "expr=.*\^\(\?:\/reihe\/assets\//);
  });

  test('redirect old addresses with and without their last slash, percent-encoded where the host wants it', () => {
    expect(text('_redirects')).toBe(
      '/reihe/alt/%C3%B6 /reihe/neu/%C3%B6/ 301\n/reihe/alt/%C3%B6/ /reihe/neu/%C3%B6/ 301\n' +
        '/reihe/fort /reihe/fort/index.html 410!\n/reihe/fort/ /reihe/fort/index.html 410!\n',
    );
    expect(text('.hosts/nginx.conf')).toContain(
      'location = "/reihe/alt/ö" { return 301 "/reihe/neu/%C3%B6/"; }',
    );
    // Apache encodes by itself.
    expect(text('.htaccess')).toContain('RedirectMatch 301 "^/reihe/alt/ö/$" "/reihe/neu/ö/"');
    expect(hostFiles({ base: '/', languages, headers, redirects: [], gone: [] })).not.toHaveProperty(
      '_redirects',
    );
  });

  test('name the media types that hosts do not know', () => {
    expect(text('_headers')).toContain('/reihe/*atom.xml\n  Content-Type: application/atom+xml\n');
    expect(text('.hosts/nginx.conf')).toContain(
      'location ~ atom\\.xml$ { types { } default_type application/atom+xml; }',
    );
    expect(text('.htaccess')).toContain('ForceType application/atom+xml');
  });

  test('keep odd old addresses from being patterns or from ending a string', () => {
    const odd = ['/a"b\\c/', '/:d/*/', '/$1.e/'].map((from) => ({ from, to: '/' }));
    const hosts = hostFiles({ base: '/', languages, headers, redirects: odd, gone: [] });
    expect(hosts['.htaccess']).toContain(String.raw`RedirectMatch 301 "^/a\"b\\\\c/$" "/"`);
    expect(hosts['.htaccess']).toContain(String.raw`"^/\\$1\\.e/$"`);
    expect(hosts['.hosts/nginx.conf']).toContain(String.raw`location = "/a\"b\\c/" {`);
    expect(hosts._redirects).not.toMatch(/[*:]/);
  });

  test('stay within what Cloudflare Pages reads: 100 rules, 2,000 characters a line', () => {
    const hashes = Array.from({ length: 8 }, (_, index) => `sha256-${String(index % 10).repeat(43)}=`);
    const needs = {
      scripts: hashes,
      styles: hashes,
      frames: ['https://giscus.app', 'https://www.youtube-nocookie.com'],
      forms: ['https://webmention.io'],
    };
    const long =
      hostFiles({ base: '/reihe/', languages, headers: securityHeaders(needs), redirects, gone: [] })
        ._headers ?? '';
    expect(Math.max(...long.split('\n').map((line) => line.length))).toBeLessThan(2_000);
    expect(long.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThan(100);
  });
});

test('the upload to S3 sends each file once, what is hashed first, and deletes last', () => {
  const lines = text('.hosts/s3-upload.sh')
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('aws'));
  expect(lines[0]).toMatch(/immutable' --exclude '\*' --include 'assets\/\*'/);
  expect(lines.filter((line) => line.includes("--include '*rss.xml'"))).toEqual([
    expect.stringContaining("--content-type 'application/rss+xml'"),
  ]);
  expect(lines.at(-2)).toMatch(/--exclude 'assets\/\*'.*--exclude '\*rss\.xml'/);
  // The later option wins: of hidden files, what other servers ask for goes along.
  for (const line of lines.slice(-2)) expect(line).toMatch(/--exclude '\.\*'.*--include '\.well-known\/\*'/);
  expect(lines.filter((line) => line.includes('--delete'))).toEqual([lines.at(-1)]);
});

describe('the function for CloudFront', () => {
  type Query = Record<string, { value: string; multiValue?: { value: string }[] }>;
  const handler: (event: { request: { uri: string; querystring: Query } }) => {
    uri?: string;
    headers?: { location: { value: string } };
  } = new Function(`${text('.hosts/cloudfront-function.js')}; return handler;`)();
  const ask = (uri: string, querystring: Query = {}) => handler({ request: { uri, querystring } });

  test('finds the page of a folder and leaves files alone', () => {
    expect(ask('/reihe/thesen/12/').uri).toBe('/reihe/thesen/12/index.html');
    expect(ask('/reihe/rss.xml').uri).toBe('/reihe/rss.xml');
  });

  test('stays within the length that CloudFront takes, however many old addresses there are', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      from: `/alt/${index}/`,
      to: `/neu/${index}/`,
    }));
    const long =
      hostFiles({ base: '/', languages, headers, redirects: many, gone: [] })[
        '.hosts/cloudfront-function.js'
      ] ?? '';
    expect(long.length).toBeGreaterThan(9_000);
    expect(long.length).toBeLessThanOrEqual(10_000);
  });

  test('sends old addresses and missing slashes on', () => {
    expect(ask('/reihe/alt/%C3%B6').headers?.location.value).toBe('/reihe/neu/%C3%B6/');
    expect(ask('/reihe').headers?.location.value).toBe('/reihe/');
    expect(ask('/reihe/thesen/12').headers?.location.value).toBe('/reihe/thesen/12/');
  });

  test('takes what a reader asked for along', () => {
    const query = {
      q: { value: 'a%20b' },
      kind: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] },
    };
    expect(ask('/reihe/suche', query).headers?.location.value).toBe('/reihe/suche/?q=a%20b&kind=x&kind=y');
  });

  test('sends nobody to another site', () => {
    for (const uri of ['//evil.example/x', '/\\evil.example/x', '/\\/evil.example/x'])
      expect(ask(uri).headers?.location.value).toBe('/evil.example/x/');
  });
});
