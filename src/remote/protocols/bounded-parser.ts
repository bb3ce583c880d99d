import { type Handler, Parser } from 'htmlparser2';

/** Deepest nesting that is read; the parser takes quadratic time for documents that are nothing but depth. */
const deepest = 1000;

/** Length of the pieces in which a document is parsed (UTF-16 units). */
const piece = 4096;

/** Calls of the parser; all others are of no use here. */
type MarkupHandler = Pick<Partial<Handler>, 'onopentag' | 'onclosetag' | 'ontext' | 'oncomment'>;

/** Parses markup of strangers. Where it is nested deeper than any page, the rest is left out. */
export function parseMarkup(text: string, handler: MarkupHandler, { isXml = false } = {}): void {
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentag(...tag) {
        depth += 1;
        handler.onopentag?.(...tag);
      },
      onclosetag(...tag) {
        depth -= 1;
        handler.onclosetag?.(...tag);
      },
    },
    { xmlMode: isXml },
  );
  for (let start = 0; start < text.length && depth <= deepest; start += piece)
    parser.write(text.slice(start, start + piece));
  parser.end();
}

/** An element of an XML document, with its own text. */
export interface XmlText {
  /** Names of the element and what holds it: `response/error`. */
  path: string;
  text: string;
}

/** Deepest element of an answer that means anything. */
const deepestElement = 12;

/** Reads the elements of an XML document in the order in which they begin. */
export function readXml(xml: string): XmlText[] {
  const elements: XmlText[] = [];
  const open: string[] = [];
  const within: XmlText[] = [];
  const handler: MarkupHandler = {
    onopentag(name) {
      open.push(name);
      if (open.length > deepestElement) return;
      const element = { path: open.join('/'), text: '' };
      within.push(element);
      elements.push(element);
    },
    onclosetag() {
      if (open.length <= deepestElement) within.pop();
      open.pop();
    },
    ontext(text) {
      const element = within.at(-1);
      if (element && open.length <= deepestElement) element.text += text;
    },
  };
  parseMarkup(xml, handler, { isXml: true });
  return elements.map(({ path, text }) => ({ path, text: text.trim() }));
}
