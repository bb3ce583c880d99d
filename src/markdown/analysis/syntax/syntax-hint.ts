import type { Position } from '../../../series/text/position.ts';

/** An opening tag as MDX has it; its attributes are well-formed, and it does not close itself. */
const openingTag =
  /^<(?<name>[\p{L}_$][\w.$:-]*)(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?|\s*\{[^}]*\})*\s*>/u;

/** Elements that may hold blocks. */
const holder = /^(?:details|div|section|\p{Lu}.*)$/u;

/** Elements of HTML that hold nothing. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const comment = /^<!--(?<text>[\s\S]*?)-->/;

/** A shortcode of Hugo, a tag of Liquid (Jekyll), Nunjucks or Jinja. */
const shortcode = /^(?:\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\})/;

/** What to do about MDX that cannot be parsed, by what stands where the parser stopped; `undefined` for anything else. */
export function hintAt(source: string, { line, column }: Position): string | undefined {
  const lines = source.split('\n').slice(line - 1);
  const before = lines[0]?.slice(0, column - 1) ?? '';
  const text = lines.join('\n').slice(column - 1);
  if (shortcode.test(text))
    return 'A shortcode belongs to another program: write Markdown in its place, or a component such as <Figure>, <Video> or <Quote>.';
  if (/^\{[#.]/.test(text)) return 'Leave it out: a heading has an id of its words.';
  if (text.startsWith('<!')) {
    const { text: said } = comment.exec(text)?.groups ?? {};
    return `Write a comment as {/*${said && !/\n|\*\//.test(said) ? said : ' … '}*/}.`;
  }
  if (/^<(?:[a-z][a-z\d+.-]*:|www\.|[^\s<>@]+@)/i.test(text)) return 'Write an address as [text](https://…).';
  const [, closed = ''] = /^<\/([a-z]+)\s*>/.exec(text) ?? [];
  if (empty.test(closed)) return `Write <${closed} />.`;
  if (text.startsWith('</'))
    return 'Close tags in the order in which they were opened; a tag that holds nothing ends with />.';
  const { 0: tag = '', groups: { name } = {} } = openingTag.exec(text) ?? {};
  if (name !== undefined && empty.test(name)) return `Write ${tag.replace(/\s*>$/, ' />')}.`;
  if (name !== undefined) {
    const isInline = /\p{L}/u.test(before) || /^[^\n]*\S/.test(text.slice(tag.length));
    return isInline && holder.test(name)
      ? `Write </${name}> in the same paragraph, or let <${name}> and </${name}> each stand on a line of their own.`
      : `Write </${name}> where it ends, or <${name} /> where it holds nothing.`;
  }
  return /^<\p{L}/u.test(text)
    ? 'Attributes of a tag stand in quotes, as in value="38"; where you mean the character “<”, write &lt;.'
    : undefined;
}

/**
 * The stretch of a source that the parser stumbled over: a comment, a shortcode, a tag, braces, or the one character
 * that begins none.
 *
 * @param offset where the parser stopped: at the beginning of a tag, or somewhere between braces
 * @returns offsets of the first character, and behind the last; `undefined` where nothing of the kind is there
 */
export function constructAt(source: string, offset: number): { start: number; end: number } | undefined {
  if (source[offset] === '<' && source[offset - 1] !== '{') {
    const text = source.slice(offset);
    const [found = '<'] =
      comment.exec(text) ??
      openingTag.exec(text) ??
      /^<\p{Lu}[\w.]*[ \t][^<>\n]*>/u.exec(text) ??
      /^<[^\s<>]+>/.exec(text) ??
      [];
    return { start: offset, end: offset + found.length };
  }
  let start = source.lastIndexOf('{', offset);
  if (start < 0) return undefined;
  while (source[start - 1] === '{') start--;
  const [found = source.slice(start, closingBrace(source, start))] =
    shortcode.exec(source.slice(start)) ?? [];
  return { start, end: start + found.length };
}

/** The offset behind the brace that closes the one at `start`, or behind that one where none does. */
function closingBrace(source: string, start: number): number {
  let depth = 0;
  for (let index = start; index < source.length; index++) {
    if (source[index] === '{') depth++;
    if (source[index] === '}' && --depth === 0) return index + 1;
  }
  return start + 1;
}
