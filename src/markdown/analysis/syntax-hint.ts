import type { Position } from '../../series/text/position.ts';

/** An opening tag as MDX has it; its attributes are well-formed, and it does not close itself. */
const openingTag =
  /^<(?<name>[\p{L}_$][\w.$:-]*)(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?|\s*\{[^}]*\})*\s*>/u;

/** Elements that may hold blocks. */
const holder = /^(?:details|div|section|\p{Lu}.*)$/u;

/** What to do about MDX that cannot be parsed, by what stands where the parser stopped; `undefined` for anything else. */
export function hintAt(source: string, { line, column }: Position): string | undefined {
  const lines = source.split('\n').slice(line - 1);
  const before = lines[0]?.slice(0, column - 1) ?? '';
  const text = lines.join('\n').slice(column - 1);
  if (text.startsWith('<!')) return 'Write a comment as {/* … */}.';
  if (/^<(?:[a-z][a-z\d+.-]*:|[^\s<>@]+@)/i.test(text)) return 'Write an address as [text](https://…).';
  if (text.startsWith('</'))
    return 'Close tags in the order in which they were opened; a tag that holds nothing ends with />.';
  const { 0: tag = '', groups: { name } = {} } = openingTag.exec(text) ?? {};
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
