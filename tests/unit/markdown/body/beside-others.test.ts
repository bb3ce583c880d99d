import { expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { compileBody, compileSideBySide } from '../../../../src/markdown/body/compile.ts';

const options = (language: 'de' | 'en', prefix: string, lower = 0) => ({
  ...{ file: 'essays/ruf/de.mdx', format: 'mdx' as const, language, labels: messages(language), sources: [] },
  ...{ renderLink: () => undefined, beside: { prefix, lower } },
});
const written = (source: string, language: 'de' | 'en') => ({
  source,
  options: options(language, language === 'de' ? '' : 'en-'),
});
const html = (compiled: { html: string } | { code: string }) =>
  'html' in compiled ? compiled.html : compiled.code;
const rows = (left: string, right: string) =>
  html(compileSideBySide(written(left, 'de'), written(right, 'en')))
    .split('<div class="pair">')
    .slice(1)
    .map((row) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/),
    );

test('two versions with the same blocks stand block by block', () => {
  expect(rows('Eins.\n\n## Zwei\n\nDrei.', 'One.\n\n## Two\n\nThree.')).toEqual([
    ['Eins.', 'One.'],
    ['Zwei', 'Two'],
    ['Drei.', 'Three.'],
  ]);
});

test('where paragraphs differ, sections stand side by side; where those do, the whole texts', () => {
  expect(rows('Eins.\n\n## Zwei\n\nDrei.', 'One.\n\nMore.\n\n## Two\n\nThree.')).toEqual([
    ['Eins.', 'One.', 'More.'],
    ['Zwei', 'Drei.', 'Two', 'Three.'],
  ]);
  expect(rows('Eins.\n\n## Zwei', 'One.')).toEqual([['Eins.', 'Zwei', 'One.']]);
});

test('each version says its language, and no id occurs twice', () => {
  const note = 'Text[^1].\n\n## Wald\n\n[^1]: Note.';
  const both = html(compileSideBySide(written(note, 'de'), written(note, 'en')));
  expect(both).toContain('<div lang="de">');
  const ids = [...both.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...both.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
  expect(targets.length).toBeGreaterThan(4);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a body that stands under a heading has lower headings of its own, and ids of its own', () => {
  const compiled = html(compileBody('## Wald', options('de', '2-', 1)));
  expect(compiled).toContain('<h3 id="2-wald">');
  expect(compiled).toContain('href="#2-wald"');
});
