import type { ElementContent } from 'hast';

/** Characters after which a line may be broken that has no space. */
const longest = 100;

/**
 * A text as it can be laid out: without a place to break it, a browser shapes a run of 65,000 characters again and again
 * until it knows where its lines end, which takes half a minute.
 */
export function addBreakOpportunities(value: string): ElementContent[] {
  if (!new RegExp(`\\S{${longest + 1}}`, 'u').test(value)) return [{ type: 'text', value }];
  const pieces = value.match(new RegExp(`\\s*\\S{0,${longest}}`, 'gu')) ?? [];
  return pieces.filter(Boolean).flatMap((piece, index): ElementContent[] => {
    const text = { type: 'text' as const, value: piece };
    const goesOn = index > 0 && /^\S/.test(piece);
    return goesOn ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, text] : [text];
  });
}
