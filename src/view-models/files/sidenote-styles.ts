/**
 * The rules that put each note and source beside its reference on wide screens (CSS Anchor Positioning): level with the
 * reference, and never over the note above it. Where notes are folded up in the text, these rules say nothing.
 *
 * @param count how many of them the margin of the fullest text holds
 */
export function sidenoteStyles(count: number): string {
  const rules = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    // What is folded up has no place: its note stands behind it.
    const level = `anchor(--r${number} top,anchor(--note top))`;
    const top = index === 0 ? level : `max(${level},anchor(--n${index} bottom) + .8rem)`;
    return `.r${number}{anchor-name:--r${number}}.n${number}{anchor-name:--n${number};top:${top}}`;
  });
  return `@media screen and (width>=75rem){${rules.join('')}}`;
}
