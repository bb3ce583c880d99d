import type { ContentsLink } from '../../components/props.ts';
import type { CopySettings } from '../../components/text/copy-settings.ts';
import type { BesideOthers } from '../../markdown/body/beside-others.ts';
import type { Answered, Insertion } from '../../markdown/body/lane.ts';
import { typographyOf } from '../../series/languages/index.ts';
import type { Heading } from '../../series/model/body.ts';
import type { TextKind } from '../../series/model/content-paths.ts';
import {
  type Entry,
  type Essay,
  type FreePage,
  type Term,
  translationFor,
} from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import type { Language } from '../../series/text/language.ts';
import { formTargets, joinInProps } from '../comments/join-in.ts';
import { sectionLanes, wholeLane } from '../comments/lane.ts';
import { conversationOf } from '../comments/page-conversation.ts';
import { videoFrames } from '../layout/frames.ts';
import type { Presenter } from '../presenter.ts';
import { sourceProps } from './sources.ts';

/** What all texts have in common: the text, its contents list, its sources and its conversation. */
export function getTextView<Meta extends (Term | Essay | FreePage)['translations'][number]['meta']>(
  entry: Entry<TextKind, Meta>,
  presenter: Presenter,
) {
  const { language, t } = presenter;
  const shown = translationFor(entry, language);
  const { file, digest, body } = shown;
  const join = joinInProps(entry, presenter);
  const insertions = [...sectionLanes(entry, presenter)]
    .filter(([id]) => body.anchors.has(id))
    .map(([id, lane]): [string, Insertion] => [
      id,
      { component: 'SectionTrackbacks', properties: { lane, pageLanguage: language } },
    ]);
  const answered = answeredBy(entry, presenter, shown.language);
  const sources = sourceProps(shown.meta.sources, body.citations, presenter);
  const conversation = conversationOf(entry, presenter);
  return {
    meta: shown.meta,
    html: shown.html,
    status: presenter.status(shown.meta),
    body: {
      ...{ file, digest, language: shown.language, sources, insertions, answered },
      destinations: [...body.destinations],
      problems: shown.problems,
    },
    notice: shown.language === language ? undefined : t.fallback(t.languageName(shown.language)),
    contents: contentsOf(
      body.headings,
      [
        ...(sources.length > 0 ? [{ href: '#sources', text: t.sources }] : []),
        ...(entry.kind !== 'page' || conversation.entries.length > 0
          ? [{ href: '#conversation', text: t.conversation }]
          : []),
      ].map((end) => ({ ...end, lang: shown.language === language ? undefined : language })),
    ),
    sources,
    components: [...body.components],
    copying: JSON.stringify(copying(shown.language, t.copying)),
    conversation,
    join,
    forms: formTargets(join),
    // A thread that can be loaded is in a frame of its own.
    frames: [
      ...videoFrames(body.videos),
      ...(join?.thread ? [new URL(join.thread.settings.host).origin] : []),
    ],
    lane: wholeLane(entry, body.anchors, presenter),
  };
}

/** The contents list of a text: its sections, and what stands at its end. A text without several has none. */
function contentsOf(
  headings: readonly Heading[],
  ends: readonly Omit<ContentsLink, 'depth'>[],
): ContentsLink[] {
  const sections = headings
    .filter(({ depth }) => depth < 4)
    .map(({ depth, id, text }) => ({ depth, text, href: `#${encodeURIComponent(id)}`, lang: undefined }));
  return sections.length < 2 ? [] : [...sections, ...ends.map((end) => ({ depth: 2, ...end }))];
}

/** A text as it stands on a page with others: its body, its sources, and the components that it uses. */
export function besideOthers<
  Meta extends Term['translations'][number]['meta'] | Essay['translations'][number]['meta'],
>(entry: Entry<'essay' | 'term', Meta>, presenter: Presenter, beside: BesideOthers) {
  const { file, digest, body, meta, html, language, problems } = translationFor(entry, presenter.language);
  const { prefix } = beside;
  const sources = sourceProps(meta.sources, body.citations, presenter).map((source) => ({
    ...source,
    anchor: source.anchor && prefix + source.anchor,
    citations: source.citations.map(({ href, label }) => ({ href: `#${prefix}${href.slice(1)}`, label })),
  }));
  const { withLanguage } = presenter;
  const lead = 'standfirst' in meta ? meta.standfirst : meta.definition;
  return {
    title: withLanguage(meta.title, language, html?.title),
    lead: withLanguage(lead, language),
    prefix,
    sources,
    components: [...body.components],
    videos: body.videos,
    body: {
      ...{ file, digest, language, sources, beside, problems },
      ...{ destinations: [...body.destinations], insertions: [], answered: [] },
    },
  };
}

/** The essays that a text answers, by how its links to them are written. */
function answeredBy(
  { kind, id }: { kind: TextKind; id: string },
  { site }: Presenter,
  language: Language,
): [string, Answered][] {
  const links = site.graph.outgoing(targetKey({ kind, id }), language);
  return links.flatMap(({ target, link: { href } }): [string, Answered][] => {
    const found = target.startsWith('essay:') ? site.linkTargets.get(target, language) : undefined;
    if (!found) return [];
    return [[href, { title: found.title, lang: found.language === language ? undefined : found.language }]];
  });
}

/** What the code that copies has to know of the language of a text, and what it says in that of the page. */
function copying(language: Language, words: CopySettings['words']): CopySettings {
  const { double, single, innerSpace = '' } = typographyOf(language);
  const [open, close] = [double[0] + innerSpace, innerSpace + double[1]];
  return { marks: { open, close, innerOpen: single[0], innerClose: single[1] }, words };
}
