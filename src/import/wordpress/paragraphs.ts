import { createFind } from '../scan.ts';

/** Elements that hold paragraphs. */
const containers =
  /^(?:address|article|aside|blockquote|center|details|div|fieldset|footer|form|header|main|section)$/;

/** Elements between paragraphs whose text is a text of its own: line breaks in it count, blank lines part nothing. */
const lines = /^(?:caption|dd|dt|figcaption|h[1-6]|li|p|summary|td|th)$/;

/** Elements between paragraphs that hold no text themselves. */
const structures = /^(?:dl|figure|hr|iframe|ol|table|tbody|tfoot|thead|tr|ul|video|audio|object)$/;

/** Elements in which every character stays as it is. */
const verbatim = /^(?:pre|script|style|textarea)$/;

/**
 * Makes paragraphs of a text as WordPress' classic editor saves it: blank lines part paragraphs, other line ends break
 * lines, and elements that stand between paragraphs stay as they are.
 */
export function paragraphs(source: string): string {
  const text = source.replace(/\r\n?/g, '\n');
  const find = createFind(text);
  const stack: string[] = [];
  let html = '';
  let isOpen = false;
  const close = () => {
    if (isOpen) html = `${html.replace(/(?:\s|<br>)+$/, '')}</p>\n`;
    isOpen = false;
  };
  const addText = (piece: string) => {
    const inner = stack.at(-1) ?? 'div';
    if (structures.test(inner)) html += piece;
    else if (lines.test(inner)) html += breakLines(piece);
    else
      for (const [index, part] of piece.split(/\n[^\S\n]*\n\s*/).entries()) {
        if (index > 0) close();
        if (part.trim() === '' && !isOpen) continue;
        html += isOpen ? breakLines(part) : `<p>${breakLines(part.trimStart())}`;
        isOpen = true;
      }
  };
  let place = 0;
  for (const { 0: tag, 1: comment, 2: closing = '', 3: name = '', index } of text.matchAll(
    /<(?:(!--)|(\/?)([a-z][\w:-]*)[^<>]*>)/gi,
  )) {
    if (index < place) continue;
    addText(text.slice(place, index));
    place = index + tag.length;
    const element = name.toLowerCase();
    const end = comment
      ? find('-->', place) + 3
      : verbatim.test(element)
        ? find(`</${element}`, place)
        : place;
    if (comment && end < 3) continue;
    const isBlock =
      containers.test(element) || lines.test(element) || structures.test(element) || verbatim.test(element);
    if (isBlock) close();
    else if (!comment && !isOpen && containers.test(stack.at(-1) ?? 'div')) {
      html += '<p>';
      isOpen = true;
    }
    html += text.slice(index, place);
    if (end > place) html += text.slice(place, end);
    place = Math.max(place, end);
    if (!isBlock || verbatim.test(element) || /^(?:hr|iframe)$/.test(element)) continue;
    if (closing === '') stack.push(element);
    else if (stack.includes(element)) stack.length = stack.lastIndexOf(element);
  }
  addText(text.slice(place));
  close();
  return html;
}

function breakLines(text: string): string {
  return text.replace(/[^\S\n]*\n/g, '<br>');
}
