import type { LinkPreview } from '../../components/props.ts';
import type { Body } from '../../series/model/body.ts';
import { type Essay, type FreePage, type Term, translationFor, writtenIn } from '../../series/model/entry.ts';
import { type Target, targetKey } from '../../series/model/target.ts';
import { previewFile } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { shorten } from '../../series/text/words.ts';
import type { Site } from '../../site.ts';
import { type Presenter, presenterFor } from '../presenter.ts';
import type { Sidecar } from '../sidecar.ts';

/** How much of a paragraph a card shows (UTF-16 units). */
const longest = 240;

type AnyEntry = Essay | Term | FreePage;

/** The cards of everything that links of texts lead to, one beside each page: `/essays/on-markets/preview.json`. */
export function listPreviews(site: Site): Sidecar[] {
  const { addresses, items, essays, terms, pages, series } = site;
  const sidecar = (target: Target, language: Language, make: (presenter: Presenter) => LinkPreview) => ({
    path: `${addresses.path(target, language)}${previewFile}`,
    type: 'application/json; charset=utf-8',
    make: async () => JSON.stringify(make(presenterFor(site, language))),
  });
  return [
    ...items.flatMap(({ number }) =>
      series.languages.map((language) =>
        sidecar({ kind: 'thesis', number }, language, (presenter) => previewOfItem(number, presenter)),
      ),
    ),
    ...[...essays, ...terms, ...pages].flatMap((entry: AnyEntry) =>
      writtenIn(entry).map((language) =>
        sidecar({ kind: entry.kind, id: entry.id }, language, (presenter) => previewOf(entry, presenter)),
      ),
    ),
  ];
}

function previewOfItem(number: number, { item, partOf, language }: Presenter): LinkPreview {
  const { name, gist } = item(number);
  return {
    label: partOf(number)?.title[language] ?? '',
    title: name,
    lang: language,
    text: gist,
    places: {},
  };
}

/** What a card says of a text in the language of a view, which it is written in. */
export function previewOf(entry: AnyEntry, presenter: Presenter): LinkPreview {
  const { site, language, t } = presenter;
  const { meta, body } = translationFor<AnyEntry['translations'][number]>(entry, language);
  const lead = 'definition' in meta ? meta.definition : meta.standfirst;
  const labels = { essay: t.essay, term: t.term, page: '' };
  const linked = new Set(
    site.graph.trackbacks(targetKey(entry), language).flatMap(({ sections }) => sections),
  );
  return {
    label: ('theses' in meta && presenter.itemNames(meta.theses)) || labels[entry.kind],
    title: meta.title,
    lang: language,
    text: lead ?? '',
    places: Object.fromEntries(placesOf(body, linked, language)),
  };
}

/** Every section with how it begins, and the paragraphs that links lead to. */
function placesOf({ places }: Body, linked: ReadonlySet<string>, language: Language) {
  return places.flatMap(({ id, isHeading, text }, index): [string, LinkPreview['places'][string]][] => {
    if (!isHeading) return linked.has(id) ? [[id, { text: shorten(text, longest, language) }]] : [];
    const next = places[index + 1];
    const beginning = next && !next.isHeading ? shorten(next.text, longest, language) : '';
    return [[id, { title: text, text: beginning }]];
  });
}
