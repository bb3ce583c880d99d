import { posix } from 'node:path';
import type { ArticleValue, LinkValue } from '../../components/props.ts';
import { memoize } from '../../memoize.ts';
import { type Essay, translationFor, writtenIn } from '../../series/model/entry.ts';
import type { Language } from '../../series/text/language.ts';
import { compileAhead } from '../../site.ts';
import { conversationOf } from '../comments/essay-conversation.ts';
import { joinValue } from '../comments/join-in.ts';
import { findById } from '../find-by-id.ts';
import { getView, type View } from '../presenter.ts';
import { listSitePages } from '../routing/site-pages.ts';
import { citationValue } from './citation.ts';
import { essayData } from './json-ld.ts';
import { relatedValues } from './related.ts';
import { getTextView } from './text.ts';

const preparedIn = memoize((_: View) => new Map<string, EssayView>());

/** Everything the page of an essay shows, as finished values. */
export async function getEssayView(id: string, language: Language): Promise<EssayView> {
  const view = await getView(language);
  const prepared = preparedIn(view);
  const made = prepared.get(id) ?? makeEssayView(id, view);
  prepared.delete(id);
  return made;
}

/** The same, kept for when the page is drawn. */
export async function prepareEssayView(id: string, language: Language): Promise<EssayView> {
  const view = await getView(language);
  const prepared = preparedIn(view);
  const made = prepared.get(id) ?? makeEssayView(id, view);
  prepared.set(id, made);
  return made;
}

/** As many texts are compiled ahead: what they become waits in memory. */
const mostAhead = 1000;

/** Has the texts of essays compiled in another thread, for when their pages are drawn. */
export async function compileEssays(): Promise<void> {
  const pages = (await listSitePages()).flatMap(({ page, language }) =>
    page.kind === 'essay' ? [{ id: page.id, language }] : [],
  );
  for (const { id, language } of pages.slice(0, mostAhead))
    compileAhead((await prepareEssayView(id, language)).body);
}

type EssayView = ReturnType<typeof makeEssayView>;

function makeEssayView(id: string, view: View) {
  const { site, say, language } = view;
  const { addresses, series } = site;
  const essay = view.findEssay(id);
  const { meta, ...text } = getTextView(essay, view);
  const values = view.essay(essay);
  return {
    say,
    ...text,
    frame: view.frame(
      { kind: 'essay', id },
      { title: meta.title, description: meta.standfirst, article: articleOf(meta, view) },
      writtenIn(essay),
    ),
    items: values.items,
    total: site.theses.length,
    source: { href: series.source.url, text: series.source.title[language] },
    map: view.strip(values.items[0]?.number),
    heading: values,
    label: view.itemNames(meta.theses) || say.essay,
    cover: cover(translationFor(essay, language)),
    updated: meta.updated === undefined ? undefined : view.date(meta.updated),
    authors: meta.authors.map(
      (author, index): LinkValue => ({
        href: addresses.href({ kind: 'author', id: author }, language),
        text: view.authors(meta.authors)[index] ?? author,
      }),
    ),
    tags: meta.tags.map(
      (tag): LinkValue => ({
        href: addresses.href({ kind: 'topic', id: tag }, language),
        text: series.tags[tag]?.[language] ?? tag,
      }),
    ),
    neighbours: neighbourLinks(essay, view),
    related: relatedValues(essay, view),
    data: essayData(essay, view),
    citation: citationValue(essay, view),
    conversation: conversationOf(essay, view),
    join: joinValue(essay, view),
  };
}

/** The picture above the text, its path relative to the content folder. */
function cover({ file, meta }: Essay['translations'][number]) {
  if (meta.cover === undefined) return undefined;
  return { src: posix.join(posix.dirname(file), meta.cover), alt: meta.coverAlt ?? '' };
}

function articleOf(
  { date, updated, authors, tags }: Essay['translations'][number]['meta'],
  view: View,
): ArticleValue {
  const { site, language } = view;
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

function neighbourLinks(essay: Essay, view: View) {
  return view.neighboursOf(essay.id).map(({ essay: other, way, back }) => {
    const { href, title } = view.essay(other);
    return { href, text: title.text, lang: title.lang, way, back };
  });
}
