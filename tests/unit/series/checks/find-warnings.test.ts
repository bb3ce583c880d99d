import { describe, expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { findInText } from '../../../../src/series/checks/find-in-text.ts';
import {
  findHeavyImages,
  findOrphans,
  findOutdated,
  findWanted,
} from '../../../../src/series/checks/find-warnings.ts';
import { makeSite } from '../../../setup/make-site.ts';
import { read } from '../../markdown/sample.ts';

const today = '2026-06-15';
const file = 'essays/a/de.mdx';
const relations = { de: messages('de').relations, en: messages('en').relations };

/** Warnings of a text, as `line id`. */
function warningsIn(text: string, language: 'de' | 'en' = 'de'): string[] {
  return findInText(
    { file, language, ...read(text, language) },
    { today, relations, date: '2026-02-01' },
  ).map(({ id, location }) => `${location.line} ${id}`);
}

test('an addendum is neither older than its text nor to come', () => {
  const update = (date: string) => warningsIn(`<Update date="${date}">Neu.</Update>`);
  expect(update('2026-01-31')).toEqual(['1 odd-date']);
  expect(update('2026-06-16')).toEqual(['1 odd-date']);
  expect([...update('2026-02-01'), ...update('2026-06-15')]).toEqual([]);
});

test('a translation is outdated once its original has changed after it, and not before', () => {
  const outdated = (english: object) => {
    const { essays } = makeSite({
      essays: [
        { id: 'ruf', date: '2026-01-01', updated: '2026-03-01' },
        { id: 'ruf', language: 'en', date: '2026-02-01', ...english },
      ],
    });
    return findOutdated(essays).map(({ id, location }) => `${id} ${location.file}`);
  };
  expect(outdated({})).toEqual(['outdated-translation essays/ruf/en.mdx']);
  expect(outdated({ updated: '2026-03-01' })).toEqual([]);
});

test('a heading without words is told, one of code or a picture is none', () => {
  expect(warningsIn('## \n\n### &nbsp;\n\n## `x`')).toEqual(['1 empty-heading', '3 empty-heading']);
});

describe('a figure is old where it lies wholly more than five years back', () => {
  test.each([
    ['2021-06-15', false],
    ['2021-06-14', true],
    ['2021-06', false],
    ['2021-05', true],
    ['2021', false],
    ['2020', true],
    ['2020~', true],
    ['2026-06', false],
  ])('%s: %s', (asOf, isOld) => {
    const text = `<Stat value="38" unit="%" asOf="${asOf}" source="X">Leute.</Stat>`;
    expect(warningsIn(text)).toEqual(isOld ? ['1 old-statistic'] : []);
  });
});

describe('what could be better in a text is found with its line', () => {
  test.each([
    ['a second title', '# Titel', ['1 second-title']],
    ['a level that is skipped', '## A\n\n#### B\n\n##### C', ['3 skipped-heading']],
    ['a link that does not say where it leads', 'Mehr [hier](essay:b).', ['1 meaningless-link']],
    ['a link that does almost what it says', '[Er](essay:b "widersprcht").', ['1 unclear-link-title']],
    ['a link that does two things', '[Er](essay:b "belegt, ergänzt").', ['1 unclear-link-title']],
    ['quotation marks of another language', 'Er sagt ”so“.', ['1 wrong-quotes']],
    ['a figure without credit', '<Figure src="a.png" alt="x">B</Figure>', ['1 figure-without-credit']],
    [
      'a chart without source',
      '<Chart type="bar" title="x" data={[["a", 1]]} />',
      ['1 statistic-without-source'],
    ],
    ['a footnote that nothing refers to', 'Text.\n\n[^a]: Note.', ['3 unused-footnote']],
  ])('%s', (_, text, expected) => {
    expect(warningsIn(text)).toEqual(expected);
  });

  test.each([
    ['## A\n\n### B\n\n## C\n\n### D', 'de'],
    ['[Die Hand](essay:b) und [Hierzulande](essay:c)', 'de'],
    ['[Er](essay:b "widerspricht"), [sie](essay:c "Der Kaiser")', 'de'],
    ['[He](essay:b "contradicts")', 'en'],
    ['Er sagt "so" und „so“.', 'de'],
    ['They say “so”.', 'en'],
    ['![x](a.png) <Figure src="a.png" alt="x" credit="Anna" />', 'de'],
    ['<Stat value="1" asOf="2026" href="https://example.org/">x</Stat>', 'de'],
  ] as const)('and nothing in %j (%s)', (text, language) => {
    expect(warningsIn(text, language)).toEqual([]);
  });
});

test('an item that many texts link to and no essay is about is wanted', () => {
  const items = [1, 2].map((number) => ({ number, location: { file: 'theses.yaml', line: number } }));
  const edges = (target: 'thesis:1' | 'thesis:2', ...sources: readonly string[]) =>
    sources.map((id) => ({ source: `essay:${id}` as const, target }));
  const { essays } = makeSite({ essays: [{ id: 'über-zwei', theses: [2] }] });
  const wanted = findWanted(items, essays, [
    ...edges('thesis:1', 'a', 'b', 'c'),
    ...edges('thesis:2', 'a', 'b', 'c'),
  ]);
  expect(wanted.map(({ message }) => message)).toEqual([
    '3 texts link to item 1, but there is no essay about it',
  ]);
  // However often one text links there, it is one text.
  expect(findWanted(items, essays, edges('thesis:1', 'a', 'a', 'b'))).toEqual([]);
});

test('an essay without a link is an orphan; one that links to itself alone is, too', () => {
  const { essays } = makeSite({ essays: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  const edges = [
    { source: 'essay:a', target: 'essay:b' },
    { source: 'essay:c', target: 'essay:c' },
  ] as const;
  expect(findOrphans(essays, edges).map(({ message }) => message)).toEqual([
    'the essay “c” links to no text of the series, and none links to it',
  ]);
});

test.each(['2026-07', '2027', '2026-06-16'])('a figure of %s is a slip', (asOf) => {
  const text = `<Stat value="38" asOf="${asOf}" source="X">Leute.</Stat>`;
  expect(warningsIn(text)).toEqual(['1 odd-date']);
});

test('the name of a file says nothing of what can be seen; a word may', () => {
  const warned = (alt: string, src: string) =>
    warningsIn(`<Figure src="./${src}" alt="${alt}" credit="X" />`);
  for (const [alt, src] of [
    ['IMG_1.jpg', 'img_1.jpg'],
    ['dsc-1', 'dsc-1.png'],
    ['karte.svg', 'karte.svg'],
  ] as const)
    expect(warned(alt, src), alt).toEqual(['1 file-name-as-alt']);
  expect(warned('Karte', 'karte.svg')).toEqual([]);
});

test('an image that is published as it is, is heavy from 400 KiB on; of a photo smaller ones are made', () => {
  const sizes = new Map([
    ['light.svg', 400 * 1024],
    ['heavy.svg', 400 * 1024 + 1],
    ['photo.jpg', 4_000_000],
  ]);
  expect(findHeavyImages(sizes).map(({ location }) => location.file)).toEqual(['heavy.svg']);
});
