import type { Catalogue } from './catalogue.ts';
import type { Essay, Term, Translation } from './entry.ts';
import type { Language } from './language.ts';
import type { Path } from './path.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { type LinkContext, type ParsedLink, parseLink, targetKey } from './reference.ts';
import type { Addresses } from './url.ts';

/** Finds the place of a value in a YAML text by its path. */
export type At = (path: readonly PropertyKey[]) => Place;

/** What links are checked against. */
export interface Surroundings {
  catalogue: Catalogue;
  links: Omit<LinkContext, 'file'>;
}

type AnyEntry = Essay | Term;

/** Links that lead nowhere, in all bodies. */
export function checkLinks(entries: readonly AnyEntry[], { catalogue, links }: Surroundings): Problem[] {
  const bodies = new Map(
    entries.flatMap((entry) =>
      entry.translations.map((text) => [`${targetKey(entry)} ${text.language}`, text.body]),
    ),
  );
  return entries.flatMap((entry) =>
    entry.translations.flatMap(({ file, language, body }) =>
      body.links.flatMap(({ href, line, column }) => {
        const place = { file, line, column };
        const link = parseLink(href, { ...links, file });
        if (link.kind === 'section') return checkSection(link.section, body.anchors, 'this text', place);
        const destination = catalogue.find(link, language);
        if (!destination) return checkTarget(link, catalogue, place);
        if (destination.section === undefined) return [];
        const key = targetKey(destination.item.target);
        // Sections of a translation that is not published yet are there once it is.
        const anchors = new Set(
          [destination.language, language].flatMap((each) => [
            ...(bodies.get(`${key} ${each}`)?.anchors ?? []),
          ]),
        );
        return checkSection(destination.section, anchors, `${key} (${destination.language})`, place);
      }),
    ),
  );
}

/** Steps of reading paths that lead nowhere. */
export function checkPaths(paths: readonly Path[], { catalogue, links }: Surroundings, at: At): Problem[] {
  return paths.flatMap((path, index) =>
    path.steps.flatMap(({ to }, step) => {
      const link = parseLink(to, { ...links, file: 'paths.yaml' });
      const place = at([index, 'steps', step, 'to']);
      if (link.kind === 'external') {
        return [
          problem('invalid-value', place, { key: 'to', reason: 'write essay:id, thesis:number or term:id' }),
        ];
      }
      return catalogue.find(link, 'de') ? [] : checkTarget(link, catalogue, place);
    }),
  );
}

/** Says what is wrong with a link that leads to no target. */
function checkTarget(link: ParsedLink, catalogue: Catalogue, place: Place): Problem[] {
  const keys = [...catalogue.items.values()].map(({ target }) => target);
  if (link.kind === 'thesis') {
    const numbers = keys.flatMap((target) => (target.kind === 'thesis' ? [target.number] : []));
    return [unknownThesis(link.name, numbers, place)];
  }
  if (link.kind === 'essay' || link.kind === 'term') {
    const known = keys.flatMap((target) => (target.kind === link.kind && 'id' in target ? [target.id] : []));
    return [problem('unknown-target', place, { kind: link.kind, name: link.name, known })];
  }
  if (link.kind === 'page' && link.path.endsWith('/') && !catalogue.hasPage(link.path)) {
    return [problem('unknown-target', place, { kind: 'page', name: link.path, known: [] })];
  }
  return link.kind === 'file'
    ? [problem('unknown-target', place, { kind: 'text', name: link.path, known: [] })]
    : [];
}

/** A number that the catalogue does not have. */
export function unknownThesis(name: string, numbers: readonly number[], place: Place): Problem {
  return problem('unknown-thesis', place, {
    number: name,
    first: Math.min(...numbers),
    last: Math.max(...numbers),
  });
}

function checkSection(
  section: string,
  anchors: ReadonlySet<string>,
  target: string,
  place: Place,
): Problem[] {
  if (anchors.has(section)) return [];
  const known = [...anchors].filter((id) => !/^(?:p-|fn-)/.test(id));
  return [problem('unknown-section', place, { target, name: section, known })];
}

/** Two pages of one language that want the same address. */
export function checkAddresses(
  entries: readonly AnyEntry[],
  languages: readonly Language[],
  addresses: Addresses,
): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) =>
    languages.flatMap((language) => {
      const text: Translation<unknown> | undefined =
        entry.translations.find((each) => each.language === language) ?? entry.translations[0];
      const url = addresses.path(entry, language);
      const earlier = first.get(url);
      if (text && earlier === undefined) first.set(url, text.file);
      return text && earlier !== undefined && earlier !== text.file
        ? [problem('duplicate-url', { file: text.file, line: 1, column: 1 }, { url, first: earlier })]
        : [];
    }),
  );
}

/** Ids that stand twice in a list. */
export function checkUnique(items: readonly { id: string }[], what: string, at: At): Problem[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const { file, line } = at([earlier, 'id']);
    return [problem('duplicate-id', at([index, 'id']), { what, id, first: `${file}:${line}` })];
  });
}
