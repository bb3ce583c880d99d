import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/series/authoring/text-edits.ts';
import { addToList, editList, readYamlTexts } from '../../../../src/series/authoring/yaml-edits.ts';

const edited = (source: string, add: readonly string[], remove: readonly string[] = []) =>
  applyEdits(source, editList(source, 'aliases', { add, remove }));

describe('a list of YAML is edited in the style it is written in', () => {
  test.each([
    ['in one line', 'aliases: [/a/] # alt\ntitle: x\n', 'aliases: [/a/, /neu/] # alt\ntitle: x\n'],
    ['in lines', 'aliases:\n  - "/a/"\ntitle: x\n', 'aliases:\n  - "/a/"\n  - /neu/\ntitle: x\n'],
    ['in lines without indentation', 'aliases:\n- /a/\n', 'aliases:\n- /a/\n- /neu/\n'],
    [
      'with the line ends of Windows',
      'aliases:\r\n  - /a/\r\nx: y\r\n',
      'aliases:\r\n  - /a/\r\n  - /neu/\r\nx: y\r\n',
    ],
    ['that is empty', 'aliases: []\n', 'aliases: [/neu/]\n'],
    ['that is not there yet', 'title: x\n', 'title: x\naliases: [/neu/]\n'],
    ['that is not there yet, on Windows', 'title: x\r\n', 'title: x\r\naliases: [/neu/]\r\n'],
    ['that is not there yet, below a last line without an end', 'title: x', 'title: x\naliases: [/neu/]\n'],
  ])('%s', (_, source, expected) => {
    expect(edited(source, ['/neu/'])).toBe(expected);
  });

  test('and loses what is removed, each with its line', () => {
    expect(edited('aliases:\n  - /a/ # eins\n  - /b/\n', ['/c/'], ['/a/'])).toBe(
      'aliases:\n  - /b/\n  - /c/\n',
    );
    expect(edited('aliases: [/a/, /b/]\n', [], ['/a/'])).toBe('aliases: [/b/]\n');
  });

  test('and stays as it is, to the character, where nothing changes', () => {
    const source = 'aliases:   [ /a/,/b/ ]\n';
    expect(editList(source, 'aliases', { add: ['/a/'], remove: ['/z/'] })).toEqual([]);
    expect(editList('title: x\n', 'aliases', { add: [], remove: ['/z/'] })).toEqual([]);
  });
});

test('texts of YAML are found with their path and the place of their characters', () => {
  const source = 'a: "ä x"\nb:\n  - to: essay:eins # note\n  - to: \'zwei\'\nn: 12\n';
  const texts = readYamlTexts(source);
  expect(texts.map(({ path, value }) => [path.join('.'), value])).toEqual([
    ['a', 'ä x'],
    ['b.0.to', 'essay:eins'],
    ['b.1.to', 'zwei'],
  ]);
  for (const { value, start, end } of texts) expect(source.slice(start, end)).toBe(value);
});

test('a text that is written with escapes is left alone: its characters are not those that are meant', () => {
  expect(readYamlTexts('a: "x\\ty"\n')).toEqual([]);
});

describe('a list of a map', () => {
  const added = (source: string) => {
    const edits = addToList(source, ['web', 'blocked'], 'spam.example');
    return edits && applyEdits(source, edits);
  };

  test.each([
    [
      'web:\n  # hier\n  send: []\nend: 1\n',
      'web:\n  # hier\n  blocked: [spam.example]\n  send: []\nend: 1\n',
    ],
    ['web: { send: [] }\n', 'web: { blocked: [spam.example], send: [] }\n'],
    ['web:\n  blocked: [a.example] # die\n', 'web:\n  blocked: [a.example, spam.example] # die\n'],
    ['web:\n  blocked:\n    - a.example', 'web:\n  blocked:\n    - a.example\n    - spam.example\n'],
    ['web:\r\n  send: []\r\n', 'web:\r\n  blocked: [spam.example]\r\n  send: []\r\n'],
    ['web:\n  blocked: [spam.example]\n', 'web:\n  blocked: [spam.example]\n'],
  ])('of %j gets one more text, and the rest stays', (source, result) => {
    expect(added(source)).toBe(result);
  });

  test.each(['a: 1\n', 'web: webmention.io\n', 'web: {}\n', 'web:\n  blocked:\n'])(
    'has no place in %j',
    (source) => {
      expect(added(source)).toBeUndefined();
    },
  );
});
