import { AstroJSX, Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { reportFailure } from './component-failures.ts';
import { readText } from './files.ts';
import { problemsToHtml } from './formats/problems-html.ts';
import { type BodySource, compile, compilePair } from './loader/texts/compile-body.ts';
import type { CompiledBody } from './markdown/body/compile.ts';
import { type ComponentFailure, withErrorContext } from './markdown/body/error-boundary.ts';
import { componentPositions } from './markdown/source/component-positions.ts';
import { formatOf } from './series/model/content-paths.ts';
import { settings } from './settings.ts';

/** A body as HTML, or as a component for Astro's JSX renderer, which takes the user components as `components`. */
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
    render({
      components: {
        Fragment,
        ...withErrorContext(components, (failure) => reportFailure(describeFailure(file, failure))),
      },
    });
  // Names the renderer: without it Astro runs the component once more to find one.
  return Object.assign(Content, { [Renderer]: AstroJSX });
}

/** A text that can be put into a page: `<Content components={components} />`. */
type ContentComponent = (props: { components: Readonly<Record<string, unknown>> }) => unknown;

/** Says where a component fails. Which of several uses it is, only its own values show. */
function describeFailure(file: string, { name, reason }: ComponentFailure): string {
  const uses = componentPositions(readText(settings.contentDir, file), formatOf(file), name);
  const [first, ...others] = uses.map(({ line, column }) => `${line}:${column}`);
  const place = first === undefined ? file : `${file}:${first}`;
  const also = others.length === 0 ? '' : ` here, or at ${others.join(', ')}`;
  return `${place}: the component <${name}> fails${also}: ${reason}`;
}
