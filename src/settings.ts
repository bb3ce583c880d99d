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
}

/** Reads the settings of a command from its environment; relative paths count from `root`. */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const base = (environment.BASE_PATH ?? '').split('/').filter(Boolean).join('/');
  return {
    contentDir: resolve(root, environment.CONTENT_DIR || 'content'),
    outDir: resolve(root, environment.OUT_DIR || 'dist'),
    site: environment.SITE_URL ? new URL(environment.SITE_URL).origin : undefined,
    base: base === '' ? '/' : `/${base}/`,
  };
}

/** The settings of this process. */
export const settings = readSettings(process.env, process.cwd());
