import { type Essay, translationFor } from '../model/entry.ts';
import type { Language } from '../text/language.ts';
import { compareStrings } from '../text/strings.ts';

/** What comes before and after an essay in an order. */
interface Neighbours {
  previous: Essay | undefined;
  next: Essay | undefined;
}

/** Essays in the order they were written: by date of the original, then id. */
export function asWritten(essays: readonly Essay[]): Essay[] {
  return essays.toSorted((a, b) => compareStrings(dateOf(a), dateOf(b)) || compareStrings(a.id, b.id));
}

/** Essays in the order of the numbered text: by their first item, those without one first, then as written. */
export function byNumber(essays: readonly Essay[], language: Language): Essay[] {
  const first = (essay: Essay) => translationFor(essay, language).meta.theses[0] ?? 0;
  return asWritten(essays).sort((a, b) => first(a) - first(b));
}

/** Finds essays by what their texts in a language name: items, topics or authors. They stay in their order. */
export function groupEssays<Key>(
  essays: readonly Essay[],
  language: Language,
  keysOf: (meta: Essay['translations'][number]['meta']) => readonly Key[],
): (key: Key) => readonly Essay[] {
  const named = essays.flatMap((essay) =>
    keysOf(translationFor(essay, language).meta).map((key) => ({ key, essay })),
  );
  const groups = Map.groupBy(named, ({ key }) => key);
  return (key) => (groups.get(key) ?? []).map(({ essay }) => essay);
}

/** Finds the neighbours of an essay in an order, by its id. */
export function neighboursIn(order: readonly Essay[]): (id: string) => Neighbours {
  const indexes = new Map(order.map(({ id }, index) => [id, index]));
  return (id) => {
    const index = indexes.get(id) ?? -1;
    return { previous: order[index - 1], next: order[index + 1] };
  };
}

function dateOf({ translations: [original] }: Essay): string {
  return original?.meta.date ?? '';
}
