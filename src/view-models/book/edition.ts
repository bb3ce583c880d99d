import { messages } from '../../i18n/index.ts';
import { asWritten, byNumber } from '../../series/essays/order.ts';
import { bookConfigOf } from '../../series/model/book.ts';
import { type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import type { LinkedPath } from '../../series/model/reading-path.ts';
import { type TargetKey, targetKey } from '../../series/model/target.ts';
import type { BookPage } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

/** What stands in one book. */
export interface Edition {
  /** The page that it lies beside. */
  page: BookPage;
  language: Language;
  title: string;
  description: string;
  /** In reading order. */
  essays: readonly Essay[];
  /** In alphabetical order. */
  terms: readonly Term[];
  numbers: ReadonlySet<number>;
  /** The reading path that it follows; nothing for the whole series. */
  path: LinkedPath | undefined;
}

/** What stands in the book of a page. */
export function editionOf(page: BookPage, language: Language, site: Site): Edition {
  const path = page.kind === 'path' ? site.paths.find(({ id }) => id === page.id) : undefined;
  const edition = path ? alongPath(path, page, language, site) : wholeSeries(page, language, site);
  const titleOf = (term: Term) => translationFor(term, language).meta.title;
  return {
    ...edition,
    terms: edition.terms.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), language)),
  };
}

function wholeSeries(page: BookPage, language: Language, site: Site): Edition {
  const { series, essays, terms, items } = site;
  const { title = series.title, order = 'number' } = bookConfigOf(series) ?? {};
  const ordered =
    typeof order === 'object' ? firstAlong(order.path, language, site) : orderOf(order, language, site);
  const introduction = essays.filter(({ id }) => id === series.introduction);
  return {
    ...{ page, language, terms, path: undefined },
    title: title[language],
    description: series.description[language],
    // A path says itself where the introduction stands.
    essays: typeof order === 'object' ? ordered : [...new Set([...introduction, ...ordered])],
    numbers: new Set(items.map(({ number }) => number)),
  };
}

/** By number those without one come last, as they were written. */
function orderOf(
  order: 'number' | 'written',
  language: Language,
  { essays }: Pick<Site, 'essays'>,
): readonly Essay[] {
  if (order === 'written') return asWritten(essays);
  const hasNumber = (essay: Essay) => translationFor(essay, language).meta.theses.length > 0;
  const numbered = byNumber(essays, language);
  return [...numbered.filter(hasNumber), ...numbered.filter((essay) => !hasNumber(essay))];
}

/** What a path leads to, then all others. */
function firstAlong(id: string, language: Language, site: Site): readonly Essay[] {
  const path = site.paths.find((each) => each.id === id);
  const first = path ? essaysOn(path, site) : [];
  return [...new Set([...first, ...orderOf('number', language, site)])];
}

function essaysOn({ steps }: LinkedPath, { essays }: Pick<Site, 'essays'>): Essay[] {
  return [
    ...new Set(
      steps.flatMap(({ destination }) => {
        const target = destination?.linkTarget.target;
        return target?.kind === 'essay' ? essays.filter(({ id }) => id === target.id) : [];
      }),
    ),
  ];
}

/** The essays of a path, with the items that they are about and the terms that they use. */
function alongPath(path: LinkedPath, page: BookPage, language: Language, site: Site): Edition {
  const essays = essaysOn(path, site);
  const linked = essays.flatMap((essay) => site.graph.outgoing(targetKey(essay), language));
  const targets = path.steps.flatMap(({ destination }) => destination?.linkTarget.target ?? []);
  const named = new Set<TargetKey>([...linked.map(({ target }) => target), ...targets.map(targetKey)]);
  const about = essays.flatMap((essay) => translationFor(essay, language).meta.theses);
  const steps = targets.flatMap((target) => (target.kind === 'thesis' ? [target.number] : []));
  return {
    ...{ page, language, essays, path },
    title: `${site.series.title[language]}${messages(language).colon} ${path.title[language]}`,
    description: path.summary[language],
    terms: site.terms.filter((term) => named.has(targetKey(term))),
    numbers: new Set([...about, ...steps]),
  };
}
