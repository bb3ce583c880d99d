import { describe, expect, test } from 'vitest';
import { checkCitations, findInSources } from '../../../../src/series/checks/check-sources.ts';
import { read } from '../../markdown/sample.ts';

const file = 'essays/a/de.mdx';

/** A text with the sources `studie`, `amt` and one without an id. */
function check(text: string, language: 'de' | 'en' = 'de', sources = ['studie', undefined, 'amt']) {
  const { body, unreferenced } = read(
    text,
    language,
    sources.map((id) => ({ id })),
  );
  const citing = { file, language, sources, citations: body.citations, unreferenced };
  const locate = (path: readonly PropertyKey[]) => ({ file, line: 100 + Number(path[1]) });
  return [...checkCitations(citing), ...findInSources({ ...citing, locate })];
}

/** Sources that everything cites, so that only figures are left. */
const cited = '[](source:studie)[](source:amt)';

const figuresIn = (text: string, language: 'de' | 'en' = 'de') =>
  check(`Belegt.${cited}\n\n${text}`, language).map(({ id, location }) => `${location.line} ${id}`);

test('a citation of a source that does not exist is an error that offers the nearest', () => {
  const [problem] = check(`Text.[](source:stduie)${cited}`);
  expect(problem).toMatchObject({
    id: 'unknown-source',
    severity: 'error',
    location: { file, line: 1, column: 6 },
    message: '“sources” has no entry with the id “stduie”',
    hint: 'Did you mean “studie”?',
    suggestion: 'studie',
  });
});

describe('a source with an id', () => {
  test('that nothing cites is told, at its id; one without an id is just listed', () => {
    const found = check('Text.[](source:studie)');
    expect(found.map(({ id, location, message }) => [id, location.line, message])).toEqual([
      ['uncited-source', 102, 'nothing in the text cites the source “amt”'],
    ]);
  });

  test('in a text that cites nothing is told, too', () => {
    expect(check('Text mit 38 Prozent.').map(({ id }) => id)).toEqual(['uncited-source', 'uncited-source']);
  });

  test('where no source has one, nothing is told', () => {
    expect(check('Text mit 38 Prozent.', 'de', [undefined, undefined])).toEqual([]);
  });
});

describe('a figure far from any source is told', () => {
  test.each([
    ['38 Prozent sagten Ja.', 'de'],
    ['Es waren 12,5 %.', 'de'],
    ['Das kostet 44.400 Euro im Jahr.', 'de'],
    ['Etwa 3 Millionen kamen.', 'de'],
    ['Für € 5 ist es zu haben.', 'de'],
    ['Some 38 per cent agreed.', 'en'],
    ['It took $5 and time.', 'en'],
    ['Another 3 billion came.', 'en'],
    ['- Eins\n- mit 38 Prozent', 'de'],
    ['<Aside>\n\nEs waren 38 Prozent.\n\n</Aside>', 'de'],
    ['<Update date="2026-01-01">\n\nEs waren 38 Prozent.\n\n</Update>', 'de'],
  ] as const)('%j (%s)', (text, language) => {
    expect(figuresIn(text, language)).toEqual([expect.stringMatching(/^\d+ figure-without-source$/)]);
  });

  test('with its line and its words', () => {
    const [problem] = check(`Belegt.${cited}\n\nWir wissen, dass es 38 Prozent waren.`);
    expect(problem).toMatchObject({ location: { file, line: 3 }, severity: 'warning' });
    expect(problem?.message).toContain('38');
  });
});

describe('a figure is left in peace', () => {
  test.each([
    ['with a citation in its paragraph', '38 Prozent sagten Ja.[](source:amt) Der Rest, 62 Prozent, nicht.'],
    ['with a note', '38 Prozent[^1] sagten Ja.\n\n[^1]: Gezählt: 38 Prozent.'],
    ['with a link', '38 Prozent sagten Ja, [wie erzählt](essay:b).'],
    ['in a list that cites', '- 38 Prozent\n- 62 Prozent[](source:amt)'],
    ['in a table that cites', '| A | B |\n| - | - |\n| 38 % | 62 %[](source:amt) |'],
    ['in an aside that cites', '<Aside>\n\nEs waren 38 %.\n\nGezählt.[](source:amt)\n\n</Aside>'],
    [
      'in a statistic, which has its source',
      '<Stat value="38" asOf="2026" source="x">von 100 % sagten Ja.</Stat>',
    ],
    ['in a quotation, which has its author', '<Quote cite="Anna">Es waren 38 Prozent.</Quote>'],
    ['in a heading', '## 38 Prozent'],
    ['that counts no shares and no money', 'Im Jahr 2012 kamen 38 Leute in 5 Minuten, These 12 voran.'],
    ['in code', 'Man schreibt `width: 38%`.'],
  ])('%s', (_, text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  test('where the text cites no source at all', () => {
    expect(check('38 Prozent.', 'de', [undefined])).toEqual([]);
  });
});
