import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Writes an XML document in UTF-8. */
export function writeXml(root: Element): string {
  const document = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    { type: 'text', value: '\n' },
    root,
  ]);
  const text = withoutHalves(toXml(document, { closeEmptyElements: true })).replace(forbidden, '');
  // What ends a section of characters may stand in no other text, and the serialiser leaves it.
  return `${text.replaceAll(']]>', ']]&gt;')}\n`;
}

/** Characters that no document may hold, not even escaped, or had better not (XML 1.0, 2.2): controls above all. */
const forbidden = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv;

/** Halves of pairs are as bad. Looking for them by a regular expression takes four times as long as all the others. */
function withoutHalves(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, '');
}
