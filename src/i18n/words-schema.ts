import { z } from 'astro/zod';
import { memoizeBy } from '../memoize.ts';
import type { Provenance } from '../series/comments/contribution.ts';
import { directionOf, localeOf, typographyOf } from '../series/languages/index.ts';
import type { Language } from '../series/text/language.ts';
import { authoringWords } from './authoring-schema.ts';
import { bookWords } from './book-schema.ts';
import { conversationWords } from './conversation-schema.ts';
import { quote } from './fill.ts';
import { offlineWords } from './offline-schema.ts';
import { patternsIn } from './patterns.ts';
import { searchWords } from './search-schema.ts';
import { textWords } from './text-schema.ts';
import { threadWords } from './thread-schema.ts';

/** The schema of the words of a language, which makes the messages of them that components show. */
export const wordsSchema = memoizeBy((tag: Language) => tag, makeWordsSchema);

function makeWordsSchema(tag: Language) {
  const locale = localeOf(tag);
  const patterns = patternsIn(tag, locale);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return z
    .strictObject({
      ...textWords(patterns),
      ...conversationWords(patterns),
      ...authoringWords,
      book: bookWords(patterns),
      offline: offlineWords(patterns),
      search: searchWords(patterns),
      thread: threadWords,
    })
    .transform((words) => ({
      ...words,
      locale,
      direction: directionOf(tag),
      /** Where lines of text lead, and where they come from. */
      arrows: directionOf(tag) === 'rtl' ? { ahead: '←', back: '→' } : { ahead: '→', back: '←' },
      colon: typographyOf(tag).colon,
      /** A text between quotation marks. */
      quote: (quoted: string) => quote(quoted, typographyOf(tag)),
      /** The name of another language in this one. */
      languageName: (other: string) => names.of(other) ?? other,
      asOf: (date: string, approximate: boolean) => (approximate ? words.asOfAbout : words.asOf)(date),
      stripLabel: (name: string, total: number, others: string) =>
        others === '' ? words.stripLabel(name, total) : words.stripLabelConnected(name, total, others),
      registerIntroduction: (covered: number, touched: number, total: number) => {
        const t = words.registerIntroduction;
        return [t.covered(covered, total), ...(touched === 0 ? [] : [t.touched(touched)]), t.rest].join(' ');
      },
      partCovered: (covered: number, touched: number, total: number) => {
        const part = words.partCovered(covered, total);
        return touched === 0 ? part : words.partTouched(part, touched);
      },
      statisticsSummary: (counts: Record<'words' | 'links' | 'comments' | 'mentions', number>) => {
        const t = words.statisticsSummary;
        const [n, links, comments] = [
          t.words(counts.words),
          t.links(counts.links),
          t.comments(counts.comments),
        ];
        return counts.mentions === 0
          ? t.sentence(n, links, comments)
          : t.withMentions(n, links, comments, t.mentions(counts.mentions));
      },
      mentionForm: {
        ...words.mentionForm,
        moderated: { ...words.mentionForm.moderated, none: '' },
      },
      provenance: (from: Provenance) => {
        const t = words.provenance;
        if (from.kind === 'github') return t.github;
        return from.kind === 'imported' ? t.imported[from.as](from.system) : t[from.kind](from.host);
      },
    }));
}

/** What the interface says in one language. */
export type Messages = z.output<ReturnType<typeof wordsSchema>>;
