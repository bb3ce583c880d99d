import { unbroken, writeDay } from '../../series/text/write-day.ts';
import type { FoundReason, SearchHit } from '../worker/hit.ts';
import { element, marked } from './dom.ts';
import { rememberQuery } from './remembered-query.ts';
import { searchSettings } from './settings.ts';

const { t, names } = searchSettings;

/** A result: title, kind, numbers, day, why it was found, how it begins, and the sections that answer. */
export function resultItem(hit: SearchHit, query: string): HTMLLIElement {
  const [one, many = one] = names;
  const isItem = hit.kind === one;
  const numbers =
    hit.numbers.length > 0 &&
    !isItem &&
    `${hit.numbers.length > 1 ? many : one}\u00a0${hit.numbers.join(', ')}`;
  const day = hit.date && element('time', { datetime: hit.date }, dayInWords(hit.date));
  const item = element(
    'li',
    { class: 'search-result' },
    element('h3', {}, element('a', { href: hit.url }, ...marked(hit.title))),
    element(
      'p',
      { class: 'search-facts' },
      element('span', {}, hit.kind),
      numbers && element('span', {}, numbers),
      day,
      ...hit.reasons.map(reason),
      hit.missing.length > 0 && element('span', { class: 'search-missing' }, t.without(hit.missing)),
    ),
    hit.lead.length > 0 && element('p', {}, ...marked(hit.lead)),
    hit.passages.length > 0 &&
      element(
        'ul',
        { 'aria-label': t.sections },
        ...hit.passages.map(({ anchor, title, excerpt }) =>
          element(
            'li',
            {},
            element('a', { href: `${hit.url.replace(/#.*/, '')}#${anchor}` }, ...marked(title)),
            element('p', {}, ...marked(excerpt)),
          ),
        ),
      ),
  );
  item.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : undefined;
    if (link) rememberQuery(link, query);
  });
  return item;
}

function reason({ kind, text }: FoundReason): HTMLElement {
  return element('span', { class: 'search-reason' }, `${t.reasons[kind]}: `, ...marked(text));
}

/** "12. März 2026". */
function dayInWords(iso: string): string {
  const format = new Intl.DateTimeFormat(t.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return unbroken(writeDay(format, new Date(iso), t.firstDay));
}
