import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { completeBody } from '../../../../src/markdown/analysis/passages.ts';
import { compileBody } from '../../../../src/markdown/body/compile.ts';
import { optionsFor, read as readBody } from '../sample.ts';

const sources = [
  { id: 'eins', title: 'Erste', url: 'https://eins.example/', date: '2012' },
  { title: 'Ohne Namen', url: 'https://zwei.example/' },
  { id: 'größe-3', title: 'Dritte & letzte' },
];

function compile(text: string) {
  const compiled = compileBody(text, { ...optionsFor(), sources, file: 'essays/a/de.mdx' });
  return load('html' in compiled ? compiled.html : '', null, false);
}

const read = (text: string) => readBody(text, 'de', sources);

describe('a citation', () => {
  test('is a raised letter that leads to the entry of its source, by its place in the list', () => {
    const $ = compile('Gezählt.[](source:eins) Gemessen.[](source:gr%C3%B6%C3%9Fe-3)');
    expect(
      $('sup > [data-source-ref]')
        .toArray()
        .map((mark) => $(mark).text()),
    ).toEqual(['a', 'c']);
    expect($('#cite-eins').attr()).toMatchObject({ href: '#source-eins', 'aria-label': 'Quelle a' });
    expect($('p').first().text()).toBe('Gezählt.a Gemessen.c');
  });

  test.each([
    ['in a table', '| A |\n| - |\n| Zahl[](source:eins) |', 'td'],
    ['in a list', '- Punkt[](source:eins)', 'li'],
    ['in a note', 'Text.[^1]\n\n[^1]: Anmerkung.[](source:eins)', '[role=doc-footnote] p'],
    ['as a literal tag', 'Text.<a href="source:eins"></a>', 'p'],
    ['by reference', 'Text.[][e]\n\n[e]: source:eins', 'p'],
  ])('stands %s', (_, text, place) => {
    expect(compile(text)(`${place} > sup > #cite-eins`).text()).toBe('a');
  });

  test.each(['Aside', 'Update date="2026-01-01"', 'Stat value="1" asOf="2026"'])(
    'stands in a component: <%s>',
    (tag) => {
      const { body } = read(`<${tag}>\n\nText.[](source:eins)\n\n</${tag.split(' ')[0]}>`);
      expect(body.citations).toEqual([{ source: 'eins', anchor: 'cite-eins', line: 3, column: 6 }]);
    },
  );

  test('leaves the words of its link in front of it', () => {
    const $ = compile('Wie [*Erste* zählt](source:eins), gilt.');
    expect($('p').text()).toBe('Wie Erste zählta, gilt.');
    expect($('p em').text()).toBe('Erste');
  });

  test('has an address of its own each time', () => {
    const $ = compile('Eins[](source:eins), zwei[](source:eins), drei[](source:eins).');
    const ids = $('[data-source-ref]')
      .toArray()
      .map((mark) => $(mark).attr('id'));
    expect(ids).toEqual(['cite-eins', 'cite-eins-2', 'cite-eins-3']);
  });

  test('is told from the mark beside it', () => {
    expect(compile('Text.[](source:eins)[](source:größe-3)[^1]\n\n[^1]: N.')('p').first().text()).toBe(
      'Text.a,c,1',
    );
  });

  test('is no link of the text, and none of its words', () => {
    const analysis = read('Siehe [dort](essay:b).[](source:eins) Ende.');
    const { body, emptyLinks } = analysis;
    expect(body.links.map(({ block }) => block)).toEqual(['Siehe dort. Ende.']);
    const { passages } = completeBody(analysis, messages('de'));
    expect(passages).toMatchObject([{ blocks: ['Siehe dort. Ende.'] }]);
    expect(emptyLinks).toEqual([]);
  });

  test('does not change the address of its paragraph', () => {
    const paragraphs = (text: string) => [...read(text).body.anchors].filter((id) => id.startsWith('p-'));
    expect(paragraphs('Eins zwei drei.[](source:eins)')).toEqual(paragraphs('Eins zwei drei.'));
  });

  test('of a source that does not exist is noticed, too', () => {
    const { body } = read('Eins.\n\nZwei[](source:zwei).');
    expect(body.citations).toEqual([{ source: 'zwei', anchor: 'cite-zwei', line: 3, column: 5 }]);
  });

  test('leaves its address and that of its source to no heading', () => {
    const { headings } = read('## cite eins\n\n## source eins\n\nText.[](source:eins)').body;
    expect(headings.map(({ id }) => id)).toEqual(['cite-eins-1', 'source-eins-1']);
  });
});

describe('in the margin a source', () => {
  test('stands behind the part of the text that cites it first, once, for eyes only', () => {
    const $ = compile('Eins[](source:eins).\n\n- Zwei[](source:größe-3)\n- drei[](source:eins)\n\nEnde.');
    const outline = $.root()
      .children()
      .toArray()
      .map((each) => $(each).attr('class') ?? each.tagName);
    expect(outline).toEqual(['p', 'source-note', 'ul', 'source-note', 'p']);
    expect($('.source-note').first().text()).toBe('a Erste 2012');
    expect($('.source-note[aria-hidden=true] a').attr()).toEqual({
      href: 'https://eins.example/',
      rel: 'external',
      tabindex: '-1',
    });
    expect($('.source-note').last().text()).toBe('c Dritte & letzte');
    expect($('.source-note').last().find('a').length).toBe(0);
  });

  test('is counted through with the notes, in the order of what refers to them', () => {
    const $ = compile(
      'Eins[^a] zwei[](source:eins).\n\nDrei[^b].\n\n[^a]: A.\n[^b]: B.[](source:größe-3) Und.[](source:eins)',
    );
    const order = [1, 2, 3, 4].map((number) => [
      $(`.r${number}`).attr('id'),
      $(`.n${number}`).attr('id') ?? $(`.n${number} b`).text(),
    ]);
    expect(order).toEqual([
      ['fnref-1', 'fn-1'],
      ['cite-eins', 'a'],
      ['fnref-2', 'fn-2'],
      ['cite-größe-3', 'c'],
    ]);
    expect($('.n5, .r5').length).toBe(0);
  });
});
