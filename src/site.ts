import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findComponentLicences } from './component-licences.ts';
import { readText } from './files.ts';
import { colourIcon } from './formats/image/icon.ts';
import { formatProblems } from './formats/terminal/problems.ts';
import type { Loaded } from './loader/content.ts';
import { loadContentOnce } from './loader/load-once.ts';
import { type PublishedContent, publish } from './loader/publish.ts';
import { memoize } from './memoize.ts';
import { packagePath } from './package-paths.ts';
import { type Problem, sortProblems } from './series/diagnostics/problem.ts';
import { publicFolder } from './series/model/content-paths.ts';
import { settings } from './settings.ts';
import { listShipped } from './shipped-packages.ts';
import { type Licences, readLocked, sortLicences } from './third-party-licences.ts';

/** The published series, with everything that is computed once per build. */
export type Site = PublishedContent;

/**
 * The site of this build: read, checked and linked once.
 *
 * @throws Error with what `series check` shows, where it has errors
 */
export function getSite(): Promise<Site> {
  return open(loadContentOnce(settings));
}

const open = memoize(async (loading: Promise<Loaded>): Promise<Site> => {
  const { content, tolerant, problems } = await loading;
  const isDevelopment = import.meta.env?.DEV === true;
  const shown = isDevelopment ? tolerant : content;
  if (!shown) throw asError(problems);
  // The page of a broken text shows what is wrong; whoever looks at another one hears it here.
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (isDevelopment && errors.length > 0) console.error(formatProblems(errors, { color: false }));
  // What is still being written is not kept by anybody.
  return isDevelopment ? { ...publish(shown), offersOffline: false } : publish(shown);
});

/** Says what `series check` says; its place is where the first problem is, which Astro shows in the browser. */
function asError(problems: readonly Problem[]): Error {
  const [first] = sortProblems(problems.filter(({ severity }) => severity === 'error'));
  const error = new Error(formatProblems(problems, { color: false }));
  const { file = '', line = 1, column = 1 } = first?.location ?? {};
  const path = join(settings.contentDir, file);
  // The way through our own code says nothing to an author.
  error.stack = `Error: ${error.message}\n    at ${path}:${line}:${column}`;
  return Object.assign(error, { loc: { file: path, line, column } });
}

/** The icon of the site as SVG: that of the series, or ours in the colours of the site. */
export async function readIcon(): Promise<string> {
  const { publicFiles, colours } = await getSite();
  if (publicFiles.includes(iconFile)) return readText(settings.contentDir, `${publicFolder}/${iconFile}`);
  return colourIcon(await readFile(packagePath(`public/${iconFile}`), 'utf8'), colours);
}

/** What the site is made with, also by components of the series. Only builds know what goes to readers. */
export async function getLicences(): Promise<Licences> {
  const locked = await readLocked();
  const shipped = listShipped();
  const known = [...locked, ...shipped].map(({ name }) => name);
  const theirs = await findComponentLicences(settings, new Set(['gegenverkehr', ...known]));
  return sortLicences(locked, [...shipped, ...theirs]);
}

const iconFile = 'favicon.svg';
