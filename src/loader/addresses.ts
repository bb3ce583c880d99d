import type { At, Claim } from '../series/check.ts';
import type { Language } from '../series/language.ts';
import { listPages } from '../series/pages.ts';
import type { Path } from '../series/path.ts';
import type { Place } from '../series/problem.ts';
import { type Addresses, aliasPath, type Page } from '../series/url.ts';
import type { TextFile } from './texts.ts';

type Aliased = { aliases: readonly string[] };

interface Sources {
  languages: readonly Language[];
  essays: readonly TextFile<Aliased & { tags: readonly string[] }>[];
  terms: readonly TextFile<Aliased>[];
  paths: readonly Path[] | undefined;
  at: { series: At; paths: At };
}

/** The address of every page in every language, and every old one that still leads somewhere, with the place where an author decided on it. */
export function claimAddresses(
  { languages, essays, terms, paths = [], at }: Sources,
  addresses: Addresses,
): Claim[] {
  const idsOf = (texts: readonly { id: string }[]) => [...new Set(texts.map(({ id }) => id))].map(toId);
  const pages = listPages({
    theses: [],
    essays: idsOf(essays),
    terms: idsOf(terms),
    paths,
    authors: [],
    tags: [...new Set(essays.flatMap(({ meta }) => meta?.tags ?? []))],
  });
  const placeOf = (page: Page, language: Language): Place => {
    if (page.kind === 'essay') return placeOfText(essays, page.id, language);
    if (page.kind === 'term') return placeOfText(terms, page.id, language);
    if (page.kind === 'path') return at.paths([paths.findIndex(({ id }) => id === page.id)]);
    if (page.kind === 'topic') return at.series(['tags', page.id]);
    return at.series(['item', 'segment', language]);
  };
  const current = pages.flatMap((page) =>
    languages.map((language) => ({
      path: addresses.path(page, language),
      page: `${page.kind} ${'id' in page ? page.id : language}`,
      place: placeOf(page, language),
    })),
  );
  const old = [...essays, ...terms].flatMap(({ meta, file, at: place }) =>
    (meta?.aliases ?? []).map((alias, index) => ({
      path: aliasPath(alias),
      page: `old address of ${file}`,
      place: place(['aliases', index]),
    })),
  );
  return [...current, ...old];
}

/** Where the text says its slug; without one, the text. */
function placeOfText(texts: readonly TextFile<unknown>[], id: string, language: Language): Place {
  const versions = texts.filter((text) => text.id === id);
  const version = versions.find((text) => text.language === language) ?? versions[0];
  return version?.at(['slug']) ?? { file: id };
}

function toId(id: string) {
  return { id };
}
