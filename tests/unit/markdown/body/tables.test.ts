import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { setTables } from '../../../../src/markdown/body/tables.ts';

const parser = unified().use(rehypeParse, { fragment: true });

/** What becomes of some HTML. */
function set(html: string): string {
  const tree = parser.parse(html);
  setTables(tree, 'Tabelle');
  return toHtml(tree);
}

/** A table of rows whose cells are parted by bars; the first row is its head. */
function table(...rows: readonly string[]): string {
  const cells = (row: string, name: string) =>
    row
      .split('|')
      .map((cell) => `<${name}>${cell}</${name}>`)
      .join('');
  return `<table>${rows.map((row, index) => `<tr>${cells(row, index === 0 ? 'th' : 'td')}</tr>`).join('')}</table>`;
}

/** Whether each column stands on the right. */
const isRight = (...rows: readonly string[]) =>
  [...set(table(...rows)).matchAll(/<th( class="right")?>/g)].map(([, right]) => right !== undefined);

describe('a column stands on the right', () => {
  test('where it holds figures, or figures and dashes', () => {
    expect(isRight('a|b|c', 'x|1.234,5 %|–', 'y|−3|€ 2')).toEqual([false, true, true]);
  });

  test('but not the first one, nor one with words, nor one without any figure', () => {
    expect(isRight('a|b|c', '1|2 Katzen|–', '2|3|-')).toEqual([false, false, false]);
  });

  test('but not one that its author has aligned otherwise', () => {
    const left = 'style="text-align: left"';
    expect(
      set(`<table><tr><th>a</th><th ${left}>b</th></tr><tr><td>x</td><td ${left}>1</td></tr></table>`),
    ).toContain('<td class="left">1</td>');
  });
});

test('a table is a group that can be scrolled with the keyboard, and is called by its columns', () => {
  expect(set(table('Jahr||Zahl', '1|2|3'))).toMatch(
    /^<div class="table" role="group" aria-label="Tabelle: Jahr, Zahl" tabindex="0"><table>/,
  );
  expect(set(table('|', '1|2'))).toContain('aria-label="Tabelle"');
});
