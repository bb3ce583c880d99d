import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { readText } from './files.ts';
import { messages } from './i18n/index.ts';
import { type Content, loadContent } from './loader/load.ts';
import { compileBody, type Insertion } from './markdown/compile.ts';
import { dayIn } from './series/date.ts';
import { type Entry, isPublished, type Translation } from './series/entry.ts';
import { buildGraph, type Graph } from './series/graph.ts';
import { tagsOf } from './series/pages.ts';
import { parseLink, targetKey } from './series/reference.ts';
import { settings } from './settings.ts';

/** The published series, with everything that is computed once per build. */
export interface Library extends Content {
  graph: Graph;
  /** Tags in use, sorted. */
  tags: readonly string[];
}

let library: Promise<Library> | undefined;

/** The library of this build: read, checked and linked once. Throws when the series has errors. */
export function getLibrary(): Promise<Library> {
  library ??= open();
  return library;
}

async function open(): Promise<Library> {
  const { content, problems } = await loadContent(settings);
  if (!content)
    throw new Error(
      problems.map(({ place, message }) => `${place.file}:${place.line}: ${message}`).join('\n'),
    );
  const today = dayIn(content.series.timeZone, new Date());
  const essays = publishedOnly(content.essays, today);
  const terms = publishedOnly(content.terms, today);
  const sources = [...essays, ...terms].flatMap((entry) =>
    entry.translations.map(({ language, file, meta, body }) => ({
      key: targetKey(entry),
      language,
      file,
      date: meta.date,
      body,
    })),
  );
  const { catalogue, links: context, series } = content;
  const graph = buildGraph({ sources, catalogue, context, languages: series.languages });
  return { ...content, essays, terms, graph, tags: tagsOf(essays) };
}

function publishedOnly<Kind extends 'essay' | 'term', Meta extends { draft: boolean; date: string }>(
  entries: readonly Entry<Kind, Meta>[],
  today: string,
): Entry<Kind, Meta>[] {
  return entries
    .map((entry) => ({
      ...entry,
      translations: entry.translations.filter(({ meta }) => isPublished(meta, today)),
    }))
    .filter(({ translations }) => translations.length > 0);
}

/**
 * The body of a text as a component for Astro's JSX renderer. It wants the vocabulary as `components`.
 *
 * @param insertions components that stand behind the headings of sections, by id of the section
 */
export async function getContent(
  { catalogue, addresses, links }: Library,
  { file, language }: Translation<unknown>,
  insertions: ReadonlyMap<string, Insertion>,
): Promise<ContentComponent> {
  const source = await readText(settings.contentDir, file);
  const code = compileBody(source, {
    file,
    language,
    labels: messages[language],
    insertions,
    resolve(href) {
      const link = parseLink(href, { ...links, file });
      const found = catalogue.find(link, language);
      if (found) {
        const { item, language: shown, title, section } = found;
        return { href: item.published ? addresses.href(item.target, shown, section) : undefined, title };
      }
      if (link.kind === 'page') {
        const fragment = link.section === undefined ? '' : `#${encodeURIComponent(link.section)}`;
        return { href: `${addresses.file(encodeURI(link.path))}${fragment}`, title: link.path };
      }
      return link.kind === 'external' && /^https?:/i.test(href)
        ? { href, title: href, rel: 'external' }
        : undefined;
    },
  });
  // The code was compiled from the author's own text by `compileBody`; essays are trusted.
  const { default: render }: { default: ContentComponent } = new Function(code)({ Fragment, jsx, jsxs });
  const Content: ContentComponent = ({ components }) => render({ components: { Fragment, ...components } });
  // Tells Astro which renderer draws it; otherwise each would be tried, at the price of one more rendering.
  return Object.assign(Content, { [Symbol.for('astro:renderer')]: 'astro:jsx' });
}

/** A text that can be put into a page: `<Content components={components} />`. */
type ContentComponent = (props: { components: Readonly<Record<string, unknown>> }) => unknown;
