import { messages } from '../../i18n/index.ts';
import { idFrom } from '../../series/authoring/new-text.ts';
import { defaultLanguage, type Language } from '../../series/text/language.ts';
import type { Blog, Notice } from '../blog.ts';
import { homeOf } from './address-book.ts';
import { line, yaml } from './lines.ts';
import type { NamedAuthor } from './names.ts';

/** A file to write. */
export interface NewFile {
  file: string;
  text: string;
}

interface SeriesContext {
  /** Those it is written in; the first is the default. */
  languages: readonly Language[];
  authors: readonly NamedAuthor[];
  /** Names of tags. */
  tags: ReadonlyMap<string, string>;
  /** Titles of items by number; none where the series has none of its own. */
  items: ReadonlyMap<number, string>;
  notices: Notice[];
}

/** The data files of a series that is the blog itself. What an author has to decide is reported. */
export function newSeries(
  blog: Blog,
  { languages, authors, tags, items: found, notices }: SeriesContext,
): NewFile[] {
  const local = localizer(languages);
  const same = (text: string) => local(() => text);
  const title = blog.title || 'Blog';
  const tagline = blog.tagline || title;
  const url = homeOf(blog);
  const items = found.size > 0 ? found : new Map([[1, tagline]]);
  const numbers = [...items.keys()];
  const decide = (text: string) => notices.push({ kind: 'decision', place: 'series.yaml', text });
  const years = blog.posts
    .flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : []))
    .sort((a, b) => a - b);
  const series = {
    id: idFrom(title) || 'blog',
    title: line(title),
    tagline: same(line(tagline)),
    description: same(line(tagline)),
    languages,
    site: new URL(url).origin,
    source: {
      title: line(title),
      authors: authors.length > 0 ? authors.map(({ name }) => name) : [title],
      year: years[0] ?? new Date(`${blog.day ?? '1970-01-01'}T00:00:00Z`).getUTCFullYear(),
      url,
      rights: local((language) => messages(language).imported.allRights),
    },
    item: {
      singular: local((language) => messages(language).imported.item.singular),
      plural: local((language) => messages(language).imported.item.plural),
      segment: local((language) => messages(language).imported.item.segment),
    },
    parts: [
      {
        from: Math.min(...numbers),
        to: Math.max(...numbers),
        title: same(line(title)),
        summary: same(line(tagline)),
      },
    ],
    ...(tags.size > 0
      ? { tags: Object.fromEntries([...tags].map(([id, name]) => [id, same(line(name))])) }
      : {}),
    licence: { name: messages(defaultLanguage(languages)).imported.allRights, url },
    timeZone: blog.timeZone ?? 'Europe/Berlin',
  };
  if (!blog.title) decide('“title” is invented: the export does not say what the blog is called.');
  if (languages.length > 1)
    decide(`Texts are the same in every language (${languages.join(', ')}): translate them.`);
  if (!blog.url) decide('“site” is invented: the export does not say where the blog stands.');
  if (!blog.tagline) decide('“tagline” and “description” repeat the title: the blog has no tagline.');
  else decide('“description” repeats the tagline; search engines show it.');
  decide(
    '“source” is the blog itself, and “rights” and “licence” reserve all rights: say what others may do.',
  );
  decide(
    `“timeZone” is ${series.timeZone}${blog.timeZone ? ', as the times in the export show' : ': the export shows none'}.`,
  );
  decide(
    found.size > 0
      ? `“parts” is one part with the items that the titles name (${numbers.length}); their gists in theses.yaml are titles of posts.`
      : 'There is one item and one part: the export names none; --items finds them in titles.',
  );
  for (const { id, name } of authors)
    notices.push({
      kind: 'decision',
      place: 'authors.yaml',
      text: `The “bio” of ${id} is only the name, ${name}.`,
    });
  return [
    { file: 'series.yaml', text: yaml(series) },
    {
      file: 'theses.yaml',
      text: yaml([...items].map(([number, gist]) => ({ number, gist: same(line(gist)) }))),
    },
    { file: 'authors.yaml', text: authorEntries(authors, languages) },
  ];
}

/** Entries of authors.yaml. */
export function authorEntries(authors: readonly NamedAuthor[], languages: readonly Language[]): string {
  const local = localizer(languages);
  return yaml(authors.map(({ id, name }) => ({ id, name: line(name), bio: local(() => line(name)) })));
}

/** Texts as series.yaml has them: one, or one for each language. */
function localizer(languages: readonly Language[]) {
  return (text: (language: Language) => string) =>
    languages.length === 1
      ? text(defaultLanguage(languages))
      : Object.fromEntries(languages.map((language) => [language, text(language)]));
}
