import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ItemProps, SourceProps } from '../../components/props.ts';
import type { BookDocument } from '../../formats/epub/document.ts';
import { inLanguage } from '../../formats/epub/in-language.ts';
import { readPageText } from '../../formats/epub/to-xhtml.ts';
import { type Essay, type Term, translationFor } from '../../series/model/entry.ts';
import type { Language } from '../../series/text/language.ts';
import type { ReadArticle } from '../sidecar.ts';
import { sourceProps } from '../texts/sources.ts';
import { type BookContext, documentName, separated } from './context.ts';
import { conversationNotes } from './conversation.ts';

/** An essay, with its notes, its sources and contributions to it. */
export function essayDocument(essay: Essay, context: BookContext, read: ReadArticle): Promise<BookDocument> {
  const { presenter, t, absolute, link, site } = context;
  const { meta } = translationFor(essay, context.language);
  const { title, standfirst, items, date } = presenter.essay(essay);
  const names = presenter.authors(meta.authors);
  const authors = meta.authors.map((id, index) =>
    link(site.addresses.href({ kind: 'author', id }, context.language), names[index] ?? id),
  );
  const days = [x('span', date.text)];
  if (meta.updated !== undefined) days.push(x('span', t.updatedOn(presenter.date(meta.updated).text)));
  return textDocument(essay, context, read, {
    title,
    standfirst,
    kicker: context.isPrinted ? [] : items.map(({ href, name }) => x('a', { href: absolute(href) }, name)),
    about: context.isPrinted ? itemsOf(items, context) : [],
    meta: [...authors, ...days],
    notes: conversationNotes(essay, context),
  });
}

/** An entry of the glossary. */
export function termDocument(term: Term, context: BookContext, read: ReadArticle): Promise<BookDocument> {
  const { t, site, link } = context;
  const { meta, html, language: shown } = translationFor(term, context.language);
  const { withLanguage } = context.presenter;
  return textDocument(term, context, read, {
    title: withLanguage(meta.title, shown, html?.title),
    standfirst: withLanguage(meta.definition, shown, html?.definition),
    kicker: context.isPrinted
      ? []
      : [link(site.addresses.href({ kind: 'glossary' }, context.language), t.glossary)],
    about: [],
    meta: [],
    notes: conversationNotes(term, context),
  });
}

/** What stands around a body. */
interface Around {
  title: { text: string; html?: string | undefined; lang: Language | undefined };
  standfirst: Around['title'];
  kicker: ElementContent[];
  /** The items that it is about, with their gists. */
  about: Element[];
  meta: ElementContent[];
  notes: Element[];
}

async function textDocument(
  entry: Essay | Term,
  context: BookContext,
  read: ReadArticle,
  { title, standfirst, kicker, about, meta, notes }: Around,
): Promise<BookDocument> {
  const { language, site, t, inline } = context;
  const shown = translationFor<(Essay | Term)['translations'][number]>(entry, language);
  const page = { kind: entry.kind, id: entry.id };
  const url = site.addresses.url(page, language);
  const html = await read(site.addresses.path(page, language));
  const text = readPageText(html, url, { hasDrawings: context.isPrinted });
  const sources = sourceProps(shown.meta.sources, shown.body.citations, context.presenter);
  const notice =
    shown.language === language
      ? []
      : [x('p', { class: 'notice' }, t.fallback(t.languageName(shown.language)))];
  const type = entry.kind === 'essay' ? { 'epub:type': 'chapter', role: 'doc-chapter' } : {};
  return {
    name: documentName(entry.kind, entry.id),
    title: title.text,
    language,
    addresses: new Map(context.placeOf(page)),
    content: [
      x('section', { ...type, 'aria-labelledby': 'title' }, [
        x('header', [
          ...about,
          ...(kicker.length > 0 ? [x('p', { class: 'kicker' }, separated(kicker))] : []),
          x('h1', { id: 'title', ...inLanguage(title.lang) }, inline(title.text, title.html)),
          ...notice,
          x(
            'p',
            { class: 'standfirst', ...inLanguage(standfirst.lang) },
            inline(standfirst.text, standfirst.html),
          ),
          ...(meta.length > 0 ? [x('p', { class: 'meta' }, separated(meta))] : []),
        ]),
        x('div', inLanguage(title.lang), [
          ...text.cover,
          ...text.body,
          ...footnotes(text.notes, t.footnotes),
        ]),
        ...sourceList(sources, url, context),
        ...notes,
      ]),
    ],
  };
}

/** On paper there is room for what an essay is about: the number, and the gist. */
function itemsOf(items: readonly ItemProps[], { absolute, inline }: BookContext): Element[] {
  return items.map(({ href, number, gist, gistHtml }) =>
    x('p', { class: 'about' }, [
      x('a', { class: 'number', href: absolute(href) }, String(number)),
      ' ',
      x('span', inline(gist, gistHtml)),
    ]),
  );
}

function footnotes(notes: readonly Element[], title: string): Element[] {
  if (notes.length === 0) return [];
  return [x('section', { class: 'end notes', 'epub:type': 'footnotes' }, [x('h2', title), ...notes])];
}

function sourceList(sources: readonly SourceProps[], page: string, { t }: BookContext): Element[] {
  if (sources.length === 0) return [];
  // Notes have numbers, sources that can be cited have letters.
  const type = sources.some(({ anchor }) => anchor) ? 'a' : undefined;
  const entries = sources.map(({ anchor, title, url, date, archived, citations }) =>
    x('li', { id: anchor }, [
      url === undefined ? x('cite', title) : x('a', { href: url }, title),
      ...(date === undefined ? [] : [`\u00a0· ${date}`]),
      ...(archived === undefined ? [] : ['\u00a0· ', x('a', { href: archived }, t.archived)]),
      ...citations.flatMap(({ href, label }) => [
        ' ',
        x('a', { href: `${page}${href}`, role: 'doc-backlink', 'aria-label': label }, '↑'),
      ]),
    ]),
  );
  return [
    x('section', { class: 'end', 'epub:type': 'bibliography', role: 'doc-bibliography' }, [
      x('h2', t.sources),
      x('ol', { type }, entries),
    ]),
  ];
}
