import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/**
 * Writes an XML document in UTF-8.
 *
 * @param doctype name of its document type, if it says one
 */
export function writeXml(root: Element, doctype?: string): string {
  const document = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    { type: 'text', value: '\n' },
    ...(doctype === undefined ? [] : [{ type: 'doctype' as const, name: doctype }]),
    root,
  ]);
  const text = withoutHalves(toXml(document, { closeEmptyElements: true })).replace(forbidden, '');
  // The end of a CDATA section is invalid in text, and the serialiser does not escape it.
  return `${text.replaceAll(']]>', ']]&gt;')}\n`;
}

/** Characters that XML forbids, even escaped, or discourages (XML 1.0, 2.2): mostly controls. */
const forbidden = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv;

/** Removes lone surrogates. A regular expression for them would take four times as long as all others. */
function withoutHalves(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, '');
}
