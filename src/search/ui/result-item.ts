import type { SearchHit } from '../worker/engine.ts';
import { element, excerpt } from './dom.ts';
import { settings } from './settings.ts';

const { t, names } = settings;

/** The parameter that tells a page what to highlight. */
export const highlightParameter = 'hl';

/** A result: title, kind, numbers, day, excerpt, and the sections that answer too. */
export function resultItem(hit: SearchHit, query: string): HTMLLIElement {
  const [one, many = one] = names;
  const isItem = hit.kind === one;
  const numbers =
    hit.numbers.length > 0 &&
    !isItem &&
    `${hit.numbers.length > 1 ? many : one}\u00a0${hit.numbers.join(', ')}`;
  const day = hit.date && element('time', { datetime: hit.date }, dayIn(hit.date, t.locale));
  return element(
    'li',
    { class: 'search-result' },
    element('h3', {}, element('a', { href: address(hit.url, query) }, hit.title)),
    element(
      'p',
      { class: 'search-facts' },
      element('span', {}, hit.kind),
      numbers && element('span', {}, numbers),
      day,
    ),
    excerpt(hit.excerpt),
    hit.passages.length > 0 &&
      element(
        'ul',
        { 'aria-label': t.sections },
        ...hit.passages.map((passage) =>
          element(
            'li',
            {},
            element('a', { href: address(hit.url, query, passage.anchor) }, passage.title),
            excerpt(passage.excerpt),
          ),
        ),
      ),
  );
}

function address(url: string, query: string, anchor?: string): string {
  const target = new URL(url, location.href);
  if (query !== '') target.searchParams.set(highlightParameter, query);
  if (anchor !== undefined) target.hash = anchor;
  return target.href.slice(target.origin.length);
}

/** "12. März 2026". Written here, since the domain's own brings its schemas along. */
function dayIn(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
