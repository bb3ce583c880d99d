import type { ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { bookContext } from '../../../../src/view-models/book/context.ts';
import { editionOf } from '../../../../src/view-models/book/edition.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

/** The reading path `kurz`: an essay, an item and a term. */
export const path = {
  ...{ id: 'kurz', title: { de: 'Kurz', en: 'Short' }, summary: { de: 'In Kürze.', en: 'In short.' } },
  steps: [
    { to: 'essay:echo', note: { de: 'Weil.', en: 'Because.' } },
    { to: 'thesis:4' },
    { to: 'term:zins' },
  ],
};

/** Two essays about an item each, a third about none, and two terms, of which `ruf` uses one. */
const input: SiteInput = {
  series: { book: true },
  numbers: [1, 2, 4],
  essays: [
    { id: 'ruf', title: 'Der Ruf', theses: [4], date: '2026-01-02', body: 'Vom [Markt](term:markt).' },
    { id: 'echo', title: 'Das Echo', theses: [1], authors: ['verein'], body: 'Zum [Ruf](essay:ruf).' },
    { id: 'ohne', title: 'Ohne Nummer' },
    { id: 'echo', language: 'en', title: 'The echo', theses: [1], authors: ['verein'] },
  ],
  terms: [
    { id: 'zins', title: 'Zins', definition: 'Was Geld kostet.' },
    { id: 'markt', title: 'Markt', definition: 'Wo man *tauscht*.' },
  ],
  paths: [path],
};

interface Wanted {
  more?: SiteInput;
  language?: 'de' | 'en';
  /** Id of a reading path; the whole series without it. */
  path?: string;
  isPrinted?: boolean;
}

/** The edition of a book of that series, its presenter, and what it is made with. */
export function makeEdition({ more = {}, language = 'de', path, isPrinted = false }: Wanted = {}) {
  const site = makeSite({ ...input, ...more });
  const presenter = presenterFor(site, language);
  const page = path === undefined ? ({ kind: 'register' } as const) : ({ kind: 'path', id: path } as const);
  const edition = editionOf(page, language, site);
  return { site, presenter, edition, context: bookContext(edition, presenter, isPrinted) };
}

/** What stands in a document, as XML. */
export function xmlOf(documents: readonly { content: readonly ElementContent[] }[]): string {
  return documents.map(({ content }) => toXml([...content])).join('');
}
