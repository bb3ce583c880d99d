import { expect, test } from 'vitest';
import { isNew, openMemory, withEnd, withPlace } from '../../../../src/components/reading/reading-memory.ts';

const fresh = openMemory(null, '2026-03-01');

test('is empty at first, and knows on the next day when the last visit was', () => {
  expect(fresh).toEqual({ day: '2026-03-01', before: undefined, texts: {} });
  const next = openMemory(JSON.stringify(fresh), '2026-03-02');
  expect(next.before).toBe('2026-03-01');
  expect(openMemory(JSON.stringify(next), '2026-03-02').before).toBe('2026-03-01');
});

test('keeps the place in a text until its end was reached, then only the day', () => {
  const begun = withPlace(fresh, 'essay:ruf', 'p-1');
  expect(begun.texts).toEqual({ 'essay:ruf': { place: 'p-1' } });
  const ended = withEnd(begun, 'essay:ruf');
  expect(ended.texts).toEqual({ 'essay:ruf': { read: '2026-03-01' } });
  expect(withPlace(ended, 'essay:ruf', 'p-0')).toBe(ended);
});

test('holds names and days, and forgets whatever else was stored', () => {
  const stored = { day: 3, texts: { a: { place: 'p-1', more: 'x' }, b: 7, c: { read: { d: 1 } } } };
  expect(openMemory(JSON.stringify(stored), '2026-03-01')).toEqual({
    ...fresh,
    texts: { a: { place: 'p-1' } },
  });
  for (const broken of ['', '{', '[]', 'null', '"x"', '{"texts":null}'])
    expect(openMemory(broken, '2026-03-01')).toEqual(fresh);
});

test('new is what bears a later day than the visit before', () => {
  const memory = openMemory(JSON.stringify(fresh), '2026-03-05');
  expect(isNew(memory, '2026-03-02T10:00:00Z')).toBe(true);
  expect(isNew(memory, '2026-03-01')).toBe(false);
  expect(isNew(fresh, '2026-03-01')).toBe(false);
});
