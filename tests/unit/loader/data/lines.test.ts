import { expect, test } from 'vitest';
import { checkLine, linesOf } from '../../../../src/loader/data/lines.ts';
import { parseYaml } from '../../../../src/series/diagnostics/parse-yaml.ts';
import { seriesSchema } from '../../../../src/series/model/series.ts';

const show = (file: Parameters<typeof linesOf>[0], text: string) => {
  const { data, locate } = parseYaml(text, seriesSchema(['de', 'en']), file);
  return linesOf(file, data, ['de', 'en'], locate).flatMap((line) =>
    checkLine(line, text).map(
      ({ id, location, message }) => `${location.line}:${location.column} ${id} ${message}`,
    ),
  );
};

test('gists can have emphasis and code, but nothing else', () => {
  expect(show('theses.yaml', '- gist: { de: "*So* und `so`", en: <b>So</b> }')).toEqual([
    '1:36 text-markup “gist” cannot have tags: <b>',
    '1:41 text-markup “gist” cannot have tags: </b>',
  ]);
});

test('other texts of the series can have no markup', () => {
  const series =
    'title: "*Eine* Reihe"\nparts:\n  - title: { de: Teil, en: "`Part`" }\ntags: { a: { de: "[b](c)" } }';
  expect(show('series.yaml', series)).toEqual([
    '1:9 text-markup “title” cannot have emphasis: *Eine*',
    '3:29 text-markup “title” cannot have code: `Part`',
    '4:19 text-markup “a” cannot have links: [b](c)',
  ]);
  expect(show('authors.yaml', '- bio: { de: A &amp; B }\n  name: "**A**"')).toEqual([
    '2:10 text-markup “name” cannot have emphasis: **A**',
    '1:16 text-markup “bio” has the name of a character in it: &amp;',
  ]);
  expect(show('paths.yaml', '- steps:\n    - note: { de: "![a](b)" }')).toEqual([
    '2:20 text-markup “note” cannot have images: ![a](b)',
  ]);
});

test('a mark that cannot be set is told at its place, however YAML has written the text', () => {
  const gists = [
    `- gist: { de: Ein 15" Monitor }`,
    `- gist: { de: 'Ein 15" ist''s' }`,
    `- gist: { de: "\\"Ja\\": ein 15\\" breit" }`,
    `- gist:\n    de: >\n      Ein\n      15" Monitor`,
  ];
  expect(gists.map((text) => show('theses.yaml', text).map((found) => found.split(' ')[0]))).toEqual([
    ['1:21'],
    ['1:22'],
    ['1:31'],
    ['4:9'],
  ]);
});

test('a mark at the very beginning is told at its place, past the quotation marks of YAML', () => {
  expect(show('theses.yaml', '- gist: { de: "\\" ist es" }')[0]).toMatch(/^1:17 /);
});

test('the lines of a file are all that readers see of it', () => {
  const text = { de: 'A', en: 'B' };
  const keysOf = (file: Parameters<typeof linesOf>[0], data: unknown) => [
    ...new Set(
      linesOf(file, data, ['de', 'en'], (path) => ({ file: path.join('.') })).map(
        ({ location }) => location.file,
      ),
    ),
  ];
  const series = {
    ...{ title: 'A', tagline: text, description: text, source: { title: text, rights: text, url: 'x' } },
    ...{ item: { singular: text, plural: text, segment: text }, tags: { geld: text }, id: 'x' },
    parts: [{ title: text, summary: text }],
  };
  expect(keysOf('series.yaml', series)).toEqual(
    [
      'title',
      ...['tagline', 'description', 'source.title', 'source.rights', 'item.singular', 'item.plural'],
      ...['parts.0.title', 'parts.0.summary', 'tags.geld'],
    ].flatMap((key) => (key === 'title' ? [key] : [`${key}.de`, `${key}.en`])),
  );
  expect(keysOf('authors.yaml', [{ id: 'a', name: 'A', bio: text, url: 'x' }])).toEqual([
    ...['0.name', '0.bio.de', '0.bio.en'],
  ]);
  const path = { id: 'a', title: text, summary: text, steps: [{ to: 'x', note: text }] };
  expect(keysOf('paths.yaml', [path]).filter((key) => key.endsWith('.de'))).toEqual([
    ...['0.title.de', '0.summary.de', '0.steps.0.note.de'],
  ]);
});

test('a text without a language is in the first one of the series', () => {
  expect(linesOf('series.yaml', { title: 'A' }, ['en', 'de'], () => ({ file: 'series.yaml' }))).toMatchObject(
    [{ language: 'en', source: 'A', formatted: false }],
  );
});
