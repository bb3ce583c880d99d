import type { TextWithLanguage } from '../components/props.ts';
import { messages } from '../i18n/index.ts';
import { type Essay, type Term, translationFor } from '../series/model/entry.ts';
import type { LinkedPath } from '../series/model/reading-path.ts';
import { targetKey } from '../series/model/target.ts';
import type { Language } from '../series/text/language.ts';
import type { Site } from '../site.ts';

type Word = (text: string, lang: Language) => TextWithLanguage;

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
      const { language: lang, meta } = translationFor(term, language);
      return {
        href: addresses.href({ kind: 'term', id: term.id }, language),
        title: withLanguage(meta.title, lang),
        definition: withLanguage(meta.definition, lang),
        trackbacks: graph.trackbacks(`term:${term.id}`, language).length,
        status: status(meta),
      };
    })
    .sort((a, b) => a.title.text.localeCompare(b.title.text, language));
}

/** The stops of a reading path that are published. */
export function stepProps(
  { steps }: LinkedPath,
  { linkTargets, addresses, series, items, essays, terms }: Site,
  language: Language,
  withLanguage: Word,
) {
  const t = messages[language];
  return steps.flatMap(({ destination, note }) => {
    const found = destination && linkTargets.get(targetKey(destination.item.target), language);
    if (!found?.item.published) return [];
    const { target } = found.item;
    const entry =
      target.kind === 'essay'
        ? essays.find(({ id }) => id === target.id)
        : target.kind === 'term'
          ? terms.find(({ id }) => id === target.id)
          : undefined;
    const meta =
      entry &&
      translationFor<Essay['translations'][number] | Term['translations'][number]>(entry, language).meta;
    const gist =
      target.kind === 'thesis'
        ? items.find(({ number }) => number === target.number)?.gist[language]
        : undefined;
    return [
      {
        href: addresses.href(target, language),
        title: withLanguage(found.title, found.language),
        kind:
          target.kind === 'thesis'
            ? series.item.singular[language]
            : target.kind === 'term'
              ? t.glossary
              : t.essay,
        text: withLanguage(
          (meta && ('standfirst' in meta ? meta.standfirst : meta.definition)) ?? gist ?? '',
          found.language,
        ),
        note: note?.[language],
      },
    ];
  });
}
