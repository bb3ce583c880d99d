import { expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { checkPlaceholders } from '../../../../src/loader/texts/placeholders.ts';

const words = messages('de').newText;

/** The keys and places at which a text still says what a new one begins with. */
function placesIn(
  data: Readonly<Record<string, unknown>>,
  more: { draft?: boolean; text?: string } = {},
): string[] {
  const { draft = false, text = 'Text.' } = more;
  const file = 'essays/ruf/de.mdx';
  return checkPlaceholders(
    {
      ...{ file, language: 'de', source: '', data, meta: { draft, date: '2026-01-01' } },
      locate: (path) => ({ file: path.join('.') }),
    },
    {
      writtenTexts: [{ text, ownText: text, locate: () => ({ line: 9, column: 1 }) }],
      components: [{ name: 'Figure', attributes: { alt: data.alt }, names: ['alt'], line: 12, column: 3 }],
    },
    '2026-06-01',
  ).map(({ location }) => `${location.file}:${location.line ?? ''}`);
}

test('a published text does not say what a new one begins with, in its frontmatter, its body or a component', () => {
  expect(placesIn({ standfirst: ` ${words.standfirst}` })).toEqual(['standfirst:']);
  expect(placesIn({ coverAlt: words.coverAlt })).toEqual(['coverAlt:']);
  expect(placesIn({}, { text: words.begin })).toEqual(['essays/ruf/de.mdx:9']);
  expect(placesIn({ alt: words.alt })).toEqual(['essays/ruf/de.mdx:12']);
});

test('not even in English, as its original may have', () => {
  expect(placesIn({ standfirst: messages('en').newText.standfirst })).toEqual(['standfirst:']);
});

test('a draft may, and who says more than that says something else', () => {
  expect(placesIn({ standfirst: words.standfirst }, { draft: true })).toEqual([]);
  expect(placesIn({ standfirst: `Er sagte: ${words.standfirst}` })).toEqual([]);
});
