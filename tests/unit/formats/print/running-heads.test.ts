import { expect, test } from 'vitest';
import { runningHeads } from '../../../../src/formats/print/running-heads.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';

const heads = (tag: string, title = 'Der Ruf', language = readLanguage(tag)) =>
  runningHeads({ title: 'Reihe', language }, [{ name: 'essay-ruf', title, language }]);

test('the title of the book stands on the page that is read first, that of the text on the other', () => {
  expect(heads('de')).toBe(
    '@page essay-ruf:left{@top-left{content:"Reihe"}}@page essay-ruf:right{@top-right{content:"Der Ruf"}}.essay-ruf{page:essay-ruf}',
  );
  expect(heads('ar')).toContain('@page essay-ruf:right{@top-right{content:"Reihe"}}');
});

test('a title ends neither its string nor the style sheet, and is cut where it is long', () => {
  expect(heads('de', 'A"</style>')).toContain('content:"A\\"\\3c /style>"');
  expect(heads('de', `${'Wort '.repeat(20)}`)).toMatch(/content:"(?:Wort ){11}Wort…"/);
});
