import type { SeatProps, TextWithLanguage } from '../components/props.ts';
import { messages } from '../i18n/index.ts';
import { type Essay, type Term, translationFor } from '../series/model/entry.ts';
import type { LinkedPath } from '../series/model/reading-path.ts';
import { targetKey } from '../series/model/target.ts';
import type { Language } from '../series/text/language.ts';
import type { Site } from '../site.ts';

type Word = (text: string, lang: Language, html?: string) => TextWithLanguage;

/** The entries of the glossary, in alphabetical order. */
export function termProps(
  { terms, addresses, graph }: Site,
  language: Language,
  {
    withLanguage,
    status,
  }: { withLanguage: Word; status: (meta: Term['translations'][number]['meta']) => string | undefined },
) {
  return terms
    .map((term) => {
      const { language: lang, meta, html } = translationFor(term, language);
      return {
        href: addresses.href({ kind: 'term', id: term.id }, language),
        title: withLanguage(meta.title, lang, html?.title),
        definition: withLanguage(meta.definition, lang, html?.definition),
        trackbacks: graph.trackbacks(`term:${term.id}`, language).length,
        status: status(meta),
      };
    })
    .sort((a, b) => a.title.text.localeCompare(b.title.text, language));
}

/** Where a page stands on a reading path, and what follows it there. */
export function seatProps(
  path: LinkedPath,
  steps: ReturnType<typeof stepProps>,
  href: string,
  { addresses }: Pick<Site, 'addresses'>,
  language: Language,
): SeatProps | undefined {
  const index = steps.findIndex((step) => step.href === href);
  const next = steps[index + 1];
  if (index < 0) return undefined;
  return {
    path: { href: addresses.href({ kind: 'path', id: path.id }, language), text: path.title[language] },
    place: messages(language).seat(index + 1, steps.length),
    next: next && { href: next.href, title: next.title },
  };
}

/** The stops of a reading path that are published. */
export function stepProps(
  { steps }: LinkedPath,
  { linkTargets, addresses, series, items, essays, terms }: Site,
  language: Language,
  withLanguage: Word,
) {
  const t = messages(language);
  return steps.flatMap(({ destination, note }) => {
    const found = destination && linkTargets.get(targetKey(destination.linkTarget.target), language);
    if (!found?.linkTarget.published) return [];
    const { target } = found.linkTarget;
    const entry =
      target.kind === 'essay'
        ? essays.find(({ id }) => id === target.id)
        : target.kind === 'term'
          ? terms.find(({ id }) => id === target.id)
          : undefined;
    const shown =
      entry && translationFor<Essay['translations'][number] | Term['translations'][number]>(entry, language);
    const item = target.kind === 'thesis' ? items.find(({ number }) => number === target.number) : undefined;
    return [
      {
        target,
        href: addresses.href(target, language),
        words: shown?.body.words ?? 0,
        title: withLanguage(found.title, found.language),
        kind:
          target.kind === 'thesis'
            ? series.item.singular[language]
            : target.kind === 'term'
              ? t.term
              : t.essay,
        text: shown
          ? withLanguage(
              'standfirst' in shown.meta ? shown.meta.standfirst : shown.meta.definition,
              found.language,
              shown.html?.standfirst ?? shown.html?.definition,
            )
          : withLanguage(item?.gist[language] ?? '', found.language, item?.gistHtml?.[language]),
        note: note?.[language],
      },
    ];
  });
}
