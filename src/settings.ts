import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a command reads and writes, and under which address the site will stand. All from the environment. */
export interface Settings {
  /** Absolute path of the project of the series, in which commands are called; files of ours are found by `packagePath`. */
  root: string;
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
  /** Absolute path of the social images, which all sites of the project share. */
  imageCacheDir: string;
  /** Whether drafts and scheduled texts are shown too, marked as such and kept from search engines (`PREVIEW=1`). */
  preview: boolean;
}

/** What can be set, with its default and what it does. */
export const settingNames = {
  CONTENT_DIR: { preset: 'content', meaning: 'the content folder' },
  OUT_DIR: {
    preset: 'dist',
    meaning:
      'where the site goes; a failed build leaves the old one as it was, and only what a build made (it holds an ' +
      'empty file `.series-site`) is ever replaced',
  },
  SITE_URL: {
    preset: '`site` in series.yaml',
    meaning: 'origin of the site, such as `https://example.org`',
  },
  BASE_PATH: { preset: '/', meaning: 'the path it stands under, such as `/series/`' },
  PREVIEW: {
    preset: '',
    meaning: '`1` shows drafts and scheduled texts too, marked, and kept from search engines',
  },
} as const satisfies Record<string, { preset: string; meaning: string }>;

/** Thrown where a setting is invalid; the message names it and says what to write. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings of a command from its environment; relative paths count from `root`.
 * @throws SettingsError
 */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const base = readBase(environment.BASE_PATH ?? '');
  const contentDir = resolve(root, environment.CONTENT_DIR || 'content');
  const outDir = resolve(root, environment.OUT_DIR || 'dist');
  const site = environment.SITE_URL ? readSite(environment.SITE_URL) : undefined;
  const preview = readPreview(environment.PREVIEW ?? '');
  const apart = [contentDir, outDir, base, site, environment.PREVIEW].join('\n');
  const name = createHash('sha256').update(apart).digest('hex').slice(0, 12);
  const cacheDir = resolve(root, 'node_modules/.cache/sites', name);
  const imageCacheDir = resolve(root, 'node_modules/.cache/cards');
  return { root, contentDir, outDir, site, base, cacheDir, imageCacheDir, preview };
}

function readSite(value: string): string {
  const example = 'write the origin of the site, such as https://example.org';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    const near = `https://${value.replace(/^\w*:?\/+/, '')}`;
    const hint = URL.canParse(near) ? ` Did you mean ${new URL(near).origin}?` : '';
    throw new SettingsError(`SITE_URL is “${value}”: ${example}.${hint}`);
  }
  if (url.pathname !== '/' || url.search || url.hash)
    throw new SettingsError(
      `SITE_URL is “${value}”: ${example}; a path belongs into BASE_PATH. ` +
        `Did you mean SITE_URL=${url.origin} BASE_PATH=${url.pathname}?`,
    );
  return url.origin;
}

function readBase(value: string): string {
  const segments = value.split('/').filter(Boolean);
  const odd = segments.find((segment) => /^\.+$|[^\w.~-]/.test(segment));
  if (odd !== undefined)
    throw new SettingsError(
      `BASE_PATH is “${value}”: write the path that the site stands under, such as /series/. ` +
        `In it, “${odd}” is not possible: letters without accents, digits, “-”, “_”, “.” and “~” are.`,
    );
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

function readPreview(value: string): boolean {
  if (!['', '0', '1'].includes(value))
    throw new SettingsError(`PREVIEW is “${value}”: write 1 to show drafts, or leave it out.`);
  return value === '1';
}

/** What a command is called with: the settings, and the environment they were read from. */
export interface Project {
  settings: Settings;
  environment: NodeJS.ProcessEnv;
}

/**
 * Finds the project of the series that a command is called in, from a folder of it or below: the nearest one whose
 * `content` holds a series.yaml. Where there is none, or `CONTENT_DIR` says where to look, it is the folder itself.
 */
export function findRoot(folder: string, environment: NodeJS.ProcessEnv): string {
  if (environment.CONTENT_DIR) return folder;
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, 'content/series.yaml'))) return each;
    if (dirname(each) === each) return folder;
  }
}

/** Settings of this process, for pages, which cannot be passed any. */
export const settings = readSettings(process.env, findRoot(process.cwd(), process.env));
