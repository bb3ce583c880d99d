import { z } from 'astro/zod';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { compileBody } from '../../../../src/markdown/body/compile.ts';
import { optionsFor } from '../sample.ts';

const answered = new Map([
  ['essay:b', { title: 'B', lang: undefined }],
  ['essay:c', { title: 'C', lang: 'en' }],
]);

function pageOf(text: string) {
  const compiled = compileBody(text, {
    ...{ ...optionsFor(), labels: messages('de') },
    ...{ file: 'essays/a/de.mdx', sources: [{ id: 's', title: 'Studie' }], answered },
    renderLink: (href: string) => ({ href: `/${href}/`, title: href }),
  });
  return load(z.object({ html: z.string() }).parse(compiled).html);
}

test('where a text answers another, a sign stands behind the paragraph and names it, in its language', () => {
  const $ = pageOf('Wie [dort](essay:c).\n\nEnde.');
  expect($('p:has(a[href="/essay:c/"].r1) + .answer > .lane.n1 > cite[lang=en]').text()).toBe('C');
});

test('a sign says what the link does, in the words of the text', () => {
  const $ = pageOf('Anders als [dort](essay:b "widerspricht").');
  expect($('.answer.says').text()).toBe('widerspricht B');
});

test('a paragraph has one sign for each text it answers, and none for a link that is no trackback', () => {
  const $ = pageOf('[B](essay:b), noch einmal [B](essay:b), [C](essay:c "no trackback"), [drei](thesis:3).');
  expect($('.answer').length).toBe(1);
});

test('notes, sources and signs are counted in reading order and stand in it', () => {
  const $ = pageOf('Erst [B](essay:b),[^1] dann[](source:s) Schluss.\n\n[C](essay:c)\n\n[^1]: Note.');
  const counted = $('.lane').map((_, each) => /\bn(\d)/.exec($(each).attr('class') ?? '')?.[1]);
  expect(counted.toArray()).toEqual(['1', '2', '3', '4']);
  expect(
    $('.r1').is('a[href="/essay:b/"]') && $('.r2').is('#fnref-1') && $('.r3').is('[data-source-ref]'),
  ).toBe(true);
});

test('what answers a section folds in behind its first paragraph', () => {
  const insertions = new Map([['kern', { component: 'Marker', properties: {} }]]);
  const compiled = compileBody('## Kern\n\nErstens.\n\nZweitens.', {
    ...{ ...optionsFor(), file: 'essays/a/de.mdx', sources: [], insertions },
  });
  const { code } = z.object({ code: z.string() }).parse(compiled);
  expect(code).toMatch(/Erstens.*Marker.*Zweitens/s);
  expect(code).toMatch(/class=\\"r1\\"|className: "r1"|class: "r1"/);
});
