import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ShownProblem } from '../series/model/entry.ts';

/** Shows an author what is wrong with a text, in the place of the text: where, what, and what to do. */
export function problemsToHtml(problems: readonly ShownProblem[]): string {
  const items = problems.map(({ location: { file, line, column }, message, hint, suggestion }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    const better =
      suggestion === undefined || hint.includes(suggestion) ? [] : [' → ', element('code', suggestion)];
    return element(
      'li',
      element('p', element('code', place), ' ', element('strong', message)),
      element('p', hint, ...better),
    );
  });
  const heading = element('p', 'This text has errors, and is shown when they are mended:');
  const section = element('div', heading, element('ul', ...items));
  section.properties = { lang: 'en', dir: 'ltr', dataProblems: '' };
  return toHtml(section);
}

function element(tagName: string, ...children: (ElementContent | string)[]): Element {
  const nodes = children.map((child) =>
    typeof child === 'string' ? { type: 'text' as const, value: child } : child,
  );
  return { type: 'element', tagName, properties: {}, children: nodes };
}
