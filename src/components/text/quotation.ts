import type { CopySettings } from './copy-settings.ts';

/** Where a quotation is taken from. */
interface QuotedPlace {
  title: string;
  /** What the text is about, such as "These 12"; empty where it is about no item. */
  label: string;
  /** With the fragment of the place. */
  address: string;
}

/**
 * A quotation with its exact place, in plain text: the words in the marks of their language, marks within them as it has
 * them there; then the title, and the address.
 */
export function quotation(
  words: string,
  { title, label, address }: QuotedPlace,
  { open, close, innerOpen, innerClose }: CopySettings['marks'],
): string {
  const inner = words.replaceAll(open, innerOpen).replaceAll(close, innerClose);
  return `${open}${inner}${close}\n${title}${label && ` (${label})`}\n${address}`;
}
