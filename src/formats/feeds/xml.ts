import type { Element, ElementContent } from 'xast';

/**
 * Writes an XML document in UTF-8. It is done here, and not by `xast-util-to-xml`, since that compiles a regular expression
 * for each attribute: for a book of a thousand essays it would take six times as long.
 *
 * @param doctype name of its document type, if it says one
 */
export function writeXml(root: Element, doctype?: string): string {
  const type = doctype === undefined ? '' : `<!DOCTYPE ${doctype}>`;
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${type}${write(root)}\n`;
  return withoutHalves(text).replace(forbidden, '');
}

/** Our documents have elements and text only. */
function write(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/[&<>]/g, escapeSign);
  if (node.type !== 'element') return '';
  const { name, attributes, children } = node;
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) text += ` ${key}="${value.replace(/[&<"]/g, escapeSign)}"`;
  const content = children.map(write).join('');
  return content === '' ? `${text} />` : `${text}>${content}</${name}>`;
}

/** Characters that XML forbids, even escaped, or discourages (XML 1.0, 2.2): mostly controls. */
const forbidden = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv;

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeSign(sign: string): string {
  return escaped[sign] ?? sign;
}

/** Removes lone surrogates. A regular expression for them would take four times as long as all others. */
function withoutHalves(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, '');
}
