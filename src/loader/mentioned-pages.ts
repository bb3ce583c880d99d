import { messages } from '../i18n/index.ts';
import type { MentionedPlace } from '../series/mentions/receive-mentions.ts';
import { hostOf } from '../series/mentions/source-key.ts';
import type { Body } from '../series/model/body.ts';
import { type Essay, isClosed, type Term, translationFor } from '../series/model/entry.ts';
import { type ConversationSubject, type SubjectKey, subjectKey } from '../series/model/target.ts';
import { formerSegments } from '../series/routes/former-segments.ts';
import { aliasPath } from '../series/routes/url.ts';
import type { Language } from '../series/text/language.ts';
import { plainLetters } from '../series/text/plain-letters.ts';
import { decodePath } from '../series/text/strings.ts';
import type { Content } from './content.ts';

/** A page that can be mentioned. */
export interface MentionedPage {
  subject: ConversationSubject;
  /** Name that no renaming changes. */
  firstKey: SubjectKey;
  /** Whether it takes no more. */
  isClosed: boolean;
}

/** Every page that can be mentioned. */
export function mentionedPages({
  items,
  essays,
  terms,
}: Pick<Content, 'items' | 'essays' | 'terms'>): MentionedPage[] {
  const subjects: ConversationSubject[] = [
    { kind: 'home' },
    ...items.map(({ number }) => ({ kind: 'thesis' as const, number })),
  ];
  return [
    ...subjects.map((subject) => ({ subject, firstKey: subjectKey(subject), isClosed: false })),
    ...[...essays, ...terms].map((entry: Essay | Term) => ({
      subject: { kind: entry.kind, id: entry.id },
      firstKey: subjectKey({ kind: entry.kind, id: entry.translations[0]?.meta.firstId ?? entry.id }),
      isClosed: entry.kind === 'essay' && isClosed(entry),
    })),
  ];
}

/** Where addresses of this site lead, as others write them. */
interface MentionLocator {
  locate: (address: string) => MentionedPlace | undefined;
  /** Whether an address is one of this site. */
  isOwn: (address: string) => boolean;
}

/**
 * Finds the pages that others mean: by their address in any language, by that of a further page of their conversation, and
 * by old addresses, those that texts name in `aliases` and those with segments that pages had before.
 */
export function createMentionLocator(content: Content): MentionLocator {
  const { essays, terms, addresses, ownSite } = content;
  const hosts = new Set(ownSite.hosts.map((host) => hostOf(`https://${host}`)));
  const texts = new Map([...essays, ...terms].map((entry) => [subjectKey(entry), entry]));
  const paths = new Map<string, { page: SubjectKey; language: Language }>();
  const add = (path: string, page: SubjectKey, language: Language) => {
    if (!paths.has(path)) paths.set(path, { page, language });
  };
  const pages = mentionedPages(content).flatMap(({ subject }) =>
    content.series.languages.map((language) => ({ subject, page: subjectKey(subject), language })),
  );
  for (const { subject, page, language } of pages) add(addresses.path(subject, language), page, language);
  for (const { subject: of, page, language } of pages)
    add(conversationOf(addresses.path({ kind: 'page-conversation', of, page: 2 }, language)), page, language);
  for (const [page, { translations }] of texts)
    for (const { language, meta } of translations)
      for (const alias of meta.aliases) add(aliasPath(alias), page, language);
  for (const { subject, page, language } of pages.filter(({ subject }) => subject.kind === 'term')) {
    const { segments } = messages(language);
    const former = formerSegments(language);
    if (former.glossary !== undefined)
      add(addresses.path(subject, language).replace(segments.glossary, former.glossary), page, language);
  }
  const pathOf = (address: string): string | undefined => {
    const url = new URL(address);
    const path = url.pathname.replace(/\/index\.html$/, '/').replace(/\/*$/, '/');
    return hosts.has(hostOf(address)) && path.startsWith(ownSite.base)
      ? aliasPath(path.slice(ownSite.base.length - 1))
      : undefined;
  };
  return {
    isOwn: (address) => pathOf(address) !== undefined,
    locate(address) {
      const path = pathOf(address);
      const found = path === undefined ? undefined : (paths.get(path) ?? paths.get(conversationOf(path)));
      if (!found) return undefined;
      const fragment = plainLetters(decodePath(new URL(address).hash.slice(1)).replace(/:~:.*$/s, ''));
      const text = texts.get(found.page);
      const shown = text && translationFor<{ language: Language; body: Body }>(text, found.language);
      return { ...found, section: shown?.body.anchors.has(fragment) ? fragment : null };
    },
  };
}

/** The path of a page of a conversation without its number. */
function conversationOf(path: string): string {
  return path.replace(/\d+\/$/, '');
}
