import { readShortcodeAttributes } from '../attributes.ts';
import { createFind } from '../scan.ts';
import { renderShortcode, type Shortcode, type ShortcodeContext } from './known-shortcodes.ts';

/** Names that are followed by `[/name]`, whose content is theirs. */
const enclosing = new Set([
  ...['caption', 'wp_caption', 'audio', 'video', 'embed', 'youtube', 'vimeo', 'footnote', 'ref', 'fn', 'mfn'],
  ...['code', 'sourcecode', 'php', 'css', 'js', 'html', 'xml', 'python', 'bash', 'latex'],
]);

/**
 * Replaces shortcodes by HTML that says the same. One that is not known stays to be read, as code, and is counted;
 * footnotes are taken out of the text and added to the context.
 */
export function replaceShortcodes(source: string, context: ShortcodeContext): string {
  const find = createFind(source);
  let html = '';
  let place = 0;
  for (const match of source.matchAll(
    /<(?:(!--)|(pre|code|script|style|textarea)\b[^<>]*>|\/?[a-z][^<>]*>)|\[(\[?)(\/?)([a-z][\w-]*)((?:[\s=:/][^[\]<]*)?)\](\]?)|(?<=[\p{L}\p{N}\p{P}])\(\((?!\()/giu,
  )) {
    const {
      0: found,
      1: comment,
      2: verbatim,
      3: escaping,
      4: closing,
      5: name = '',
      6: rest = '',
      7: escapingEnd,
      index,
    } = match;
    if (index < place) continue;
    html += source.slice(place, index);
    place = index + found.length;
    if (found.startsWith('<')) {
      const end = comment
        ? find('-->', place)
        : verbatim
          ? find(`</${verbatim.toLowerCase()}`, place)
          : place;
      place = Math.max(place, end);
      html += source.slice(index, place);
    } else if (found === '((') {
      const end = find('))', place);
      const note = source.slice(place, Math.max(place, end));
      const isNote = end > 0 && note.length < 5000 && /\s/.test(note) && !/\n\s*\n/.test(note);
      html += isNote ? context.addNote(note) : found;
      if (isNote) place = end + 2;
    } else if (escaping && escapingEnd) {
      html += found.slice(1, -1);
    } else {
      const lower = name.toLowerCase();
      const end = enclosing.has(lower) && !closing ? find(`[/${lower}]`, place) : -1;
      const shortcode: Shortcode = {
        name: lower,
        source: found,
        attributes: readShortcodeAttributes(rest.replace(/\/$/, '')),
        content: end < 0 ? undefined : source.slice(place, end),
        isClosing: Boolean(closing),
      };
      const isMeant = closing || rest.includes('=') || enclosing.has(lower) || find(`[/${lower}]`, 0) >= 0;
      html += renderShortcode(shortcode, context) ?? (isMeant ? unknown(shortcode, context) : found);
      if (end >= 0) place = end + lower.length + 3;
    }
  }
  return html + source.slice(place);
}

function unknown({ name, source }: Shortcode, { countUnknown }: ShortcodeContext): string {
  countUnknown(name);
  return `<code>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code>`;
}
