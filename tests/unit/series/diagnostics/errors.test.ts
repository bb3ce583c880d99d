import { expect, test } from 'vitest';
import { problem } from '../../../../src/series/diagnostics/problem.ts';

const at = { file: 'a' };

test('a component that cannot be compiled has the hint of its compiler, or a general one', () => {
  const hint = (hint: string) => problem('component-syntax', at, { reason: 'r.', hint }).hint;
  expect(hint('Close the brace.')).toBe('Close the brace.');
  expect(hint('')).toMatch(/^Correct it there/);
});

test.each([
  ['märkte', 'märkte', 'Did you mean “{märkte}”?'],
  ['markte', 'märkte', 'Did you mean “{märkte}”?'],
  ['max', undefined, 'Write \\{max} where you mean the braces; to show a value, write export const max = ….'],
  ['1, 2', undefined, 'Write \\{1, 2} where you mean the braces; code can hold them, too.'],
])('who writes {%s} and exports %s reads: %s', (code, known, hint) => {
  expect(problem('literal-braces', at, { code, known: known ? [known] : [] }).hint).toBe(hint);
});

test.each([
  [{ key: 'title' }, '“title” is missing', 'Add a line “title: …”.'],
  [{ key: 'title', english: 'T' }, '“title” is missing', 'Add a line “title: …”. In English it is: T'],
  [
    { key: 'title', group: 'nav' },
    '“title” is missing in nav',
    'Add “title: …” there, beside its other keys.',
  ],
  [{ key: 'alt', component: 'Figure' }, '“alt” of <Figure> is missing', 'Add alt="…" to the tag.'],
])('a key that is missing is asked for where it belongs: %o', (details, message, hint) => {
  expect(problem('missing-key', at, details)).toMatchObject({ message, hint });
});

test.each([
  [{ key: 'type', component: 'Chart', reason: 'no' }, '“type” of <Chart>: no', 'Correct the value'],
  [{ key: 'type', reason: 'no', suggestion: 'bar' }, '“type”: no', 'Did you mean “bar”?'],
  [{ key: undefined, reason: 'no' }, 'no', 'Correct the value'],
])('a value that is wrong is named as far as there is a name for it: %o', (details, message, hint) => {
  expect(problem('invalid-value', at, details)).toMatchObject({
    message,
    hint: expect.stringContaining(hint),
  });
});

test('an address that is taken is said to be somebody’s, or the site’s own', () => {
  const of = (key: string, owner?: string) => problem('duplicate-url', at, { url: '/a/', key, owner });
  expect(of('slug', 'essays/a')).toMatchObject({
    message: 'the address /a/ is already taken by essays/a',
    hint: 'Give one of the two another “slug”.',
  });
  expect(of('slug')).toMatchObject({
    message: 'the address /a/ is already taken by a page or file that every site has',
    hint: 'Give it another “slug”.',
  });
  expect(of('aliases', 'essays/a').hint).toMatch(/^Remove it from “aliases”/);
});
