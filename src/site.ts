import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AstroJSX, Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { findComponentLicences } from './component-licences.ts';
import { readText } from './files.ts';
import { colourIcon } from './formats/image/icon.ts';
import { problemsToHtml } from './formats/problems-html.ts';
import { formatProblems } from './formats/terminal/problems.ts';
import { loadContentOnce } from './loader/load-once.ts';
import { type PublishedContent, publish } from './loader/publish.ts';
import { type BodySource, compile, compilePair } from './loader/texts/compile-body.ts';
import type { CompiledBody } from './markdown/body/compile.ts';
import { withErrorContext } from './markdown/body/error-boundary.ts';
import { own } from './own.ts';
import { type Problem, sortProblems } from './series/diagnostics/problem.ts';
import { publicFolder } from './series/model/content-paths.ts';
import { settings } from './settings.ts';
import { type Licences, readLicences } from './third-party-licences.ts';

/** The published series, with everything that is computed once per build. */
export type Site = PublishedContent;

let site: Promise<Site> | undefined;

/** The library of this build: read, checked and linked once. Throws what `series check` shows when it has errors. */
export function getSite(): Promise<Site> {
  site ??= open();
  return site;
}

async function open(): Promise<Site> {
  const { content, tolerant, problems } = await loadContentOnce(settings);
  const isDevelopment = import.meta.env?.DEV === true;
  const shown = isDevelopment ? tolerant : content;
  if (!shown) throw asError(problems);
  // The page of a broken text shows what is wrong; whoever looks at another one hears it here.
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (isDevelopment && errors.length > 0) console.error(formatProblems(errors, { color: false }));
  return publish(shown);
}

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
  return colourIcon(await readFile(own(`public/${iconFile}`), 'utf8'), colours);
}

/** What the site is made with, also by components of the series. */
export async function getLicences(): Promise<Licences> {
  const licences = await readLicences();
  const { shipped, tools, others } = licences;
  const known = [...[...shipped, ...tools].map(({ name }) => name), ...others.flatMap(({ names }) => names)];
  const own = await findComponentLicences(settings, new Set(['gegenverkehr', ...known]));
  return { ...licences, shipped: [...shipped, ...own] };
}

const iconFile = 'favicon.svg';

/** A body as HTML, or as a component for Astro's JSX renderer, which wants the vocabulary as `components`. */
export async function renderBody(body: BodySource): Promise<string | ContentComponent> {
  if (body.problems) return problemsToHtml(body.problems);
  return toContent(compile(settings.contentDir, body), body.file);
}

/** Two versions of a text side by side, as {@link renderBody} renders one. */
export async function renderPair(left: BodySource, right: BodySource): Promise<string | ContentComponent> {
  const problems = left.problems ?? right.problems;
  if (problems) return problemsToHtml(problems);
  return toContent(compilePair(settings.contentDir, left, right), left.file);
}

function toContent(compiled: CompiledBody, file: string): string | ContentComponent {
  if ('html' in compiled) return compiled.html;
  // The code was compiled from the author's own text by `compileBody`; essays are trusted.
  const { default: render }: { default: ContentComponent } = new Function(compiled.code)({
    Fragment,
    jsx,
    jsxs,
  });
  const Content: ContentComponent = ({ components }) =>
    render({ components: { Fragment, ...withErrorContext(components, file) } });
  // Tells Astro which renderer draws it; otherwise each would be tried, at the price of one more rendering.
  return Object.assign(Content, { [Renderer]: AstroJSX });
}

/** A text that can be put into a page: `<Content components={components} />`. */
type ContentComponent = (props: { components: Readonly<Record<string, unknown>> }) => unknown;
