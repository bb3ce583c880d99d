import { globSync } from 'node:fs';
import { type CssNode, parse, walk } from 'css-tree';
import { expect, test } from 'vitest';
import { shippedLanguages } from '../../../src/i18n/words-files.ts';
import { files, readSource, root } from '../../setup/project.ts';

/** A rule that names a side of the screen instead of an end of the line, where there is a name for the latter. */
function sidesIn(css: string): string[] {
  const found: string[] = [];
  walk(parse(css, { positions: true }), (node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Value') return;
    const { property, value, loc } = node;
    const words = value.children.toArray();
    const [, second, , fourth] = words;
    const isUneven =
      /^(?:margin|padding|inset|border-(?:width|style|color))$/.test(property) &&
      words.length === 4 &&
      textOf(second) !== textOf(fourth);
    const hasSide = /(?:^|-)(?:left|right)(?:-|$)/.test(property) || sidedWords(value).length > 0;
    if (isUneven || hasSide) found.push(`${loc?.start.line}: ${property}`);
  });
  return found;
}

/** Words of a value that are sides; a custom property or a name of the author's is none. */
function sidedWords(value: CssNode): string[] {
  const words: string[] = [];
  walk(value, (node) => {
    if (node.type === 'Identifier' && /^(?:left|right)$/.test(node.name)) words.push(node.name);
  });
  return words;
}

function textOf(node: CssNode | undefined): string {
  return node?.type === 'Dimension'
    ? node.value + node.unit
    : node?.type === 'Number'
      ? node.value
      : `${node?.type}`;
}

/** Style sheets whose sides are those of paper, or of reading systems that know nothing else. */
const withSides = ['src/styles/book.css', 'src/styles/printed-book/paper.css'];

test('a style sheet says where lines begin and end, not which side of the screen that is', () => {
  const sheets = globSync('src/**/*.css', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  expect(sheets).toEqual(expect.arrayContaining(withSides));
  const sides = sheets
    .filter((file) => !withSides.includes(file))
    .flatMap((file) => sidesIn(readSource(file)).map((side) => `${file}:${side}`));
  expect(sides).toEqual([]);
  expect(
    sidesIn('a { margin: 0 1em 0 2em; text-align: left; border-left: 0; inset: 0 auto; --x: left }'),
  ).toEqual([...['1: margin', '1: text-align', '1: border-left']]);
});

test('what is sorted and counted for readers follows the language of the page, not that of the machine', () => {
  const unsaid = files.flatMap((file) =>
    readSource(file)
      .split('\n')
      .filter((line) =>
        /\.localeCompare\([^,()]+\)|toLocale\w+\(\)|Intl\.(?!DateTimeFormat\(\)\.resolvedOptions)\w+\(\)/.test(
          line,
        ),
      )
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(unsaid).toEqual([]);
});

/** Lines of code that quote the tag of a language which words are shipped for; `it` is a word, too, and `es` a format. */
function tagsIn(source: string): string[] {
  const tag = new RegExp(`(['"])(?:${shippedLanguages().join('|')})(?:-[A-Z]{2})?\\1`);
  const isCode = (line: string) => !/^\s*(?:\/?\*|\/\/)/.test(line);
  return source
    .split('\n')
    .filter((line) => isCode(line) && tag.test(line.replaceAll(/'it'(?: : 'them')?|format: 'es'/g, '')));
}

test('code names no language but English, and decides nothing by it', () => {
  const named = files.flatMap((file) => tagsIn(readSource(file)).map((line) => `${file}: ${line.trim()}`));
  const isEnglish = /(['"])en(?:-CA)?\1/;
  const decides = /(?:[!=]==?|\?\?|\bcase|includes\() *['"]en\b/;
  expect(named.filter((line) => !isEnglish.test(line) || decides.test(line))).toEqual([]);
  expect(tagsIn("const a = language === 'de';\nconst b = 'fr-CA';\nconst c = 'den';")).toHaveLength(2);
});

test('letters beyond those of western Europe come from further faces, and none of the others does', () => {
  const ranges = readSource('src/styles/extended-latin.css').match(/unicode-range: [^;]+/g) ?? [];
  expect([ranges.length, new Set(ranges).size]).toEqual([3, 1]);
  const spans = [...(ranges[0] ?? '').matchAll(/U\+([\dA-F]+)-([\dA-F]+)/g)].map(([, from = '', to = '']) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
  const isFurther = (letter: string) =>
    spans.some(([from = 0, to = 0]) => from <= letter.charCodeAt(0) && letter.charCodeAt(0) <= to);
  expect(Array.from('ěčůłżğşİőțḥ₺').filter((letter) => !isFurther(letter))).toEqual([]);
  expect(Array.from('aßéœŒı€’–« \u202f').filter(isFurther)).toEqual([]);
});
