import type { SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import type { Attachments } from '../links/attachments.ts';
import type { LinkTargets } from '../links/link-targets.ts';
import { decodeName } from '../links/parse-link.ts';
import type { Body } from '../model/body.ts';
import { toWebAddress } from '../model/id.ts';
import type { ParsedLink } from '../model/link.ts';
import type { LinkedPath } from '../model/reading-path.ts';
import { type TargetKey, targetKey } from '../model/target.ts';
import { isSiteFile } from '../routes/site-files.ts';
import type { Language } from '../text/language.ts';
import { plainLetters } from '../text/plain-letters.ts';
import { meantBy, onSite, pathMeantBy, schemeMeantBy } from './meant-link.ts';

/** A text whose links are checked. */
export interface LinkedText {
  key: TargetKey;
  language: Language;
  file: string;
  body: Pick<Body, 'anchors' | 'givenIds' | 'links'>;
}

/**
 * Links that lead nowhere, in all bodies.
 *
 * @param isBeside whether the page of a text has something with an id that is none of its text, such as a comment
 */
export function checkLinks(
  texts: readonly LinkedText[],
  linkTargets: LinkTargets,
  attachments: Attachments,
  isBeside: (key: TargetKey, id: string) => boolean = () => false,
): Problem[] {
  const anchors = new Map(texts.map(({ key, language, body }) => [`${key} ${language}`, body.anchors]));
  const none: ReadonlySet<string> = new Set();
  return texts.flatMap(({ key: own, file, language, body }) =>
    withoutRepeated(body.links).flatMap(({ href, parsed, destination, line, column }) => {
      const location = { file, line, column };
      if (parsed.kind === 'section' && isBeside(own, parsed.section)) return [];
      if (parsed.kind === 'section')
        return body.givenIds?.includes(parsed.section)
          ? []
          : checkSection(plainLetters(parsed.section), body.anchors, 'this text', location);
      const attachment = parsed.kind === 'file' ? attachments.get(parsed.path) : undefined;
      if (attachment)
        return attachment.isElsewhere
          ? [problem('unreadable-file', location, linkOut(`“${decodeName(href)}”`))]
          : [];
      if (!destination) return checkTarget(parsed, href, linkTargets, location);
      if (destination.section === undefined) return [];
      const { target } = destination.linkTarget;
      const key = targetKey(target);
      if (isBeside(key, destination.section)) return [];
      // Sections of a translation that is not published yet are there once it is.
      const versions = [destination.language, language].map((each) => anchors.get(`${key} ${each}`));
      const there = target.kind === 'thesis' ? [none] : versions.filter((version) => version !== undefined);
      // A text that could not be read has no sections that are known.
      if (there.length === 0) return [];
      const sections = new Set(there.flatMap((version) => [...version]));
      return checkSection(destination.section, sections, `${key} (${destination.language})`, location);
    }),
  );
}

/** Reason given for a symbolic link to a file outside the content folder. */
export function linkOut(name: string): { reason: string; instead: string } {
  return {
    reason: `${name} is a link that leads out of the content folder`,
    instead: 'Put the file itself in its place: nothing from elsewhere is published.',
  };
}

/** Links whose address stands at one place of the text are one to the author. */
function withoutRepeated(links: Body['links']): Body['links'] {
  const seen = new Set<string>();
  return links.filter(({ line, column }) => {
    const place = `${line}:${column}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** A step of a reading path that leads nowhere. */
export function checkStep(
  { to, parsed, destination }: Pick<LinkedPath['steps'][number], 'to' | 'parsed' | 'destination'>,
  linkTargets: LinkTargets,
  location: SourceLocation,
): Problem[] {
  const known = parsed.kind === 'thesis' || parsed.kind === 'essay' || parsed.kind === 'term';
  if (!known || parsed.section !== undefined) {
    const reason = 'a step is written essay:id, thesis:12 or term:id, without a section';
    const meant = meantBy(to, linkTargets);
    const suggestion = [...linkTargets.all.keys()].find((key) => key === meant);
    return [problem('invalid-value', location, { key: 'to', reason, suggestion })];
  }
  return destination ? [] : checkTarget(parsed, to, linkTargets, location);
}

/** Says what is wrong with a link that leads to no target. */
function checkTarget(
  link: ParsedLink,
  href: string,
  linkTargets: LinkTargets,
  location: SourceLocation,
): Problem[] {
  const listTargets = () => [...linkTargets.all.values()].map(({ target }) => target);
  switch (link.kind) {
    case 'thesis': {
      const numbers = listTargets().flatMap((target) => (target.kind === 'thesis' ? [target.number] : []));
      return [unknownItem(link.name, numbers, location)];
    }
    case 'essay':
    case 'term':
    case 'page': {
      const known = listTargets().flatMap((target) =>
        target.kind === link.kind && target.kind !== 'thesis' ? [target.id] : [],
      );
      // A path in place of an id.
      const meant = /[/.]/.test(link.name) ? meantBy(link.name, linkTargets) : undefined;
      const details = { kind: link.kind, name: link.name, known, meant: meant?.replace(`${link.kind}:`, '') };
      return [problem('unknown-target', location, details)];
    }
    case 'address':
      if (linkTargets.paths.has(link.path) || isSiteFile(link.path, linkTargets.paths)) return [];
      return [
        problem('dead-link', location, {
          ...{ name: link.path, known: [...linkTargets.paths] },
          meant: /^https?:\/?[^/]/i.test(href) ? toWebAddress(href) : pathMeantBy(link.path, linkTargets),
        }),
      ];
    case 'file':
      return [
        problem('dead-link', location, {
          ...{ name: decodeName(href), known: [] },
          meant: meantBy(decodeName(href), linkTargets),
        }),
      ];
    default: {
      const meant = onSite(href, linkTargets) ?? (leadsOutside(href) ? undefined : schemeMeantBy(href));
      const isDead = meant !== undefined || !leadsOutside(href);
      return isDead ? [problem('dead-link', location, { name: decodeName(href), known: [], meant })] : [];
    }
  }
}

/** Whether an address has a beginning with which browsers and phones go somewhere. */
function leadsOutside(href: string): boolean {
  if (/^https?:/i.test(href)) return URL.canParse(href);
  return /^(?:\/\/|(?:mailto|tel|sms|geo|xmpp|ircs?|matrix|magnet|s?ftp|gemini|news|feed|webcal|doi|urn):)./is.test(
    href,
  );
}

/** A number that the catalogue does not have. */
export function unknownItem(name: string, numbers: readonly number[], location: SourceLocation): Problem {
  return problem('unknown-thesis', location, { number: name, known: numbers });
}

function checkSection(
  section: string,
  anchors: ReadonlySet<string>,
  target: string,
  location: SourceLocation,
): Problem[] {
  if (anchors.has(section)) return [];
  const known = [...anchors].filter((id) => !/^(?:p-|fn-)/.test(id));
  return [problem('unknown-section', location, { target, name: section, known })];
}
