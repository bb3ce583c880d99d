import { posix } from 'node:path';
import type { ArticleData, LayoutProps } from '../../components/layout/props.ts';
import type { LinkData } from '../../components/props.ts';
import { memoize } from '../../memoize.ts';
import { type Essay, translationFor, writtenIn } from '../../series/model/entry.ts';
import type { Site } from '../../site.ts';
import { findById } from '../find-by-id.ts';
import { prepared } from '../prepared.ts';
import type { Presenter } from '../presenter.ts';
import { citationProps } from './citation.ts';
import { essayData } from './json-ld.ts';
import { otherVersion, pairedPlaces } from './parallel.ts';
import { relatedProps } from './related.ts';
import { getTextView } from './text.ts';

/** Everything the page of an essay shows, as finished values. */
export const { prepare: prepareEssayView, take: getEssayView } = prepared(makeEssayView);

const arguedIds = memoize(({ argued }: Site) => new Set(argued.map(({ id }) => id)));

function makeEssayView(id: string, presenter: Presenter) {
  const { site, t, language } = presenter;
  const { addresses, series } = site;
  const essay = presenter.findEssay(id);
  const { meta, ...text } = getTextView(essay, presenter);
  const values = presenter.essay(essay);
  return {
    t,
    ...text,
    layout: withPlaces(
      presenter.layoutProps(
        { kind: 'essay', id },
        { title: meta.title, description: meta.standfirst, article: articleOf(meta, presenter) },
        writtenIn(essay),
      ),
      essay,
    ),
    items: values.items,
    total: site.items.length,
    source: { href: series.source.url, text: series.source.title[language] },
    map: presenter.strip(values.items[0]?.number),
    heading: values,
    label: presenter.itemNames(meta.theses) || t.essay,
    cover: cover(translationFor(essay, language)),
    updated: meta.updated === undefined ? undefined : presenter.date(meta.updated),
    authors: meta.authors.map(
      (author, index): LinkData => ({
        href: addresses.href({ kind: 'author', id: author }, language),
        text: presenter.authors(meta.authors)[index] ?? author,
      }),
    ),
    tags: meta.tags.map(
      (tag): LinkData => ({
        href: addresses.href({ kind: 'topic', id: tag }, language),
        text: series.tags[tag]?.[language] ?? tag,
      }),
    ),
    parallel: otherVersion(essay, language) && addresses.href({ kind: 'parallel', id }, language),
    argument: arguedIds(site).has(id) ? addresses.href({ kind: 'argument', of: id }, language) : undefined,
    seats: presenter.seats({ kind: 'essay', id }),
    neighbours: neighbourLinks(essay, presenter),
    related: relatedProps(essay, presenter),
    data: essayData(essay, presenter),
    citation: citationProps(essay, presenter),
  };
}

/** The frame of a page whose language switch keeps the place. */
function withPlaces(layout: LayoutProps, essay: Essay): LayoutProps {
  return {
    ...layout,
    languages: layout.languages.map((link) => ({
      ...link,
      places: pairedPlaces(essay, layout.language, link.language),
    })),
  };
}

/** The picture above the text, its path relative to the content folder. */
function cover({ file, meta }: Essay['translations'][number]) {
  if (meta.cover === undefined) return undefined;
  return { src: posix.join(posix.dirname(file), meta.cover), alt: meta.coverAlt ?? '' };
}

function articleOf(
  { date, updated, authors, tags }: Essay['translations'][number]['meta'],
  presenter: Presenter,
): ArticleData {
  const { site, language } = presenter;
  return {
    published: date,
    updated,
    authors: authors.map((id) => {
      const { name, fediverse } = findById(site.authors, id);
      return {
        name: name[language],
        url: site.addresses.url({ kind: 'author', id }, language),
        fediverse,
      };
    }),
    tags: tags.map((tag) => site.series.tags[tag]?.[language] ?? tag),
  };
}

function neighbourLinks(essay: Essay, presenter: Presenter) {
  return presenter.neighboursOf(essay.id).map(({ essay: other, way, back }) => {
    const { href, title, items } = presenter.essay(other);
    const text = [...items.slice(0, 1).map(({ number }) => number), title.text].join(' · ');
    return { href, text, lang: title.lang, way, back };
  });
}
