import { DomUtils, parseDocument } from 'htmlparser2';

/**
 * A rendered text as it can be read away from its page: every address absolute, nothing that only works on the page
 * (scripts, permalinks, decorative drawings, oncoming traffic, buttons), no attributes for style and script.
 *
 * @param page URL of the page, which relative addresses count from
 */
export function makePortable(html: string, page: string): string {
  const document = parseDocument(html);
  const elements = DomUtils.filter(DomUtils.isTag, document).filter(DomUtils.isTag);
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
