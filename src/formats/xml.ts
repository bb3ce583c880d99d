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
  // Characters that no XML document may hold, not even escaped.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very ones
  return `${toXml(document, { closeEmptyElements: true }).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')}\n`;
}
