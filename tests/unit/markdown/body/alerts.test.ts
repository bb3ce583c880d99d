import { expect, test } from 'vitest';
import { compileBody } from '../../../../src/markdown/body/compile.ts';
import { optionsFor, read } from '../sample.ts';

function compile(text: string): string {
  const compiled = compileBody(text, { ...optionsFor(), file: 'essays/a/de.mdx' });
  return 'html' in compiled ? compiled.html : compiled.code;
}

test('an alert has its heading in the language of the text, and what is in it', () => {
  const html = compile('> [!CAUTION]\n> "Nicht" anfassen.\n>\n> - Punkt');
  expect(html).toContain('<div class="alert alert-caution"><p class="title"><strong>Vorsicht</strong></p>');
  expect(html).toContain('<p>„Nicht“ anfassen.</p>');
  expect(html).toContain('<li>Punkt</li>');
  expect(html).not.toMatch(/blockquote|\[!/);
});

test('an alert inside a component is one', () => {
  expect(compile('<Aside>\n\n> [!TIP]\n> Text\n\n</Aside>')).toContain('alert-tip');
});

test('links in an alert count, and problems in it keep their place', () => {
  const { body, undecidedMarks } = read('> [!NOTE]\n> Ein 15" Monitor, siehe [dort](essay:b)');
  expect(body.links).toMatchObject([{ href: 'essay:b', line: 2, column: 26 }]);
  expect(undecidedMarks).toMatchObject([{ line: 2, column: 9 }]);
});

test('a quotation that begins otherwise is a quotation', () => {
  expect(compile('> [!NOTE] Text')).toContain('<blockquote>');
  expect(compile('> [!NOTE]')).toContain('<blockquote>');
});
