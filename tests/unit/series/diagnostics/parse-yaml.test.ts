import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/series/diagnostics/parse-yaml.ts';
import { essaySchema } from '../../../../src/series/model/entry.ts';
import { generatedBySchema } from '../../../../src/series/model/generator.ts';
import { idSchema, webAddressSchema } from '../../../../src/series/model/id.ts';
import { daySchema } from '../../../../src/series/text/date.ts';

const schema = z.strictObject({
  title: z.string(),
  date: daySchema.optional(),
  list: z.array(z.strictObject({ number: z.number() })).optional(),
});

/** What is wrong with a frontmatter, as `line:column id`. */
function problemsIn(text: string): string[] {
  return parseYaml(text, schema, 'essays/a/de.mdx', 1).problems.map(
    ({ id, location }) => `${location.line}:${location.column} ${id}`,
  );
}

describe('a problem of a frontmatter has its line and column in the file', () => {
  test.each([
    ['of an unknown key', 'title: Größe 😀\ntitel: x', ['3:1 unknown-key']],
    ['of a wrong value', 'title: "😀"\nlist: [{ number: ö }]', ['3:18 invalid-value']],
    [
      'of a value behind emoji on its line',
      'title: x\nlist: [{ number: 1 }, { "number": "😀" }]',
      ['3:35 invalid-value'],
    ],
    ['of a day that does not exist', 'title: x\ndate: 2026-02-30', ['3:7 invalid-date']],
    ['of a day that is no text', 'title: x\ndate: 2026', ['3:7 invalid-date']],
    ['of broken YAML', 'title: x\nlist: [', ['3:7 yaml-syntax']],
    ['of a quotation mark without its other half', 'title: "x\nlist: []\n', ['2:8 yaml-syntax']],
    ['of a missing key', 'date: 2026-01-01', ['2:1 missing-key']],
  ])('%s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });
});

test.each([
  ['title: Woods: a story', '2:8', 'title: "Woods: a story"'],
  ['title: "Woods" are ours', '2:16', `title: '"Woods" are ours'`],
  ["title: 'tis the season", '2:8', `title: "'tis the season"`],
  ['title: @home', '2:8', 'title: "@home"'],
  ['title: !important thing', '2:8', 'title: "!important thing"'],
  ['title: &c co', '2:8', 'title: "&c co"'],
  ['title: ! thing', '2:8', 'title: "! thing"'],
  ['title:x\nlist: []', '2:1', 'title: x'],
  ['title:\u00a0x\nlist: []', '2:1', 'title: x'],
  ['title：x\nlist: []', '2:1', 'title: x'],
  ['list:\n\t- x', '3:1', undefined],
  ['title: "Woods', '2:8', 'title: "Woods"'],
  ['title: *Woods*', '2:8', 'title: "*Woods*"'],
  ['list: [#one, #2]\ntitle: x', '2:7', 'list: [one, 2]'],
  ['list: [@one]', '2:8', undefined],
  ['title: one\n list: []', '3:2', undefined],
])(
  'a line that is no YAML, or to YAML less than what stands there, is shown as it has to be: %s',
  (text, place, expected) => {
    const [found, ...others] = parseYaml(text, schema, 'essays/a/de.mdx', 1).problems;
    expect(others).toEqual([]);
    expect([`${found?.location.line}:${found?.location.column}`, found?.suggestion]).toEqual([
      place,
      expected,
    ]);
  },
);

test('a key under a wrong name is told once, and is not missing under its right one', () => {
  expect(problemsIn('titel: x\nlist: []')).toEqual(['2:1 unknown-key']);
  expect(problemsIn('heading: x\nlist: []')).toEqual(['2:1 missing-key', '2:1 unknown-key']);
});

test('an anchor that an alias uses, and a tag of YAML itself, are what they are', () => {
  expect(problemsIn('title: &a x\nlist: []\ndate: !!str 2026-01-01')).toHaveLength(1);
  expect(parseYaml('title: &a x\nother: *a', z.unknown(), 'a.yaml').problems).toEqual([]);
});

test.each([
  ['title: 1984', '"1984"'],
  ['list: one, two', undefined],
  ['list: [{ number: "5" }]', '5'],
  ['date: [2026-01-01]', '2026-01-01'],
  ['date: [2026, 1, 9]', '2026-01-09'],
  ['title: [Draft, of a title]', '"[Draft, of a title]"'],
  ['title: [{ a: b }]', undefined],
  ['title: []', undefined],
])('a value of another type is shown in the right one: %s', (text, expected) => {
  const { problems } = parseYaml(text, schema.partial(), 'a.yaml');
  expect(problems.map(({ suggestion }) => suggestion)).toEqual([expected]);
});

test.each([
  ['date: true', undefined],
  ['date: [2026]', '2026-01-01'],
  ['date: [2026-01-01, 2026-01-02]', undefined],
  ['updated: 2026-5', '2026-05-01'],
  ['sources: [{ title: a, date: true }]', undefined],
  ['sources: [{ title: a, date: [2020] }]', '2020'],
  ['sources: [{ title: a, date: [2020, 5] }]', '2020-05'],
  ['sources: [{ title: a, date: 2020.10 }]', '2020-10'],
  ['theses: [1-3]', '[1, 2, 3]'],
  ['theses: [7, 1–3, 2]', '[7, 1, 2, 3]'],
  ['theses:\n  - 1-3', '[1, 2, 3]'],
  ['theses: 5 7', '[5, 7]'],
  ['theses: [thesis:12]', '12'],
  ['theses: [3-1]', undefined],
  ['theses: [1-900]', undefined],
  ['theses: all', undefined],
  ['title: 1.10', '"1.10"'],
  ['authors: Jane Doe', '[jane-doe]'],
  ['draft: [true]', 'true'],
  ['slug: [[a]]', undefined],
])('an edit is offered where there is one that the schema takes: %s', (text, expected) => {
  const { problems } = parseYaml(text, z.strictObject(essaySchema.shape).partial(), 'a.yaml');
  expect(problems.map(({ suggestion }) => suggestion)).toEqual([expected]);
});

test.each([
  ['1.0', '^1.0'],
  ['1.10', '^1.10'],
  ['">=1.4.2"', '^1.4.2'],
  ['v2', '^2.0'],
  ['[1.4]', '^1.4'],
  ['latest', undefined],
  ['true', undefined],
])('the version that a series is made for is offered as it has to be written: %s', (version, expected) => {
  const { problems } = parseYaml(`generator: ${version}`, generatedBySchema, 'series.yaml');
  expect(problems.map(({ suggestion }) => suggestion)).toEqual([expected]);
});

test('what a schema has against a value is said in its own words, or else in ours', () => {
  const own = z.strictObject({
    slug: idSchema,
    count: z.number().min(1),
    kind: z.enum(['person', 'organization']),
    mail: z.email('write an e-mail address'),
    size: z.number().max(3),
  });
  const text = 'slug: Über uns\ncount: 0\nkind: persn\nmail: x\nsize: 4';
  expect(parseYaml(text, own, 'a.yaml').problems.map(({ message, hint }) => `${message}. ${hint}`)).toEqual([
    '“slug”: use lower-case letters, digits and single hyphens. Did you mean “über-uns”?',
    '“count”: it must be at least 1. Correct the value; the README describes each key.',
    '“kind”: it can be “person” or “organization”. Did you mean “person”?',
    '“mail”: write an e-mail address. Correct the value; the README describes each key.',
    '“size”: it must be at most 3. Correct the value; the README describes each key.',
  ]);
});

test('what is no text is no address either: quotation marks around it would not help', () => {
  const addresses = z.strictObject({ site: webAddressSchema, name: z.string() });
  expect(
    parseYaml('site: true\nname: 12', addresses, 'a.yaml').problems.map(({ message }) => message),
  ).toEqual([
    '“site”: write a full http(s) address',
    '“name”: a text belongs here, not the number 12; put it in quotes',
  ]);
});

test('a missing key is told with what it is missing in', () => {
  const group = z.strictObject({ url: z.string(), title: z.string() });
  const nested = z.strictObject({ sources: z.array(group), source: group });
  const messagesOf = (text: string, of: z.ZodType) =>
    parseYaml(text, of, 'a.yaml').problems.map(({ message, hint }) => `${message}. ${hint}`);
  expect(messagesOf('sources: [{ url: x, title: x }, { url: x }]\nsource: { title: x }', nested)).toEqual([
    '“title” is missing in entry 2 of “sources”. Add “title: …” there, beside its other keys.',
    '“url” is missing in “source”. Add “url: …” there, beside its other keys.',
  ]);
  expect(messagesOf('- { url: x }', z.array(group))).toEqual([
    '“title” is missing in entry 1. Add “title: …” there, beside its other keys.',
  ]);
  expect(messagesOf('sources: []', nested)).toEqual(['“source” is missing. Add a line “source: …”.']);
});

test.each(['title: Hallo!\nnote: x\n', 'title: Bonjour !\nnote: x\n', 'list:\n  - Ja!\n  - Nein!\n'])(
  'a text may end with an exclamation mark, whatever stands in the next line: %j',
  (text) => {
    expect(parseYaml(text, z.unknown(), 'a.yaml').problems).toEqual([]);
  },
);

test('an exclamation mark that YAML swallows is told', () => {
  expect(parseYaml('title: ! Hallo\nnote: x\n', z.unknown(), 'a.yaml').problems).toHaveLength(1);
});

test.each([
  ['a:\n\t- b', 'a tab cannot indent a line; use spaces'],
  ['title: a: b', 'a second “: ” in one line; a text that contains one has to stand in quotes'],
  ['title: "a" b', 'something follows a value that is already complete'],
  ['title: "a', 'a quotation mark, a bracket or the colon behind a key is missing'],
  ['a:\n    b: 1\n  c: 2', 'the line is not indented as the lines above it, or a bracket is not closed'],
  ['title: @a', 'a text that begins with @, % or ` has to stand in quotes'],
  ['a: 1\n---\nb: 2', 'a line “---” begins a second document; the file can only have one'],
  ['title\nb: 1', 'a key without “: ” behind it (a space has to follow the colon)'],
])('what is no YAML is told in words of ours: %j', (text, reason) => {
  const { problems } = parseYaml(text, z.unknown(), 'a.yaml');
  expect(problems.map(({ message }) => message)).toEqual([`this is not YAML: ${reason}`]);
});
