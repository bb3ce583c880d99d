import { asCode, codeBlock, type Replaced, replaceMarks, type TemplateContext } from './marks.ts';

/**
 * Replaces what Liquid does in a text of Jekyll by Markdown that says the same; what depends on the site stays as code
 * and is counted. Attributes of Kramdown are taken out.
 */
export function replaceLiquid(source: string, context: TemplateContext): string {
  const replaced = replaceMarks(source, (place, find): Replaced | undefined => {
    const isTag = source[place + 1] === '%';
    const close = find(isTag ? '%}' : '}}', place + 2);
    if (close < 0) return undefined;
    const end = close + 2;
    const mark = source.slice(place, end);
    const inner = source
      .slice(place + 2, close)
      .replace(/^-|-$/g, '')
      .trim();
    if (!isTag) return { text: output(inner) ?? unknown('{{ … }}', mark, context), end };
    const [name = '', ...words] = inner.split(/\s+/);
    const stop = blockEnds.has(name) ? find(`end${name}`, end) : -1;
    if (stop < 0) return { text: tag(name, words, mark, context), end };
    const codeEnd = source.lastIndexOf('{%', stop);
    const after = find('%}', stop);
    if (codeEnd < end || after < 0) return { text: tag(name, words, mark, context), end };
    return { text: block(name, words, source.slice(end, codeEnd)), end: after + 2 };
  });
  return withoutKramdown(replaced);
}

/** Tags that have an end, and whose content is not read. */
const blockEnds = new Set(['highlight', 'raw', 'comment']);

function block(name: string, [language = '']: string[], content: string): string {
  if (name === 'comment') return '';
  return name === 'raw' ? content : codeBlock(language, content);
}

function tag(name: string, words: readonly string[], mark: string, context: TemplateContext): string {
  if (name === 'post_url' || name === 'link') {
    const path = words.join(' ');
    return context.linkTo(path) ?? encodeURI(path);
  }
  return unknown(name, mark, context);
}

function unknown(name: string, mark: string, { countUnknown }: TemplateContext): string {
  countUnknown(name);
  return asCode(mark);
}

/** An expression that is a part of an address. */
function output(expression: string): string | undefined {
  if (/^site\.(?:baseurl|url)$/.test(expression)) return '';
  const [, path] =
    /^(?:site\.(?:baseurl|url)\s*\|\s*append:\s*)?["']([^"']*)["']\s*(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))\s*)*$/.exec(
      expression,
    ) ?? [];
  return path;
}

/** Takes out attributes of Kramdown (`{:.class}`) and its table of contents. */
function withoutKramdown(source: string): string {
  return source
    .replace(/^[*-] .*\n\{:\s*toc[^}\n]*\}[ \t]*$/gm, '')
    .replace(/^\{:[^}\n]*\}[ \t]*$/gm, '')
    .replace(/(?<=[)*_`])\{:[^}\n]*\}/g, '');
}
