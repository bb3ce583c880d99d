import { apache } from './apache.ts';
import { cloudFront } from './cloudfront.ts';
import type { Hosting } from './hosting.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginx } from './nginx.ts';
import { uploadToS3 } from './s3.ts';

/**
 * Configuration of each host, by path in the built site: Netlify, Cloudflare Pages and Apache read theirs from the site
 * itself; those for nginx and S3 with CloudFront lie under `.hosts/`.
 */
export function hostFiles(hosting: Hosting): Record<string, string> {
  return {
    _headers: headersFile(hosting),
    ...(hosting.redirects.length + hosting.gone.length > 0 && { _redirects: redirectsFile(hosting) }),
    '.htaccess': apache(hosting),
    '.hosts/nginx.conf': nginx(hosting),
    ...cloudFront(hosting),
    '.hosts/s3-upload.sh': uploadToS3(hosting),
  };
}
