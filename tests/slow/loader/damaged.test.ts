import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load.ts';

const articles = resolve(import.meta.dirname, '../../build/fixtures/articles');
const essay = 'essays/on-article-five/en.mdx';
const frontmatter = `---
title: Whose woods these are
standfirst: A village without firewood.
theses: [5]
date: 2025-03-20
authors: [editors]
tags: [commons]
---
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  cpSync(articles, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string | Uint8Array) {
  const path = join(folder, file);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

async function check({ warnings }: { warnings?: boolean } = {}) {
  const { problems } = await loadContent({ contentDir: folder, site: undefined, base: '/', warnings });
  return problems.map(({ id, location: { file, line, column } }) =>
    [id, file, ...(line === undefined ? [] : [line, column])].join(' '),
  );
}

/** Doubles in size with each of its thirty lines: a thousand million entries. */
const bomb = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
];

describe('a damaged text is a problem with a place, never an exception', () => {
  test.each<[what: string, text: string | Uint8Array, expected: string[]]>([
    ['an empty file', '', [`missing-frontmatter ${essay} 1 1`]],
    ['no frontmatter', 'Just text.\n\n---\n\ntitle: not one\n\n---\n', [`missing-frontmatter ${essay} 1 1`]],
    ['frontmatter without an end', '---\ntitle: x\n\nText.', [`missing-frontmatter ${essay} 1 1`]],
    ['an empty line above the frontmatter', `\n${frontmatter}`, [`missing-frontmatter ${essay} 2 1`]],
    ['bytes that are no text', new Uint8Array([0, 255, 254, 137, 80, 78, 71]), [`unreadable-file ${essay}`]],
    [
      'bytes of another encoding',
      Buffer.from('---\ntitle: K\xe4se\n---\n', 'latin1'),
      [`unreadable-file ${essay}`],
    ],
    ['a tab as indentation', frontmatter.replace('[5]', '\n\t- 5'), [`yaml-syntax ${essay} 5 1`]],
    ['a key that stands twice', frontmatter.replace('tags', 'title'), [`duplicate-key ${essay} 7 1`]],
    ['an alias without its anchor', frontmatter.replace('[commons]', '*none'), [`yaml-syntax ${essay} 7 7`]],
    [
      'a list that contains itself',
      frontmatter.replace('[commons]', '&a [*a]'),
      [`invalid-value ${essay} 7 11`],
    ],
    ['aliases that would fill the memory', `---\n${bomb.join('\n')}\n---\n`, [`yaml-syntax ${essay} 2 1`]],
    ['a list where keys belong', '---\n- title\n---\n', [`invalid-value ${essay} 2 1`]],
    ['an open tag', `${frontmatter}<p>Text.\n`, [`mdx-syntax ${essay} 9 1`]],
    ['an open brace', `${frontmatter}Text {\n`, [`mdx-syntax ${essay} 9 6`]],
    ['an expression that is no JavaScript', `${frontmatter}Text {a b}.\n`, [`mdx-syntax ${essay} 9 6`]],
    ['an address with a broken escape', `${frontmatter}[text](%E0%A4%A.mdx)\n`, [`dead-link ${essay} 9 1`]],
    [
      'an image with a broken escape',
      `${frontmatter}![text](%E0%A4%A.png)\n`,
      [`missing-image ${essay} 9 1`],
    ],
    ['a name that nothing defines', `${frontmatter}\n\nText {nothing}.\n`, [`literal-braces ${essay} 11 6`]],
    ['a call that nothing defines', `${frontmatter}Text {nothing()}.\n`, [`mdx-expression ${essay} 9 6`]],
    ['an expression that fails', `${frontmatter}Text {null.f()}.\n`, [`mdx-expression ${essay} 9 6`]],
    [
      'an expression that fails beside another mistake',
      `${frontmatter}Text {String(1)} {null.f()} [](https://a.example/).\n`,
      [`empty-link ${essay} 9 29`, `mdx-expression ${essay} 9 18`],
    ],
    ['an export that is no JavaScript', `${frontmatter}export const a = ;\n`, [`mdx-syntax ${essay} 9 18`]],
    [
      'a component that is given something else',
      `${frontmatter}export const rows = [1]\n\n<Chart type="bar" title="t" data={rows} />\n`,
      [`invalid-value ${essay} 11 1`],
    ],
  ])('%s', async (_, text, expected) => {
    write(essay, text);
    expect(await check()).toEqual(expected);
  });

  test.each<[what: string, file: string, text: string, expected: string[]]>([
    ['an empty catalogue', 'theses.yaml', '', ['invalid-value theses.yaml 1 1']],
    ['a catalogue of something else', 'theses.yaml', 'a: 1\n', ['invalid-value theses.yaml 1 1']],
    ['an empty description of the series', 'series.yaml', '', ['missing-key series.yaml 1 1']],
    ['a language without words', 'series.yaml', 'languages: [xx]\n', ['invalid-value series.yaml 1 13']],
    [
      'a damaged image',
      'essays/on-article-five/map.png',
      'no image',
      ['unreadable-file essays/on-article-five/map.png'],
    ],
    ['a misspelt folder', 'glosary/serf/en.mdx', frontmatter, ['stray-file glosary/serf/en.mdx']],
    [
      'Markdown beside MDX',
      'essays/on-article-five/en.md',
      frontmatter,
      ['duplicate-text essays/on-article-five/en.md'],
    ],
    [
      'Markdown without a language',
      'essays/second/text.md',
      frontmatter,
      ['stray-file essays/second/text.md'],
    ],
    [
      'Markdown by another name',
      'essays/second/en.markdown',
      frontmatter,
      ['stray-file essays/second/en.markdown'],
    ],
    ['a text without a folder', 'essays/second.mdx', frontmatter, ['stray-file essays/second.mdx']],
    [
      'a language the series does not have',
      'essays/second/de.mdx',
      frontmatter,
      ['stray-file essays/second/de.mdx'],
    ],
    [
      'an own component with a small letter',
      'components/map.astro',
      '<p />',
      ['stray-file components/map.astro'],
    ],
  ])('%s', async (_, file, text, expected) => {
    write(file, text);
    expect(await check()).toEqual(expect.arrayContaining(expected));
  });

  test('all mistakes of a text are told in one run, those of its syntax too', async () => {
    write(essay, `${frontmatter}One<br> and <!-- two --> and {{< three >}} and [four](essay:none).\n`);
    expect(await check()).toEqual([
      `mdx-syntax ${essay} 9 4`,
      `mdx-syntax ${essay} 9 13`,
      `mdx-syntax ${essay} 9 30`,
      `unknown-target ${essay} 9 48`,
    ]);
  });

  test('an address that stands once is told once, where it stands', async () => {
    write(essay, `${frontmatter}[One][dead] and [two][dead].\n\n[dead]: essay:none\n`);
    expect(await check()).toEqual([`unknown-target ${essay} 11 1`]);
  });

  test('an image that no browser shows is not called missing', async () => {
    write('essays/on-article-five/photo.heic', 'no matter');
    write(essay, `${frontmatter}![A photo](./photo.heic) and ![nothing](./none.heic)\n`);
    const { problems } = await loadContent({ contentDir: folder, site: undefined, base: '/' });
    expect(problems.map(({ message }) => message)).toEqual([
      '“./photo.heic” is there, but browsers do not show images of its kind',
      'the image “./none.heic” does not exist',
    ]);
  });

  test('a name that is written decomposed is the same name', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    for (const name of ['gru\u0308n', 'bl\u00e4u']) write(`essays/on-article-five/${name}.svg`, drawing);
    write(essay, `${frontmatter}![A map](./gr\u00fcn.svg) and ![another](./bla\u0308u.svg)\n`);
    expect(await check()).toEqual([]);
  });

  test('what a file that cannot be read would have said is missed nowhere', async () => {
    write('authors.yaml', new Uint8Array([0, 255, 254]));
    expect(await check()).toEqual(['unreadable-file authors.yaml']);
  });

  test('a link that leads nowhere, in place of what was said', async () => {
    mkdirSync(join(folder, 'responses'));
    for (const name of ['on-article-five', 'threads'])
      symlinkSync('/nowhere', join(folder, `responses/${name}.json`));
    expect(await check()).toEqual([
      'unreadable-file responses/on-article-five.json',
      'unreadable-file responses/threads.json',
    ]);
  });

  test.each([
    ['/articles/5/', 'duplicate-url'],
    ['/authors/editors/', 'duplicate-url'],
    ['/rss.xml', 'duplicate-url'],
    ['/404.html', 'duplicate-url'],
    ['/articles/5/index.html', 'duplicate-url'],
    ['/old/rss.xml', undefined],
  ])('an old address that is taken: %s', async (alias, problem) => {
    write(essay, frontmatter.replace('authors:', `aliases: [${alias}]\nauthors:`));
    expect((await check())[0]?.split(' ')[0]).toBe(problem);
  });

  test('a name that stands twice, a key without a value, a change before its text, a text that would replace itself', async () => {
    write(essay, frontmatter.replace('[editors]', '[editors, editors]').replace('[commons]', ''));
    expect(await check()).toEqual([`invalid-value ${essay} 6 10`, `invalid-value ${essay} 7 7`]);
    write(essay, frontmatter.replace('authors:', 'updated: 2020-01-01\nauthors:'));
    expect(await check()).toEqual([`invalid-value ${essay} 6 10`]);
    write(essay, `${frontmatter}\nText.\n\nexport default () => null\n`);
    expect((await check())[0]).toMatch(/^mdx-syntax /);
  });

  test('one mistake in the frontmatter hides no other one of the text', async () => {
    const source = '[{ titel: A book, url: https://a.example/ }]';
    const more = `sources: ${source}\nupdated: 2020-01-01\ncover: ./none.png\nauthors:`;
    const text = frontmatter.replace('[5]', '[99]').replace('editors', 'nobody').replace('authors:', more);
    write(essay, `${text}\n[To](essay:nowhere) ”nothing“\n`);
    expect((await check({ warnings: true })).sort()).toEqual([
      `invalid-value ${essay} 7 10`,
      `missing-alt ${essay} 8 8`,
      `missing-image ${essay} 8 8`,
      `unknown-key ${essay} 6 13`,
      `unknown-target ${essay} 13 1`,
      `unknown-target ${essay} 9 11`,
      `unknown-thesis ${essay} 4 10`,
      `wrong-quotes ${essay} 13 29`,
    ]);
  });

  test('half a character in the id of a response', async () => {
    const response = {
      id: 'a\ud800b',
      thread: 7,
      replyTo: null,
      url: 'https://github.com/o/n/discussions/7',
    };
    const rest = {
      author: null,
      createdAt: '2026-01-01T10:00:00Z',
      editedAt: null,
      state: 'visible',
      body: 'Hi',
    };
    write('responses/on-article-five.json', JSON.stringify({ responses: [{ ...response, ...rest }] }));
    expect((await check())[0]).toMatch(/^invalid-response responses\/on-article-five\.json /);
  });

  test('a mistake in the languages is no mistake of the texts', async () => {
    write('series.yaml', 'languages: [xx]\n');
    expect(new Set((await check()).map((problem) => problem.split(' ')[1]))).toEqual(
      new Set(['series.yaml']),
    );
  });

  test('a folder in place of a text', async () => {
    rmSync(join(folder, essay));
    write(`${essay}/inside.mdx`, frontmatter);
    expect(await check()).toEqual(expect.arrayContaining([`stray-file ${essay}/inside.mdx`]));
  });

  test.each([
    ['to itself', 'en.mdx'],
    ['to nothing', 'nowhere.mdx'],
    ['to a folder', '..'],
  ])('a link %s', async (_, target) => {
    rmSync(join(folder, essay));
    symlinkSync(target, join(folder, essay));
    expect(await check()).toEqual(expect.arrayContaining([`unreadable-file ${essay}`]));
  });

  test('a content folder that does not exist', async () => {
    const { problems } = await loadContent({ contentDir: '/nowhere/at/all', site: undefined, base: '/' });
    expect(problems.map(({ id, location }) => [id, location.file])).toEqual([
      ['missing-file', '/nowhere/at/all'],
    ]);
  });
});

describe('an odd text is read all the same', () => {
  test.each<[what: string, text: string]>([
    ['with a byte order mark', `\ufeff${frontmatter}Text.`],
    ['with carriage returns', `${frontmatter}Text.\n`.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', `${frontmatter}Text.\n`.replaceAll('\n', '\r')],
    ['without a body', frontmatter.trimEnd()],
    ['with spaces behind the hyphens', frontmatter.replaceAll('---', '---  ')],
    ['with a rule and a setext heading in it', `${frontmatter}Text.\n\n---\n\nTitle\n---\n`],
    ['of a hundred thousand words', `${frontmatter}${'word '.repeat(100_000)}`],
    ['with an expression', `${frontmatter}export const year = 1525\n\nIn {year + 1}.\n`],
  ])('%s', async (_, text) => {
    write(essay, text);
    expect(await check()).toEqual([]);
  });
});

test('whatever the files hold, reading them ends with problems or without, not with an exception', async () => {
  const line = fc.constantFrom(
    ...frontmatter.split('\n'),
    ...[
      '# a',
      '- b',
      '  c: [',
      "'",
      '"',
      '{',
      '<a>',
      '</a>',
      '&x *x',
      '![](y)',
      '[](z)',
      '\t',
      '~~~',
      '|a|b|',
      '[^1]',
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n')),
    fc.array(line, { maxLength: 12 }).map((lines) => frontmatter + lines.join('\n')),
  );
  const file = fc.constantFrom(essay, 'series.yaml', 'theses.yaml', 'authors.yaml', 'paths.yaml');
  await fc.assert(
    fc.asyncProperty(file, text, async (name, content) => {
      write(name, content);
      for (const location of await check()) expect(location).not.toContain('undefined');
    }),
    { numRuns: 100 },
  );
}, 60_000);
