import type { LayoutProps } from '../components/layout/props.ts';
import type {
  DateData,
  EssayProps,
  ItemProps,
  TextWithLanguage,
  TrackbackProps,
} from '../components/props.ts';
import { messages } from '../i18n/index.ts';
import { memoize, memoizeBy } from '../memoize.ts';
import { contributionsOn } from '../series/comments/contributions-on.ts';
import { asWritten, groupEssays } from '../series/essays/order.ts';
import { unbrokenDate } from '../series/languages/format-date.ts';
import type { Trackback } from '../series/links/graph.ts';
import { type Essay, isPublished, type Term, translationFor } from '../series/model/entry.ts';
import { partOf } from '../series/model/item.ts';
import type { LinkedPath } from '../series/model/reading-path.ts';
import type { TargetKey } from '../series/model/target.ts';
import type { Page } from '../series/routes/url.ts';
import type { Language } from '../series/text/language.ts';
import { getSite, type Site } from '../site.ts';
import { makeLayoutProps, type PageTexts } from './layout/layout-props.ts';
import { seatProps, stepProps, termProps } from './lists.ts';
import { createMapProps } from './map-props.ts';
import { createNeighbours } from './neighbours.ts';

type AnyTranslation = Essay['translations'][number] | Term['translations'][number];

/** Presenter of the site of this build, for pages. */
export async function getPresenter(language: Language): Promise<Presenter> {
  return presenterFor(await getSite(), language);
}

/** Presenter of a site in a language: what the site holds as the finished values that components show. Made once. */
export function presenterFor(site: Site, language: Language): Presenter {
  return presentersOf(site)(language);
}

const presentersOf = memoize((site: Site) =>
  memoizeBy(
    (language: Language) => language,
    (language) => createPresenter(site, language),
  ),
);

function createPresenter(site: Site, language: Language) {
  const { series, addresses, graph } = site;
  const t = messages(language);
  const entries = new Map(
    [...site.essays, ...site.terms].map((entry) => [`${entry.kind}:${entry.id}`, entry]),
  );
  const authorNames = new Map(site.authors.map(({ id, name }) => [id, name]));
  const itemsByNumber = new Map(site.items.map((item) => [item.number, item]));

  const withLanguage = (text: string, lang: Language, html?: string): TextWithLanguage => ({
    text,
    html,
    lang: lang === language ? undefined : lang,
  });
  const date = (iso: string): DateData => ({ iso, text: unbrokenDate(iso, t.locale) });
  const item = (number: number): ItemProps => ({
    number,
    href: addresses.href({ kind: 'thesis', number }, language),
    name: `${series.item.singular[language]}\u00a0${number}`,
    gist: itemsByNumber.get(number)?.gist[language] ?? '',
    gistHtml: itemsByNumber.get(number)?.gistHtml?.[language],
  });
  const itemNames = (numbers: readonly number[]): string => {
    const { singular, plural } = series.item;
    return numbers.length === 0
      ? ''
      : `${(numbers.length > 1 ? plural : singular)[language]}\u00a0${numbers.join(', ')}`;
  };
  const authors = (ids: readonly string[]): string[] =>
    ids.map((id) => authorNames.get(id)?.[language] ?? id);
  const essayPage = ({ id }: Essay): Page => ({ kind: 'essay', id });

  const status = (meta: { draft: boolean; date?: string | undefined }): string | undefined => {
    if (isPublished(meta, site.today)) return undefined;
    return meta.draft || meta.date === undefined ? t.draft : t.scheduled(unbrokenDate(meta.date, t.locale));
  };

  const essay = memoizeBy(
    ({ id }: Essay) => id,
    (each): EssayProps => {
      const { language: lang, meta, html, body } = translationFor(each, language);
      const { counts } = contributionsOn(each, lang, site);
      return {
        href: addresses.href(essayPage(each), language),
        title: withLanguage(meta.title, lang, html?.title),
        standfirst: withLanguage(meta.standfirst, lang, html?.standfirst),
        items: meta.theses.map(item),
        date: date(meta.date),
        minutes: minutesFor(body.words),
        trackbacks: graph.trackbacks(`essay:${each.id}`, language).length,
        status: status(meta),
        comments: counts.comment,
        mentions: counts.mention,
      };
    },
  );

  const trackback = ({
    source,
    language: lang,
    anchor,
    under,
    excerpt,
    relations,
    links,
  }: Trackback): TrackbackProps => {
    const entry = entries.get(source);
    if (!entry) throw new Error(`trackback from the unknown text ${source}`);
    const { meta, html, body } = translationFor<AnyTranslation>(entry, lang);
    const page: Page = { kind: entry.kind, id: entry.id };
    const saysLittle = !/[\p{L}\p{N}]/u.test(excerpt.before + excerpt.after);
    return {
      href: addresses.href(page, lang, anchor),
      title: withLanguage(meta.title, lang, html?.title),
      languageName: lang === language ? undefined : t.languageName(lang),
      authors: 'authors' in meta ? authors(meta.authors) : [],
      date: date(meta.date),
      context: 'theses' in meta ? itemNames(meta.theses) : t.term,
      under: saysLittle ? body.headings.find(({ id }) => id === under)?.text : undefined,
      excerpt,
      relations,
      more: links - 1,
    };
  };

  const written = asWritten(site.essays);
  const positions = new Map(written.map(({ id }, index) => [id, index + 1]));

  const writtenAbout = groupEssays(written, language, ({ theses }) => theses);
  const writtenBy = groupEssays(written, language, ({ authors }) => authors);
  const writtenOn = groupEssays(written, language, ({ tags }) => tags);
  const register = site.items
    .toSorted((a, b) => a.number - b.number)
    .map(({ number }) => ({
      item: item(number),
      essays: writtenAbout(number).map(essay),
      trackbacks: graph.trackbacks(`thesis:${number}`, language).length,
    }));
  const topics = site.tags.map((id) => ({
    id,
    href: addresses.href({ kind: 'topic', id }, language),
    text: series.tags[id]?.[language] ?? id,
    essays: writtenOn(id).map(essay),
  }));

  const steps = memoizeBy(
    ({ id }: LinkedPath) => id,
    (path) => stepProps(path, site, language, withLanguage),
  );

  return {
    site,
    language,
    plural: series.item.plural[language],
    t,
    item,
    itemNames,
    authors,
    date,
    status,
    withLanguage,
    essay,
    trackback,
    /** Items by part, with the essays about each and how many texts link to it. */
    register: () =>
      series.parts.map((part) => ({
        part,
        id: `part-${part.from}`,
        items: register.filter(({ item: { number } }) => part.from <= number && number <= part.to),
      })),
    /** Items without an essay, the most linked first: what waits to be written. */
    openItems: () =>
      register.filter(({ essays }) => essays.length === 0).sort((a, b) => b.trackbacks - a.trackbacks),
    writtenAbout,
    essaysAbout: (number: number) => writtenAbout(number).map(essay),
    essaysBy: (id: string) => writtenBy(id).map(essay),
    /** Where an essay stands in the series as it was written, from 1. */
    positionOf: (id: string) => positions.get(id),
    findEntry: (key: string) => entries.get(key),
    /** Throws where there is no such essay. */
    findEssay(id: string): Essay {
      const found = written[(positions.get(id) ?? 0) - 1];
      if (!found) throw new Error(`there is no essay “${id}”`);
      return found;
    },
    partOf: (number: number) => partOf(number, series.parts),
    topics: () => topics,
    terms: () => termProps(site, language, { withLanguage, status }),
    steps,
    /** How many stops a reading path has, and how long it takes to read them. */
    extent: (path: LinkedPath) => {
      const stops = steps(path);
      return { stops: stops.length, minutes: minutesFor(stops.reduce((sum, { words }) => sum + words, 0)) };
    },
    /** The reading paths that a page is a stop of. */
    seats: (page: Page) =>
      site.paths.flatMap(
        (path) => seatProps(path, steps(path), addresses.href(page, language), site, language) ?? [],
      ),
    trackbacks: (target: TargetKey, section?: string) =>
      graph.trackbacks(target, language, section).map(trackback),
    ...createNeighbours({ site, language, t, register }),
    ...createMapProps({ site, language, t, register, item }),
    layoutProps: (page: Page, texts: PageTexts, written?: readonly Language[]): LayoutProps =>
      makeLayoutProps(site, language, page, texts, written ?? series.languages),
  };
}

/** A site in a language, as finished values. */
export type Presenter = ReturnType<typeof createPresenter>;

/** Reading time: 200 words a minute, never less than one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / 200));
}
