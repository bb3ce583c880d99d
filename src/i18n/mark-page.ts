import { Parser } from 'htmlparser2';
import { hasUntranslated, markInHtml } from './untranslated.ts';

/** Elements whose text can hold no element; in them, as in attributes, the marks only keep the direction. */
const plain = new Set(['head', 'option', 'script', 'style', 'svg', 'textarea']);

/** A page of HTML in which each English text that stands for a missing word says its language. */
export function markPage(html: string): string {
  if (!hasUntranslated(html)) return html;
  const pieces: string[] = [];
  let done = 0;
  let depth = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (plain.has(name)) depth++;
    },
    onclosetag: (name) => {
      if (plain.has(name)) depth--;
    },
    ontext: () => {
      if (depth > 0) return;
      const { startIndex, endIndex } = parser;
      pieces.push(html.slice(done, startIndex), markInHtml(html.slice(startIndex, endIndex + 1)));
      done = endIndex + 1;
    },
  });
  parser.end(html);
  return pieces.join('') + html.slice(done);
}
