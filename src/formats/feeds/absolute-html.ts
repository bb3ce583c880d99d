import { DomUtils, parseDocument } from 'htmlparser2';

type DomElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/**
 * A rendered text as it can be read away from its page: every address absolute, nothing that only works on the page
 * (scripts, permalinks, decorative drawings, oncoming traffic, buttons), no attributes for style and script.
 *
 * @param page URL of the page, which relative addresses count from
 */
export function makeUrlsAbsolute(html: string, page: string): string {
  return strip(parseDocument(html), page);
}

/**
 * The body of a text, as its page shows it, made portable: what h-entry calls its `e-content` (microformats2).
 *
 * @param html the page
 * @param page its URL
 * @throws Error where the page has none
 */
export function makeBodyUrlsAbsolute(html: string, page: string): string {
  const isBody = ({ attribs }: { attribs: Record<string, string> }) =>
    / e-content$/.test(attribs.class ?? '');
  // What stands around the article is half of a page.
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
  const body = DomUtils.findOne(isBody, parseDocument(article).children);
  if (!body) throw new Error(`${page} has no text that a feed could hold`);
  return strip(body, page);
}

/** Strips what stands in a document or an element, in place. */
function strip(document: ReturnType<typeof parseDocument> | DomElement, page: string): string {
  const elements = DomUtils.filter(DomUtils.isTag, document.children).filter(DomUtils.isTag);
  for (const element of elements) {
    const { name, attribs } = element;
    // Readers leave fields out: whether a task is done is told by a sign.
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
const boundClasses = /(?:^|\s)(?:permalink|oncoming|on-click)(?:\s|$)/;

/** Whether an element is of use on its page only. */
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
  // Candidates are separated by a comma and white space: a comma alone may be part of an address.
  return value
    .trim()
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...descriptor] = candidate.split(/\s+/);
      return [absolute(address, page), ...descriptor].join(' ');
    })
    .join(', ');
}

/** What is no address stays as it is: it was the author's. */
function absolute(address: string, page: string): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}
