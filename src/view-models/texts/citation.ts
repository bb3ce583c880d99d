import type { CitationProps, LinkData } from '../../components/props.ts';
import type { Citation } from '../../formats/citation.ts';
import { formatDate } from '../../series/languages/format-date.ts';
import { type Essay, translationFor } from '../../series/model/entry.ts';
import { citationFiles, type Page } from '../../series/routes/url.ts';
import { findById } from '../find-by-id.ts';
import type { Presenter } from '../presenter.ts';

/** Metadata of an essay for reference managers, in the language of the view, or its original. */
export function citationOf(essay: Essay, { site, language }: Presenter): Citation {
  const { series, addresses, authors } = site;
  const { meta, language: shown } = translationFor(essay, language);
  return {
    id: essay.id,
    title: meta.title,
    authors: meta.authors.map((id) => {
      const { name, kind } = findById(authors, id);
      return { name: name[shown], kind };
    }),
    series: series.title[shown],
    date: meta.date,
    url: addresses.url({ kind: 'essay', id: essay.id }, shown),
    language: shown,
  };
}

/** The same for readers. */
export function citationProps(essay: Essay, presenter: Presenter): CitationProps {
  const { site, t } = presenter;
  const { title, authors, series, date, url, language } = citationOf(essay, presenter);
  const page: Page = { kind: 'essay', id: essay.id };
  const file = (name: string) => new URL(site.addresses.beside(page, language, name)).pathname;
  const names = authors.map(({ name }) => name).join(', ');
  return {
    text: `${names}${t.colon} ${t.quote(title)}. ${series}, ${formatDate(date, t.locale)}.`,
    url,
    bibtex: file(citationFiles.bibtex),
    csl: file(citationFiles.csl),
    share: shareLinks(title, url, t),
  };
}

/** Where an essay can be passed on with nothing but an address; a network learns of it when the reader follows one. */
function shareLinks(title: string, url: string, t: Presenter['t']): LinkData[] {
  const [subject, address, text] = [title, url, `${title} ${url}`].map(encodeURIComponent);
  return [
    { href: `mailto:?subject=${subject}&body=${address}`, text: t.shareByMail },
    // The official page, which asks for the reader's own server; what stands behind # stays in the browser.
    { href: `https://share.joinmastodon.org/#text=${text}`, text: t.shareOn('Mastodon') },
    { href: `https://bsky.app/intent/compose?text=${text}`, text: t.shareOn('Bluesky') },
    { href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}`, text: t.shareOn('LinkedIn') },
  ];
}
