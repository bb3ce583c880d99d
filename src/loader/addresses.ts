import type { Claim } from '../series/checks/check-duplicates.ts';
import { findUnportableNames } from '../series/checks/find-unportable.ts';
import type { Locate, SourceLocation } from '../series/diagnostics/location.ts';
import type { Problem } from '../series/diagnostics/problem.ts';
import { entryKinds } from '../series/model/entry-kind.ts';
import type { ReadingPath } from '../series/model/reading-path.ts';
import type { Series } from '../series/model/series.ts';
import { bookKinds, pagesWithBooks } from '../series/routes/books.ts';
import { listPages } from '../series/routes/pages.ts';
import { isReserved, isSiteFile } from '../series/routes/site-files.ts';
import { type Addresses, aliasPath, type Page } from '../series/routes/url.ts';
import type { Day } from '../series/text/date.ts';
import type { Language } from '../series/text/language.ts';
import { claimPublicFiles } from './files/public-files.ts';
import type { TextFile } from './texts/text-files.ts';
import { isUnpublished } from './texts/unpublished.ts';

type Aliased = { aliases: readonly string[]; draft: boolean; date?: Day | undefined };

interface AddressSources {
  languages: readonly Language[];
  numbers: readonly number[] | undefined;
  authorIds: readonly string[] | undefined;
  essays: readonly TextFile<Aliased & { tags: readonly string[] }>[];
  terms: readonly TextFile<Aliased>[];
  /** Free pages. */
  pages: readonly TextFile<Aliased>[];
  paths: readonly ReadingPath[] | undefined;
  locate: { series: Locate; items: Locate; authors: Locate; paths: Locate };
  today: Day;
  /** By path from the root of the site. */
  publicFiles: readonly string[];
  series: Pick<Series, 'book' | 'title' | 'offline'> | undefined;
  hasHeavyPictures: boolean;
}

/** Lists the address of every page and book in every language and every alias, each with the key that an author set it by. */
export function claimAddresses(
  {
    languages,
    numbers = [],
    authorIds = [],
    essays,
    terms,
    pages: freePages,
    paths = [],
    locate,
    today,
    publicFiles,
    series,
    hasHeavyPictures,
  }: AddressSources,
  addresses: Addresses,
): Claim[] {
  const idsOf = (texts: readonly { id: string }[]) => [...new Set(texts.map(({ id }) => id))].map(toId);
  const pages = listPages({
    items: numbers.map((number) => ({ number })),
    essays: idsOf(essays),
    argued: idsOf(essays),
    terms: idsOf(terms),
    pages: idsOf(freePages),
    kinds: entryKinds,
    offersOffline: series?.offline,
    paths,
    authors: authorIds.map(toId),
    tags: [...new Set(essays.flatMap(({ meta }) => meta?.tags ?? []))],
  });
  const versionsOf = {
    essay: Map.groupBy(essays, ({ id }) => id),
    term: Map.groupBy(terms, ({ id }) => id),
    page: Map.groupBy(freePages, ({ id }) => id),
  };
  const decisionOn = (page: Page, language: Language): Claim['decision'] => {
    switch (page.kind) {
      case 'essay':
      case 'term':
      case 'page': {
        const versions = versionsOf[page.kind].get(page.id) ?? [];
        return { key: 'slug', location: () => placeOfText(versions, page.id, language) };
      }
      case 'register':
        return { key: 'segment', location: () => locate.series(['item', 'segment', language]) };
      case 'thesis':
        return { key: 'segment', location: () => locate.items([numbers.indexOf(page.number), 'number']) };
      case 'path':
        return {
          key: 'id',
          location: () => locate.paths([paths.findIndex(({ id }) => id === page.id), 'id']),
        };
      case 'author':
        return { key: 'id', location: () => locate.authors([authorIds.indexOf(page.id), 'id']) };
      case 'topic':
        return { key: 'id', location: () => placeOfTag(essays, page.id) ?? locate.series(['tags', page.id]) };
      default:
        return undefined;
    }
  };
  const current = pages.flatMap((page) =>
    languages.map((language) => ({
      path: addresses.path(page, language),
      page: `${page.kind} ${'number' in page ? page.number : 'id' in page ? page.id : language}`,
      decision: decisionOn(page, language),
      isUnpublished:
        (page.kind === 'essay' || page.kind === 'term' || page.kind === 'page') &&
        versionsOf[page.kind].get(page.id)?.every((text) => isUnpublished(text, today)),
    })),
  );
  const bookDecision = { key: 'segment' as const, location: () => locate.series(['book']) };
  const withBooks = series ? pagesWithBooks({ series, paths, seenOn: today }) : [];
  const books = withBooks.flatMap((page) =>
    languages.flatMap((language) =>
      bookKinds({ hasHeavyPictures }).map((kind) => ({
        path: addresses.book(page, language, kind),
        page: `book of ${page.kind} ${'id' in page ? page.id : language}`,
        decision: page.kind === 'path' ? decisionOn(page, language) : bookDecision,
      })),
    ),
  );
  const old = [...essays, ...terms, ...freePages].flatMap(({ locate: location, ...text }) =>
    (text.meta?.aliases ?? []).map((alias, index) => ({
      path: aliasPath(alias),
      page: `old address of ${text.file}`,
      decision: { key: 'aliases' as const, location: () => location(['aliases', index]) },
      isUnpublished: isUnpublished(text, today),
    })),
  );
  const folders = new Set(current.map(({ path }) => path));
  const bookPaths = new Set(books.map(({ path }) => path));
  const isFile = (path: string) => isSiteFile(path, folders) || bookPaths.has(path);
  const files = [
    ...old.filter(({ path }) => isFile(path.slice(0, -1))),
    ...current.filter(({ page, path }) => page.startsWith('page ') && isReserved(path.slice(0, -1))),
  ].map(({ path }) => ({ path, page: 'file' }));
  return [...current, ...books, ...files, ...old, ...claimPublicFiles(publicFiles, folders)];
}

/** Names of files and addresses that cannot be everywhere, as far as an author decides them. */
export function checkPortability(files: readonly string[], claims: readonly Claim[]): Problem[] {
  return findUnportableNames([
    files.map((file) => ({ path: file, location: () => ({ file }) })),
    claims.flatMap(({ path, decision }) =>
      decision && decision.key !== 'public' ? [{ path, location: decision.location }] : [],
    ),
  ]);
}

/** Location of the first use of a tag. */
function placeOfTag(
  essays: readonly TextFile<{ tags: readonly string[] }>[],
  tag: string,
): SourceLocation | undefined {
  const text = essays.find(({ meta }) => meta?.tags.includes(tag));
  return text?.locate(['tags', text.meta?.tags.indexOf(tag) ?? 0]);
}

/** Location of the slug of a text, or of the text if it has none. */
function placeOfText(versions: readonly TextFile<unknown>[], id: string, language: Language): SourceLocation {
  const version = versions.find((text) => text.language === language) ?? versions[0];
  return version?.locate(['slug']) ?? { file: id };
}

function toId(id: string) {
  return { id };
}
