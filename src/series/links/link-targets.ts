import type { ParsedLink } from '../model/link.ts';
import {
  type Destination,
  type LinkTarget,
  type Target,
  type TargetKey,
  targetKey,
} from '../model/target.ts';
import type { Addresses, Page } from '../routes/url.ts';
import type { Language } from '../text/language.ts';
import { plainLetters } from '../text/plain-letters.ts';

/** Everything that can be linked to, by name and by address. */
export interface LinkTargets {
  all: ReadonlyMap<TargetKey, LinkTarget>;
  /** Where a link to the target of that key leads; nothing where there is no such target. */
  get: (key: string, language: Language) => Destination | undefined;
  /** Finds where a parsed link leads; nothing where it leads to no target (an external link, a list page, a mistake). */
  resolve: (link: ParsedLink, language: Language) => Destination | undefined;
  /** The paths of all pages of the site, of its books, and of the files that the series lays over it. */
  paths: ReadonlySet<string>;
}

/**
 * Makes the link targets of a series. `pages` are the other pages of the site, which links may lead to without being
 * trackbacks.
 */
export function createLinkTargets(
  all: readonly LinkTarget[],
  {
    addresses,
    languages,
    pages,
    publicPaths = [],
  }: {
    addresses: Addresses;
    languages: readonly Language[];
    pages: readonly Page[];
    /** Paths of files that links may lead to. */
    publicPaths?: readonly string[];
  },
): LinkTargets {
  const byKey = new Map(all.map((each) => [targetKey(each.target), each]));
  const byName = new Map<string, LinkTarget>(byKey);
  const byPath = new Map<string, { linkTarget: LinkTarget | undefined; language: Language }>();
  for (const language of languages) {
    for (const page of pages) byPath.set(addresses.path(page, language), { linkTarget: undefined, language });
    for (const linkTarget of all)
      byPath.set(addresses.path(linkTarget.target, language), { linkTarget, language });
  }
  const get = (key: string, language: Language, section?: string) => {
    const linkTarget = byName.get(key);
    return linkTarget && destination(linkTarget, language, languages, section);
  };
  return {
    all: byKey,
    paths: new Set([...byPath.keys(), ...publicPaths]),
    get: (key, language) => get(key, language),
    resolve(link, language) {
      if (link.kind === 'address') {
        const found = byPath.get(link.path);
        return found?.linkTarget && destination(found.linkTarget, found.language, languages, link.section);
      }
      if (!('name' in link)) return undefined;
      return get(keyOf(link.kind, link.name), language, link.section);
    },
  };
}

function keyOf(kind: Target['kind'], name: string): TargetKey {
  return kind === 'thesis' ? `thesis:${/^\d+$/.test(name) ? Number(name) : Number.NaN}` : `${kind}:${name}`;
}

function destination(
  linkTarget: LinkTarget,
  language: Language,
  languages: readonly Language[],
  section: string | undefined,
): Destination {
  const shown = [language, ...languages].find((each) => linkTarget.titles[each] !== undefined) ?? language;
  // Ids of headings were once written with umlauts.
  const place = section === undefined ? undefined : plainLetters(section);
  return { linkTarget, language: shown, title: linkTarget.titles[shown] ?? '', section: place };
}
