import { join } from 'node:path';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { formatProblems } from './formats/terminal/problems.ts';
import { type BodySource, compile } from './loader/compile-body.ts';
import { loadContentOnce } from './loader/load-once.ts';
import { type PublishedContent, publish } from './loader/publish.ts';
import { withErrorContext } from './markdown/body/error-boundary.ts';
import { type Problem, sortProblems } from './series/diagnostics/problem.ts';
import { settings } from './settings.ts';

/** The published series, with everything that is computed once per build. */
export type Site = PublishedContent;

let site: Promise<Site> | undefined;

/** The library of this build: read, checked and linked once. Throws what `series check` shows when it has errors. */
export function getSite(): Promise<Site> {
  site ??= open();
  return site;
}

async function open(): Promise<Site> {
  const { content, problems } = await loadContentOnce(settings);
  if (!content) throw asError(problems);
  return publish(content);
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

/** A body as HTML, or as a component for Astro's JSX renderer, which wants the vocabulary as `components`. */
export async function renderBody(body: BodySource): Promise<string | ContentComponent> {
  const compiled = compile(settings.contentDir, body);
  if ('html' in compiled) return compiled.html;
  // The code was compiled from the author's own text by `compileBody`; essays are trusted.
  const { default: render }: { default: ContentComponent } = new Function(compiled.code)({
    Fragment,
    jsx,
    jsxs,
  });
  const Content: ContentComponent = ({ components }) =>
    render({ components: { Fragment, ...withErrorContext(components, body.file) } });
  // Tells Astro which renderer draws it; otherwise each would be tried, at the price of one more rendering.
  return Object.assign(Content, { [Symbol.for('astro:renderer')]: 'astro:jsx' });
}

/** A text that can be put into a page: `<Content components={components} />`. */
type ContentComponent = (props: { components: Readonly<Record<string, unknown>> }) => unknown;
