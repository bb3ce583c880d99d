import { translationFor, writtenIn } from '../../series/model/entry.ts';
import { shorten } from '../../series/text/words.ts';
import { findById } from '../find-by-id.ts';
import type { Presenter } from '../presenter.ts';
import { getTextView } from './text.ts';

/** Length of what search engines say of a page that says nothing itself (UTF-16 units). */
const descriptionLength = 160;

/** A page beside the series, such as an imprint. */
export function getFreePageView(id: string, presenter: Presenter) {
  const { site, language, t, withLanguage } = presenter;
  const page = findById(site.pages, id);
  const { meta, html, ...text } = getTextView(page, presenter);
  const shown = translationFor(page, language);
  const [opening = meta.title] = shown.body.passages.flatMap(({ blocks }) => blocks);
  const description = meta.standfirst ?? shorten(opening, descriptionLength, shown.language);
  return {
    t,
    ...text,
    layout: presenter.layoutProps({ kind: 'page', id }, { title: meta.title, description }, writtenIn(page)),
    title: withLanguage(meta.title, shown.language, html?.title),
    standfirst:
      meta.standfirst === undefined
        ? undefined
        : withLanguage(meta.standfirst, shown.language, html?.standfirst),
    updated: meta.updated === undefined ? undefined : presenter.date(meta.updated),
  };
}
