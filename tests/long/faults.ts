import fc from 'fast-check';

/**
 * What a server, or something that pretends to be one, may do to an answer: one change at a place that is chosen by a
 * number.
 */
export const faults = {
  'a list loses an entry': (at) => onLists(at, (list) => list.pop()),
  'a list is empty': (at) => onLists(at, (list) => list.splice(0)),
  'a list has an entry twice': (at) => onLists(at, (list) => list.push(list[0])),
  'a list has a hole': (at) => onLists(at, (list) => list.push(null)),
  'a list is turned round': (at) => onLists(at, (list) => list.reverse()),
  'a value is missing': (at) => onValues(at, () => undefined),
  'a value is null': (at) => onValues(at, () => null),
  'a value is of another kind': (at) => onValues(at, (value) => (typeof value === 'string' ? 7 : 'seven')),
  'a value is an object': (at) => onValues(at, () => ({ toString: 'x' })),
  'a number is negative': (at) => onValues(at, (value) => (typeof value === 'number' ? -1 : value)),
  'a number is huge': (at) => onValues(at, (value) => (typeof value === 'number' ? 1e300 : value)),
  'a text is hostile': (at) =>
    onValues(at, (value) =>
      typeof value === 'string' ? `\u001b[2J\n::error::${'../'.repeat(9)}etc` : value,
    ),
  'a text is long': (at) => onValues(at, (value) => (typeof value === 'string' ? 'x'.repeat(99_999) : value)),
} satisfies Record<string, (at: number) => (data: unknown) => void>;

type Fault = keyof typeof faults;

/** Any of them. */
export const anyFault = fc.constantFrom(...(Object.keys(faults) as Fault[]));

function onLists(at: number, change: (list: unknown[]) => unknown) {
  return (data: unknown) => {
    const lists = walk(data).flatMap(({ value }) =>
      Array.isArray(value) && value.length > 0 ? [value] : [],
    );
    const list = lists[at % Math.max(1, lists.length)];
    if (list) change(list);
  };
}

function onValues(at: number, change: (value: unknown) => unknown) {
  return (data: unknown) => {
    // A comment that is gone, and another one there in its place, is nothing that could be told from the truth.
    const isComment = (value: unknown) => typeof value === 'string' && value.startsWith('DC_');
    const values = walk(data).filter(
      ({ value }) => (value === null || typeof value !== 'object') && !isComment(value),
    );
    const found = values[at % Math.max(1, values.length)];
    if (found) Reflect.set(found.holder, found.key, change(found.value));
  };
}

function walk(holder: unknown): { holder: object; key: string; value: unknown }[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.entries(holder).flatMap(([key, value]) => [{ holder, key, value }, ...walk(value)]);
}
