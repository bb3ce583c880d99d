import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { CommentProps, EntryProps, MentionProps } from '../../components/comments/props.ts';
import type { TrackbackProps } from '../../components/props.ts';
import { inLanguage } from '../../formats/epub/in-language.ts';
import { toXhtml } from '../../formats/epub/to-xhtml.ts';
import type { Target } from '../../series/model/target.ts';
import { conversationOf, pageConversationOf } from '../comments/page-conversation.ts';
import { type BookContext, separated } from './context.ts';

/** Contributions to a text as numbered notes; nothing where there are none. */
export function conversationNotes(target: Target, context: BookContext): Element[] {
  const { presenter, t } = context;
  const { pages } = pageConversationOf(target, presenter);
  const entries = pages.flatMap((_, index) => conversationOf(target, presenter, index + 1).entries);
  const notes = [...Map.groupBy(entries, ({ number }) => number).values()].flatMap((parts) =>
    noteOf(parts, context),
  );
  if (notes.length === 0) return [];
  return [
    x('section', { 'epub:type': 'endnotes', role: 'doc-endnotes', class: 'end' }, [
      x('h2', t.conversation),
      x('ol', notes),
    ]),
  ];
}

/** A note keeps the number that it has on its page. Of what was hidden or deleted only the answers are there. */
function noteOf(parts: readonly EntryProps[], context: BookContext): Element[] {
  const [entry] = parts;
  if (!entry) return [];
  const said = contentOf(entry, context);
  const replies = parts.flatMap(({ replies }) => replies).filter(({ state }) => state === 'visible');
  if (said.length === 0 && replies.length === 0) return [];
  const answers = replies.map((reply) => x('li', { id: reply.anchor }, comment(reply, context)));
  return [
    x('li', { value: String(entry.number), id: anchorOf(entry) }, [
      ...said,
      ...(answers.length > 0 ? [x('ul', answers)] : []),
    ]),
  ];
}

function anchorOf(entry: EntryProps): string | undefined {
  if (entry.kind === 'trackback') return undefined;
  return entry.kind === 'comment' ? entry.comment.anchor : entry.mention.anchor;
}

function contentOf(entry: EntryProps, context: BookContext): ElementContent[] {
  switch (entry.kind) {
    case 'trackback':
      return trackback(entry.trackback, context);
    case 'comment':
      return entry.comment.state === 'visible' ? comment(entry.comment, context) : [];
    case 'mention':
      return mention(entry.mention, context);
  }
}

function trackback(props: TrackbackProps, { absolute, inline, t }: BookContext): ElementContent[] {
  const { href, title, languageName, authors, date, context, excerpt, relations } = props;
  const { cutBefore, before, mark, after, cutAfter } = excerpt;
  const verbs = relations.map((relation) => t.relations[relation]).join(', ');
  const name = x('a', { href: absolute(href), ...inLanguage(title.lang) }, inline(title.text, title.html));
  const facts = [...authors, context, date.text, languageName].filter(Boolean).join(' · ');
  const quotation = [
    cutBefore ? `${t.cutExcerpt} ` : '',
    before,
    mark && x('mark', mark),
    after,
    cutAfter ? ` ${t.cutExcerpt}` : '',
  ].filter(Boolean);
  return [
    x('p', { class: 'from' }, [name, ...(verbs ? [' ', x('b', verbs)] : []), ' ', x('small', facts)]),
    ...(before + mark + after === '' ? [] : [x('blockquote', inLanguage(title.lang), [x('p', quotation)])]),
  ];
}

function comment(props: CommentProps, { t, absolute }: BookContext): ElementContent[] {
  const { author, date, edited, html, cut, url, provenance, href } = props;
  const name =
    author?.href === undefined
      ? x('b', author?.text ?? t.deletedAccount)
      : x('a', { href: author.href }, author.text);
  const facts = [author?.note, date.text, edited && t.editedOn(edited.text)].flatMap((fact) =>
    fact ? [x('span', fact)] : [],
  );
  return [
    x('p', { class: 'from' }, [
      name,
      ' ',
      x('small', separated([...facts, x('a', { href: url }, provenance)])),
    ]),
    x('div', { class: 'said', dir: 'auto' }, toXhtml(html, absolute(href))),
    ...(cut ? [x('p', { class: 'notice' }, t.cutComment)] : []),
  ];
}

function mention(props: MentionProps, { t }: BookContext): ElementContent[] {
  const { source, author, date, provenance, title, text } = props;
  const facts = [author?.text, author?.note, date.text, provenance].filter(Boolean).join(' · ');
  return [
    x('p', { class: 'from' }, [
      `${t.mentionOn} `,
      x('a', { href: source.href }, source.text),
      ' ',
      x('small', facts),
    ]),
    ...(title === undefined ? [] : [x('p', { dir: 'auto' }, [x('b', title)])]),
    ...(text === '' ? [] : [x('p', { dir: 'auto' }, text)]),
  ];
}
