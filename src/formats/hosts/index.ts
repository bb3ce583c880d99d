import { apache } from './apache.ts';
import { cloudFront } from './cloudfront.ts';
import { headersFile, redirectsFile } from './files.ts';
import type { Hosting } from './hosting.ts';
import { nginx } from './nginx.ts';
import { uploadToS3 } from './s3.ts';

/**
 * The configuration of each host, by path in the built site: what Netlify, Cloudflare Pages and Apache read from the
 * site itself, and, under `.hosts/`, what nginx and S3 with CloudFront are to be given.
 */
export function hostFiles(hosting: Hosting): Record<string, string> {
  return {
    _headers: headersFile(hosting),
    ...(hosting.redirects.length > 0 && { _redirects: redirectsFile(hosting) }),
    '.htaccess': apache(hosting),
    '.hosts/nginx.conf': nginx(hosting),
    ...cloudFront(hosting),
    '.hosts/s3-upload.sh': uploadToS3(hosting),
  };
}
