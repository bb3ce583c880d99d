import { foreignKeys } from '../../series/model/foreign-keys.ts';
import type { Day } from '../../series/text/date.ts';
import { keysOf } from '../../series/text/keys.ts';
import type { Cover } from '../blog.ts';
import { dayOf } from '../dates.ts';
import { imageOf, listOf, namesOf, textValue } from './values.ts';

/** What frontmatter says of a text, whichever program reads it. */
export interface TextFields {
  title: string;
  slug: string;
  date: Day | undefined;
  updated: Day | undefined;
  standfirst: string;
  tags: string[];
  /** Those of its tags that are part of addresses. */
  categories: string[];
  authors: string[];
  isDraft: boolean;
  /** The address in use, if it is named. */
  url: string;
  /** Addresses at which it stood before. */
  aliases: string[];
  cover: Cover | undefined;
  language: string;
  translationKey: string;
  /** Keys that were not read. */
  unread: string[];
}

/** Keys of each field; the first that is there counts. */
const names = {
  title: ['title'],
  slug: ['slug'],
  date: ['date', ...foreignKeys.date],
  updated: ['updated', ...foreignKeys.updated],
  standfirst: ['standfirst', ...foreignKeys.standfirst],
  tags: ['tags', ...foreignKeys.tags],
  authors: ['authors', ...foreignKeys.authors],
  draft: ['draft'],
  published: ['published'],
  url: ['url', 'permalink'],
  aliases: ['aliases', ...foreignKeys.aliases],
  cover: ['cover', ...foreignKeys.cover],
  coverAlt: ['coverAlt', ...foreignKeys.coverAlt],
  language: ['lang', 'language', 'locale'],
  translationKey: ['translationKey'],
} as const;

/** Every key that is read. */
export const knownKeys: readonly string[] = keysOf(names).flatMap((field) => names[field]);

/**
 * Reads frontmatter.
 *
 * @param separator between tags that are written as one text
 */
export function readFields(data: Readonly<Record<string, unknown>>, separator: RegExp): TextFields {
  const values = (field: keyof typeof names) =>
    names[field].flatMap((key) => (data[key] === undefined || data[key] === null ? [] : [data[key]]));
  const text = (field: keyof typeof names) =>
    values(field)
      .map((value) => textValue.parse(value))
      .find(Boolean) ?? '';
  const cover = values('cover')
    .map(imageOf)
    .find((image) => image !== undefined);
  return {
    title: text('title'),
    slug: text('slug'),
    date: dayOf(text('date')),
    updated: dayOf(text('updated')),
    standfirst: text('standfirst'),
    tags: [
      ...new Set(
        names.tags.flatMap((key) => listOf(data[key], key.endsWith('s') ? separator : /,/)).filter(Boolean),
      ),
    ],
    categories: listOf(data.categories ?? data.category, separator),
    authors: [...new Set(values('authors').flatMap(namesOf))],
    isDraft: values('draft').some(isTrue) || values('published').some((value) => value === false),
    url: text('url'),
    aliases: values('aliases').flatMap((value) => listOf(value)),
    cover: cover && { src: cover.src, alt: text('coverAlt') || cover.alt },
    language: text('language'),
    translationKey: text('translationKey'),
    unread: Object.keys(data).filter((key) => !knownKeys.includes(key)),
  };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
