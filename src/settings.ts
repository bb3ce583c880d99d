import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Where a command reads and writes, and under which address the site will stand. All from the environment. */
export interface Settings {
  /** Absolute path of the content folder (`CONTENT_DIR`, default `content`). */
  contentDir: string;
  /** Absolute path of the built site (`OUT_DIR`, default `dist`). */
  outDir: string;
  /** Origin such as `https://example.org` (`SITE_URL`); without it `site` in series.yaml counts. */
  site: string | undefined;
  /** Path the site stands under, with a slash at both ends (`BASE_PATH`, default `/`). */
  base: string;
  /** Absolute path of what is kept between builds; each site has its own, so that builds can run side by side. */
  cacheDir: string;
  /** Whether drafts and scheduled texts are shown too, marked as such and kept from search engines (`PREVIEW=1`). */
  preview: boolean;
}

/** Reads the settings of a command from its environment; relative paths count from `root`. */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const base = (environment.BASE_PATH ?? '').split('/').filter(Boolean).join('/');
  const contentDir = resolve(root, environment.CONTENT_DIR || 'content');
  const outDir = resolve(root, environment.OUT_DIR || 'dist');
  const site = environment.SITE_URL ? new URL(environment.SITE_URL).origin : undefined;
  const apart = [contentDir, outDir, base, site, environment.PREVIEW].join('\n');
  const name = createHash('sha256').update(apart).digest('hex').slice(0, 12);
  return {
    contentDir,
    outDir,
    site,
    base: base === '' ? '/' : `/${base}/`,
    cacheDir: resolve(root, 'node_modules/.cache/sites', name),
    preview: environment.PREVIEW === '1',
  };
}

/** The settings of this process. */
export const settings = readSettings(process.env, process.cwd());
