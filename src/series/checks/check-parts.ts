import type { Locate } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { partOf } from '../model/item.ts';
import type { Part } from '../model/series.ts';

/** Whether an item can have a number. */
export function isItemNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0;
}

/** Numbers that stand twice, and items that no part covers. */
export function checkNumbers(
  numbers: readonly number[],
  parts: readonly Part[] | undefined,
  locate: Locate,
): Problem[] {
  // What a part covers is known even if it runs backwards.
  const covering = parts?.map((part) => ({
    ...part,
    from: Math.min(part.from, part.to),
    to: Math.max(part.from, part.to),
  }));
  return numbers.flatMap((number, index) => {
    if (!isItemNumber(number)) return [];
    const location = locate([index, 'number']);
    const first = numbers.indexOf(number);
    if (first < index) {
      const { file, line } = locate([first, 'number']);
      return [
        problem('duplicate-id', location, { what: 'item', id: String(number), first: `${file}:${line}` }),
      ];
    }
    return !covering || partOf(number, covering) ? [] : [problem('uncovered-thesis', location, { number })];
  });
}

/** Parts that run backwards, overlap, hold no item, or go beyond the first or the last one. */
export function checkParts(parts: readonly Part[], numbers: readonly number[], locate: Locate): Problem[] {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return parts.flatMap(({ from, to }, index) => {
    const wrong = (reason: string, key: 'from' | 'to' = 'from') => [
      problem('wrong-part', locate(['parts', index, key]), { from, to, reason }),
    ];
    if (from > to) return wrong('it ends before it begins');
    const other = parts.slice(0, index).findIndex((part) => part.from <= to && from <= part.to);
    if (other >= 0) return wrong(`it overlaps with the part in line ${locate(['parts', other]).line}`);
    const filled = numbers.some((number) => from <= number && number <= to);
    if (numbers.length === 0) return [];
    if (!filled) return wrong('theses.yaml has no item with such a number');
    if (to > last) return wrong(`the last item is ${last}`, 'to');
    return from < first ? wrong(`the first item is ${first}`) : [];
  });
}
