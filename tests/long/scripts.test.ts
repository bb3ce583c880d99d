import { describe, expect, test } from 'vitest';
import { toId } from '../../src/series/model/id.ts';
import type { SearchDocument } from '../../src/series/search/search-document.ts';
import { readLanguage } from '../../src/series/text/language.ts';
import { openDocuments, titleOf } from '../build/engine.ts';

/** Two small texts in a script of its own, and words of which each stands in one of them. */
interface Sample {
  texts: Readonly<Record<string, string>>;
  /** What a reader types, and the title of what should come first. */
  queries: Readonly<Record<string, string>>;
}

const samples: Readonly<Record<string, Sample>> = {
  el: {
    texts: {
      'Η αγορά μιλά': 'Στην αγορά οι άνθρωποι ρωτούν την τιμή και ακούν μια ιστορία.',
      'Ο ποταμός': 'Το νερό δεν γυρίζει πίσω στην πηγή του, λένε οι γέροι.',
    },
    queries: { αγορά: 'Η αγορά μιλά', ΑΓΟΡΑ: 'Η αγορά μιλά', ιστορια: 'Η αγορά μιλά', νερό: 'Ο ποταμός' },
  },
  ru: {
    texts: {
      'Рынок говорит': 'На рынке люди спрашивают цену, а слышат историю.',
      'О реке': 'Вода не возвращается к своему истоку, говорят старики.',
    },
    queries: { рынок: 'Рынок говорит', ИСТОРИЮ: 'Рынок говорит', вода: 'О реке', 'вода истоку': 'О реке' },
  },
  he: {
    texts: {
      'השוק מדבר': 'בשוק אנשים שואלים על המחיר ושומעים סיפור ארוך.',
      הנהר: 'המים אינם חוזרים אל המקור, כך אומרים הזקנים.',
    },
    queries: { השוק: 'השוק מדבר', סיפור: 'השוק מדבר', המים: 'הנהר' },
  },
  ar: {
    texts: {
      'السوق يتكلم': 'في السوق يسأل الناس عن الثمن ويسمعون حكاية طويلة.',
      النهر: 'الماء لا يعود إلى منبعه، هكذا يقول الشيوخ.',
    },
    queries: { السوق: 'السوق يتكلم', حكاية: 'السوق يتكلم', الماء: 'النهر' },
  },
  ja: {
    texts: {
      市場は語る: '市場では人々が値段を尋ね、長い物語を聞く。',
      川について: '水は源に戻らないと老人たちは言う。',
    },
    queries: {
      市場: '市場は語る',
      物語: '市場は語る',
      長い物語を聞く: '市場は語る',
      水は源に戻らない: '川について',
    },
  },
};

function documentsOf(tag: string, { texts }: Sample): SearchDocument[] {
  return Object.entries(texts).map(([title, text]) => ({
    ...{ kind: 'essay', kindName: 'essay', language: readLanguage(tag), path: `/${toId(title)}/` },
    ...{ fragment: undefined, title, numbers: [], date: '2024-05-17', keywords: [] },
    filters: { part: [], topic: [], author: [], year: [] },
    sections: [
      { anchor: undefined, title: undefined, isHeading: false, weight: undefined, blocks: [title, text] },
    ],
  }));
}

describe.each(Object.entries(samples))('texts in %s', (tag, sample) => {
  test('are found by their words, however they are typed', async () => {
    const engine = await openDocuments(documentsOf(tag, sample), readLanguage(tag));
    const found: [string, string | undefined][] = [];
    for (const query of Object.keys(sample.queries)) {
      const { hits } = await engine.search(query);
      found.push([query, hits.map(titleOf)[0]]);
    }
    expect(found).toEqual(Object.entries(sample.queries));
  });

  test('have ids of their titles, in letters of their own', () => {
    for (const title of Object.keys(sample.texts)) expect(toId(title)).toMatch(/^[\p{Ll}\p{Lo}\p{M}-]+$/u);
  });
});
