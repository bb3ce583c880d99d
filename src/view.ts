import type {
  DateValue,
  EssayValue,
  FrameValue,
  ItemValue,
  MapValue,
  TrackbackValue,
  Worded,
} from './components/values.ts';
import { messages } from './i18n/index.ts';
import { getLibrary, type Library } from './library.ts';
import { formatDate } from './series/date.ts';
import { type Essay, type Term, translationFor } from './series/entry.ts';
import type { Trackback } from './series/graph.ts';
import type { Language } from './series/language.ts';
import { drawLine, drawRows, type ItemLink, itemLinks } from './series/map.ts';
import { asWritten } from './series/order.ts';
import type { Path } from './series/path.ts';
import { parseLink, type TargetKey } from './series/reference.ts';
import { partOf } from './series/thesis.ts';
import type { Page } from './series/url.ts';

type AnyTranslation = Essay['translations'][number] | Term['translations'][number];

const views = new WeakMap<Library, Map<Language, View>>();

/** The view of the library in a language: what it holds as the finished values that components show. Made once. */
export async function getView(language: Language): Promise<View> {
  const library = await getLibrary();
  const known = views.get(library) ?? new Map<Language, View>();
  views.set(library, known);
  const view = known.get(language) ?? createView(library, language);
  known.set(language, view);
  return view;
}

function createView(library: Library, language: Language) {
  const { series, addresses, graph } = library;
  const say = messages[language];
  const entries = new Map([...library.essays, ...library.terms].map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  const authorNames = new Map(library.authors.map(({ id, name }) => [id, name]));
  const gists = new Map(library.theses.map(({ number, gist }) => [number, gist[language]]));

  const worded = (text: string, lang: Language): Worded => ({ text, lang: lang === language ? undefined : lang });
  const date = (iso: string): DateValue => ({ iso, text: formatDate(iso, say.locale) });
  const item = (number: number): ItemValue => ({
    number,
    href: addresses.href({ kind: 'thesis', number }, language),
    name: `${series.item.singular[language]}\u00a0${number}`,
    gist: gists.get(number) ?? '',
  });
  const itemNames = (numbers: readonly number[]): string => {
    const { singular, plural } = series.item;
    return numbers.length === 0 ? '' : `${(numbers.length > 1 ? plural : singular)[language]}\u00a0${numbers.join(', ')}`;
  };
  const authors = (ids: readonly string[]): string[] => ids.map((id) => authorNames.get(id)?.[language] ?? id);
  const essayPage = ({ id }: Essay): Page => ({ kind: 'essay', id });

  const essay = (each: Essay): EssayValue => {
    const { language: lang, meta, body } = translationFor(each, language);
    return {
      href: addresses.href(essayPage(each), language),
      title: worded(meta.title, lang),
      standfirst: worded(meta.standfirst, lang),
      items: meta.theses.map(item),
      date: date(meta.date),
      minutes: minutesFor(body.words),
      trackbacks: graph.trackbacks(`essay:${each.id}`, language).length,
    };
  };

  const trackback = ({ source, language: lang, anchor, excerpt, mentions }: Trackback): TrackbackValue => {
    const entry = entries.get(source);
    if (!entry) throw new Error(`trackback from the unknown text ${source}`);
    const { meta } = translationFor<AnyTranslation>(entry, lang);
    const page: Page = { kind: entry.kind, id: entry.id };
    return {
      href: addresses.href(page, lang, anchor),
      title: worded(meta.title, lang),
      languageName: lang === language ? undefined : say.languageNames[lang],
      authors: 'authors' in meta ? authors(meta.authors) : [],
      date: date(meta.date),
      context: 'theses' in meta ? itemNames(meta.theses) : say.glossary,
      excerpt,
      more: mentions - 1,
    };
  };

  const aboutItem = new Map<number, Essay[]>();
  for (const each of asWritten(library.essays)) {
    for (const number of translationFor(each, language).meta.theses) {
      aboutItem.set(number, [...(aboutItem.get(number) ?? []), each]);
    }
  }
  const register = library.theses
    .toSorted((a, b) => a.number - b.number)
    .map(({ number }) => ({
      item: item(number),
      essays: (aboutItem.get(number) ?? []).map(essay),
      mentions: graph.trackbacks(`thesis:${number}`, language).length,
    }));
  const topics = library.tags.map((id) => ({
    id,
    href: addresses.href({ kind: 'topic', id }, language),
    text: series.tags[id]?.[language] ?? id,
    essays: asWritten(library.essays)
      .filter((each) => translationFor(each, language).meta.tags.includes(id))
      .map(essay),
  }));

  return {
    library,
    language,
    plural: series.item.plural[language],
    say,
    item,
    itemNames,
    authors,
    date,
    worded,
    essay,
    /** Items by part, with the essays about each and how many texts link to it. */
    register: () =>
      series.parts.map((part) => ({
        part,
        id: `part-${part.from}`,
        items: register.filter(({ item: { number } }) => part.from <= number && number <= part.to),
      })),
    /** Items without an essay, the most linked first: what waits to be written. */
    openItems: () => register.filter(({ essays }) => essays.length === 0).sort((a, b) => b.mentions - a.mentions),
    essaysAbout: (number: number) => (aboutItem.get(number) ?? []).map(essay),
    essaysBy: (id: string) =>
      asWritten(library.essays)
        .filter((each) => translationFor(each, language).meta.authors.includes(id))
        .map(essay),
    partOf: (number: number) => partOf(number, series.parts),
    topics: () => topics,
    terms: () => termValues(library, language, worded),
    steps: (path: Path) => stepValues(path, library, language, worded),
    itemNeighbours: (number: number) => {
      const index = register.findIndex((row) => row.item.number === number);
      const steps = [
        { row: register[index - 1], way: say.backByNumber, back: true },
        { row: register[index + 1], way: say.continueByNumber, back: false },
      ];
      return steps.flatMap(({ row, way, back }) =>
        row ? [{ href: row.item.href, text: row.item.name, lang: undefined, way, back }] : [],
      );
    },
    trackbacks: (target: TargetKey, section?: string) => graph.trackbacks(target, language, section).map(trackback),
    map: (current?: number): MapValue => ({
      ...drawings(library),
      current,
      links: new Map(library.theses.map(({ number }) => [number, { href: item(number).href, text: item(number).name }])),
      labels: [...series.parts.map(({ from }) => from), library.theses.at(-1)?.number ?? 0],
      label: say.mapLabel(series.item.plural[language]),
    }),
    frame: (page: Page, texts: Pick<FrameValue, 'title' | 'description'>, written?: readonly Language[]): FrameValue =>
      frame(library, language, page, texts, written ?? series.languages),
  };
}

function termValues({ terms, addresses, graph }: Library, language: Language, worded: (text: string, lang: Language) => Worded) {
  return terms
    .map((term) => {
      const { language: lang, meta } = translationFor(term, language);
      return {
        href: addresses.href({ kind: 'term', id: term.id }, language),
        title: worded(meta.title, lang),
        definition: worded(meta.definition, lang),
        trackbacks: graph.trackbacks(`term:${term.id}`, language).length,
      };
    })
    .sort((a, b) => a.title.text.localeCompare(b.title.text, language));
}

function stepValues(
  { steps }: Path,
  { catalogue, addresses, links, series, theses, essays, terms }: Library,
  language: Language,
  worded: (text: string, lang: Language) => Worded,
) {
  const say = messages[language];
  return steps.flatMap(({ to, note }) => {
    const found = catalogue.find(parseLink(to, { ...links, file: 'paths.yaml' }), language);
    if (!found?.item.published) return [];
    const { target } = found.item;
    const entry =
      target.kind === 'essay'
        ? essays.find(({ id }) => id === target.id)
        : target.kind === 'term'
          ? terms.find(({ id }) => id === target.id)
          : undefined;
    const meta = entry && translationFor<AnyTranslation>(entry, language).meta;
    const gist = target.kind === 'thesis' ? theses.find(({ number }) => number === target.number)?.gist[language] : undefined;
    return [
      {
        href: addresses.href(target, language, found.section),
        title: worded(found.title, found.language),
        kind: target.kind === 'thesis' ? series.item.singular[language] : target.kind === 'term' ? say.glossary : say.essay,
        text: worded((meta && ('standfirst' in meta ? meta.standfirst : meta.definition)) ?? gist ?? '', found.language),
        note: note?.[language],
      },
    ];
  });
}

/** The view of a library in a language. */
export type View = ReturnType<typeof createView>;

/** Reading time: 200 words a minute, never less than one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / 200));
}

const drawn = new WeakMap<Library, Pick<MapValue, 'wide' | 'narrow'> & { links: ItemLink[] }>();

/** The map is the same on every page of a build: drawn once. */
function drawings(library: Library) {
  const known = drawn.get(library);
  if (known) return known;
  const { theses, essays, series, graph } = library;
  const numbers = theses.map(({ number }) => number).sort((a, b) => a - b);
  const first = new Map<TargetKey, number>();
  const counts = new Map<number, number>();
  for (const { id, translations } of essays) {
    const own = translations[0]?.meta.theses ?? [];
    if (own[0] !== undefined) first.set(`essay:${id}`, own[0]);
    for (const number of own) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const links = itemLinks(graph, first);
  const count = (number: number) => counts.get(number) ?? 0;
  const rows = series.parts.map(({ from, to }) => numbers.filter((number) => from <= number && number <= to));
  const drawing = {
    links,
    wide: drawLine(numbers, count, links, { width: 1280, height: 300 }),
    narrow: drawRows(rows, count, links, { step: 14, row: 78 }),
  };
  drawn.set(library, drawing);
  return drawing;
}

function frame(
  { series, addresses }: Library,
  language: Language,
  page: Page,
  { title, description }: Pick<FrameValue, 'title' | 'description'>,
  written: readonly Language[],
): FrameValue {
  const say = messages[language];
  const own = written.includes(language);
  const list = (kind: 'register' | 'essays' | 'paths' | 'glossary' | 'topics' | 'authors', text: string) => ({
    href: addresses.href({ kind }, language),
    text,
    current: page.kind === kind,
  });
  return {
    language,
    title: page.kind === 'home' ? `${series.title[language]} – ${title}` : `${title} – ${series.title[language]}`,
    description,
    canonical: addresses.url(page, own ? language : (written[0] ?? language)),
    alternates: written.map((each) => ({ language: each, href: addresses.url(page, each) })),
    hidden: !own,
    seriesTitle: series.title[language],
    home: addresses.href({ kind: 'home' }, language),
    navigation: [
      list('register', series.item.plural[language]),
      list('essays', say.essays),
      list('paths', say.paths),
      list('glossary', say.glossary),
    ],
    languages: series.languages
      .filter((each) => each !== language)
      .map((each) => ({ language: each, href: addresses.href(page, each), text: messages[each].name })),
    footer: {
      source: { href: series.source.url, text: series.source.title[language] },
      rights: series.source.rights[language],
      licence: { href: series.licence.url, text: series.licence.name },
      links: [list('topics', say.topics), list('authors', say.authors)],
    },
    icon: addresses.file('favicon.svg'),
  };
}
