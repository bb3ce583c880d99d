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

test('an image that is there but of a kind that browsers do not show is not called missing', () => {
  const of = (name: string, isThere: boolean, known: readonly string[] = []) =>
    problem('missing-image', at, { name, known: [...known], isThere });
  expect(of('./a.heic', true)).toMatchObject({
    message: '“./a.heic” is there, but browsers do not show images of its kind',
    hint: expect.stringContaining('as JPEG'),
  });
  expect(of('./a.bmp', true).hint).toContain('as PNG');
  expect(of('./a.png', false)).toMatchObject({
    message: 'the image “./a.png” does not exist',
    hint: 'Put the image into the folder of the text.',
  });
  expect(of('./A.png', false, ['./a.png']).hint).toBe('Did you mean “./a.png”? Capitals count.');
  expect(of('./b.png', false, ['./a.png']).hint).toBe('Images beside this text: ./a.png.');
});

test('cells that no column shows are told with the number of columns', () => {
  expect(problem('cut-text', at, { columns: 1, cut: 'b' }).message).toMatch(
    /the head of the table has 1 column$/,
  );
  expect(problem('cut-text', at, { columns: 2, cut: 'c' }).message).toMatch(/has 2 columns$/);
  expect(problem('cut-text', at, { key: 'title', cut: '# 1' }).message).toBe(
    '“title” ends before “# 1”: to YAML that is a comment',
  );
});
