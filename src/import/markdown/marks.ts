import { createFind, type Find } from '../scan.ts';

/** What stands in the place of a mark, and where the text behind it goes on. */
export interface Replaced {
  text: string;
  end: number;
}

/**
 * Replaces marks of template languages (`{{`, `{%`) in a text of Markdown. Code is passed over.
 *
 * @param read reads the mark at a place; nothing where it is none
 */
export function replaceMarks(
  source: string,
  read: (place: number, find: Find) => Replaced | undefined,
): string {
  const find = createFind(source);
  let result = '';
  let place = 0;
  for (const { 0: found, 1: fence, 2: ticks, index } of source.matchAll(
    /^[ \t>]*(`{3,}|~{3,})|(`+)|\{[{%]/gm,
  )) {
    if (index < place) continue;
    result += source.slice(place, index);
    const next = fence || ticks ? passOver(fence ?? ticks ?? '', index + found.length) : read(index, find);
    place = next?.end ?? index + found.length;
    result += next?.text ?? source.slice(index, place);
  }
  return result + source.slice(place);

  /** Code ends where its beginning stands again; running text ends with its paragraph. */
  function passOver(begin: string, from: number): Replaced | undefined {
    const end = find(begin.length < 3 ? begin : `\n${begin}`, from);
    const close = end < 0 ? source.length : end + begin.length + (begin.length < 3 ? 0 : 1);
    const start = from - begin.length;
    const isCode = begin.length >= 3 || (end >= 0 && !/\n[ \t]*\n/.test(source.slice(from, end)));
    return isCode ? { text: source.slice(start, close), end: close } : undefined;
  }
}

/** An unknown mark, as code. */
export function asCode(mark: string): string {
  return `\`\`${mark.replace(/\s+/g, ' ').replaceAll('``', '')}\`\``;
}

/** A block of code, fenced by more than it holds. */
export function codeBlock(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language.replace(/[^\w+#-]/g, '')}\n${code.replace(/^\n+|\s+$/g, '')}\n${fence}\n\n`;
}

/** What a template can ask for. */
export interface TemplateContext {
  /** The address of another text of the folder, by the path that a template names; nothing where there is none. */
  linkTo: (path: string) => string | undefined;
  countUnknown: (name: string) => void;
}
