import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { compileBody } from '../../../../src/markdown/body/compile.ts';
import { optionsFor } from '../sample.ts';

const source = `Erster Absatz.[^a] Und[^b] noch einmal.[^a]

Zweiter Absatz.

- Punkt[^c]

## Abschnitt[^d]

Ende.

[^d]: Vierte.
[^c]: Dritte, mit einer eigenen.[^e]
[^a]: Erste.
[^b]: Zweite.

    Mit zwei Absätzen.
[^e]: Fünfte.
`;

function compile(text: string) {
  const compiled = compileBody(text, { ...optionsFor(), file: 'essays/a/de.mdx' });
  return load('html' in compiled ? compiled.html : '', null, false);
}

test('each note stands folded up behind the part of the text that first refers to it, in the order of numbers', () => {
  const $ = compile(source);
  const outline = $.root()
    .children()
    .toArray()
    .map((each) => $(each).children('[role=doc-footnote]').attr('id') ?? each.tagName);
  expect(outline).toEqual(['p', 'fn-1', 'fn-2', 'p', 'ul', 'fn-3', 'div', 'fn-4', 'fn-5', 'p']);
});

test('a note and its references have a name that says its number, and lead to each other', () => {
  const $ = compile(source);
  expect($('#fn-2').prev('summary').text()).toBe('Anmerkung 2');
  expect($('#fnref-2').attr()).toMatchObject({ href: '#fn-2', 'aria-label': 'Anmerkung 2' });
  const back = $('#fn-1 a')
    .toArray()
    .map((link) => $(link).attr('href'));
  expect(back).toEqual(['#fnref-1', '#fnref-1-2']);
  expect($('#fn-3 a').first().attr()).toMatchObject({ href: '#fn-5', 'aria-label': 'Anmerkung 5' });
  expect($('[aria-describedby]').length).toBe(0);
});

test('a note behind a component stands beside it, not within', () => {
  const compiled = compileBody('<Aside>\n\nText.[^1]\n\n</Aside>\n\n[^1]: Note.', {
    ...optionsFor(),
    file: 'essays/a/de.mdx',
  });
  const code = 'code' in compiled ? compiled.code : '';
  expect(code.indexOf('doc-footnote')).toBeGreaterThan(code.indexOf('fnref-1'));
  expect(code).toContain('class=\\"note\\"');
});

test('references that stand side by side are told apart', () => {
  const $ = compile('Text.[^a][^b] Mehr.[^a] [^b]\n\n[^a]: Eins.\n[^b]: Zwei.');
  expect($('p').first().text()).toContain('Text.1,2 Mehr.1 2');
});
