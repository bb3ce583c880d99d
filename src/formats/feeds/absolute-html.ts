import { DomUtils, parseDocument } from 'htmlparser2';

type DomElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/**
 * Makes rendered HTML readable away from its page: URLs become absolute; elements that only work on the page (scripts,
 * permalinks, decorative SVG, trackbacks, buttons) and attributes for styles and scripts are removed.
 *
 * @param page URL of the page, the base of relative URLs
 */
export function makeUrlsAbsolute(html: string, page: string): string {
  return strip(parseDocument(html), page);
}

/**
 * Extracts the body of a text from its page, with absolute URLs: the element with `data-body`, and the list of
 * sources where the text cites them by their letters.
 *
 * @param html its article
 * @param page its URL
 * @throws Error if the page has none
 */
export function makeBodyUrlsAbsolute(html: string, page: string): string {
  const isBody = ({ attribs }: { attribs: Record<string, string> }) => 'data-body' in attribs;
  const { children } = parseDocument(html);
  const body = DomUtils.findOne(isBody, children);
  if (!body) throw new Error(`${page} has no text that a feed could hold`);
  const sources = DomUtils.findOne(({ name, attribs }) => name === 'ol' && attribs.type === 'a', children);
  const list = sources?.parent?.type === 'tag' ? strip(sources.parent, page) : '';
  return [strip(body, page), list].filter(Boolean).join('\n');
}

/** Strips the children of a document or element, in place. */
function strip(document: ReturnType<typeof parseDocument> | DomElement, page: string): string {
  const elements = DomUtils.filter(DomUtils.isTag, document.children).filter(DomUtils.isTag);
  for (const element of elements) {
    const { name, attribs } = element;
    // Feed readers drop form fields: a character shows whether a task is done.
    const [sign] =
      attribs.type === 'checkbox' ? parseDocument('checked' in attribs ? '☑' : '☐').children : [];
    if (sign) DomUtils.replaceElement(element, sign);
    else if (isBound(name, attribs)) DomUtils.removeElement(element);
    element.attribs = Object.fromEntries(
      Object.entries(attribs)
        .filter(([attribute]) => !dropped.test(attribute))
        .map(([attribute, value]) => [attribute, makeAbsolute(attribute, value, page)]),
    );
  }
  return DomUtils.getInnerHTML(document, { encodeEntities: 'utf8', emptyAttrs: true }).trim();
}

const boundElements = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'button',
  'form',
  'input',
  'dialog',
]);
const boundClasses = /(?:^|\s)(?:permalink|oncoming|answer|on-click|source-note|backref)(?:\s|$)/;

/** Whether an element only works on its page. */
function isBound(name: string, attributes: Record<string, string>): boolean {
  return (
    boundElements.has(name) ||
    boundClasses.test(attributes.class ?? '') ||
    'hidden' in attributes ||
    (name === 'svg' && attributes['aria-hidden'] === 'true')
  );
}

const dropped = /^(?:class|id|style|role|tabindex|loading|decoding|fetchpriority|on.*|data-.*|aria-.*)$/;
const addresses = new Set(['href', 'src', 'cite', 'poster', 'data', 'longdesc']);

function makeAbsolute(attribute: string, value: string, page: string): string {
  if (addresses.has(attribute)) return absolute(value, page);
  if (attribute !== 'srcset') return value;
  // Candidates are separated by a comma and white space: a comma alone may be part of a URL.
  return value
    .trim()
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...descriptor] = candidate.split(/\s+/);
      return [absolute(address, page), ...descriptor].join(' ');
    })
    .join(', ');
}

/** Resolves a URL; an invalid one of the author stays as it is. */
function absolute(address: string, page: string): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}
