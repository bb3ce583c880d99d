import { caching, type Hosting, immutableFolders, mediaTypes } from './hosting.ts';

/**
 * Script that uploads the site to a bucket of S3 (`sh s3-upload.sh BUCKET[/PATH]`): assets before pages, and each kind
 * of file with its media type and caching. Precompressed files are excluded, since CloudFront compresses.
 */
export function uploadToS3(hosting: Hosting): string {
  const excluded = ['*.br', '*.gz', '.*', '_headers', '_redirects'];
  // Of hidden files, what other servers ask for (RFC 8615).
  const wellKnown = "--include '.well-known/*'";
  const typed = mediaTypes.map(([end]) => `*${end}`);
  const folders = immutableFolders(hosting).map((folder) => `${folder}*`);
  const sync = (caching: string, ...options: string[]) =>
    `aws s3 sync "$site" "s3://$bucket" --cache-control '${caching}' ${options.join(' ')}`;
  const all = (option: string, patterns: readonly string[]) =>
    patterns.map((pattern) => `${option} '${pattern}'`).join(' ');
  const lines = [
    '#!/bin/sh',
    'set -eu',
    '[ $# -eq 1 ] || { echo "Usage: sh s3-upload.sh BUCKET[/PATH]" >&2; exit 2; }',
    'bucket="$1"',
    'site="$(dirname "$0")/.."',
    sync(
      caching.immutable,
      all('--exclude', ['*']),
      all('--include', folders),
      all('--exclude', ['*.br', '*.gz']),
    ),
    ...mediaTypes
      .filter(([end]) => end !== '.avif')
      .map(([end, type]) =>
        sync(
          caching.revalidate,
          all('--exclude', ['*']),
          all('--include', [`*${end}`]),
          `--content-type '${type}'`,
        ),
      ),
    sync(caching.revalidate, all('--exclude', [...excluded, ...folders, ...typed]), wellKnown),
    '# What the new site no longer has goes last.',
    sync(caching.revalidate, '--delete', all('--exclude', excluded), wellKnown, '--size-only'),
  ];
  return `${lines.join('\n')}\n`;
}
