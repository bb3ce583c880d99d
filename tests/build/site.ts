import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { load as loadValid } from 'cheerio/slim';

const root = resolve(import.meta.dirname, '../..');
const workshop = join(root, 'node_modules/.cache/build-tests');

/** What a build was started with. */
interface Build {
  contentDir: string;
  /** Default `/`. */
  base?: string;
  siteUrl?: string;
}

/** What came of it. */
export interface Built {
  exitCode: number;
  /** What the build printed, both streams, without colour. */
  output: string;
  /** Where the site stands, if it does. */
  folder: string;
}

/** The folder of a fixture that lies beside these tests. */
export function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures', name);
}

/**
 * Builds a content folder as `npm run build` does. Builds of different names can run at the same time; a build under
 * the name of an earlier one finds the earlier one's output.
 */
export async function build(name: string, { contentDir, base = '/', siteUrl }: Build): Promise<Built> {
  const folder = join(workshop, name, 'site');
  const child = spawn(process.execPath, [join(root, 'src/cli/series.mjs'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: undefined,
      // Vitest sets it, and Astro would take the build for a development server.
      DEV: undefined,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CONTENT_DIR: contentDir,
      OUT_DIR: folder,
      BASE_PATH: base,
      SITE_URL: siteUrl,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number>((done, reject) => {
    child.on('error', reject).on('close', (code) => done(code ?? -1));
  });
  return { exitCode, output, folder };
}

/** Builds a site from nothing; throws with what the build printed where it fails. */
export async function buildSite(name: string, options: Build): Promise<Site> {
  rmSync(join(workshop, name), { recursive: true, force: true });
  const { exitCode, output, folder } = await build(name, options);
  if (exitCode !== 0) throw new Error(`the build of ${name} failed:\n${output}`);
  return openSite(folder, options.base ?? '/');
}

/** A built site, looked at without a browser. */
export interface Site {
  folder: string;
  /** Paths of all pages from the root of the site, without base: `/essays/`, `/404.html`; old addresses that lead on are none. */
  pages: string[];
  /** The text of a file, by its path from the root of the site. */
  read: (path: string) => string;
  exists: (path: string) => boolean;
  /** A page to ask questions with CSS selectors. */
  page: (path: string) => CheerioAPI;
  /** Links, images, styles and scripts of all pages that start elsewhere than under the base, or lead to no file. */
  strays: () => string[];
}

/** Opens a built site. */
export function openSite(folder: string, base: string): Site {
  const file = (path: string) => join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const exists = (path: string) => existsSync(file(path)) && statSync(file(path)).isFile();
  const texts = new Map<string, string>();
  const read = (path: string) => {
    const text = texts.get(path) ?? readFileSync(file(path), 'utf8');
    texts.set(path, text);
    return text;
  };
  const pages = globSync('**/*.html', { cwd: folder })
    .map((path) => `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((path) => !read(path).includes('http-equiv="refresh"'))
    .sort();
  const page = (path: string) => load(read(path));

  const stray = (address: string, from: string): boolean => {
    const url = new URL(address, `http://site${base}${from.slice(1)}`);
    if (url.origin !== 'http://site') return false;
    if (!url.pathname.startsWith(base)) return true;
    const path = decodeURIComponent(url.pathname.slice(base.length - 1));
    if (!exists(path)) return true;
    const id = decodeURIComponent(url.hash.slice(1));
    return id !== '' && path.endsWith('/') && !read(path).includes(`id="${id}"`);
  };
  const strays = () =>
    pages.flatMap((from) =>
      addressesOf(read(from))
        .filter((address) => stray(address, from))
        .map((address) => `${from} → ${address}`),
    );
  return { folder, pages, read, exists, page, strays };
}

/** Every address that a page names: links, images with their variants, styles, scripts. */
function addressesOf(html: string): string[] {
  const $ = loadValid(html);
  const single = $('[href], [src]')
    .toArray()
    .flatMap((element) => [$(element).attr('href'), $(element).attr('src')]);
  const sets = $('[srcset]')
    .toArray()
    .flatMap((element) => ($(element).attr('srcset') ?? '').split(/,\s+/).map((each) => each.split(' ')[0]));
  const styles = [...html.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address);
  return [...single, ...sets, ...styles].flatMap((address) => address || []);
}

/** Writes a content folder from its files, in place of what was there. */
export async function writeContent(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return folder;
}

/** Where a test may write its content folder. */
export function contentFolder(name: string): string {
  return join(workshop, 'content', name);
}
