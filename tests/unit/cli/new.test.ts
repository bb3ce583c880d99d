import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { planNewEssay, planTranslation } from '../../../src/cli/plan-new.ts';
import { explain } from '../../../src/cli/terminal/output.ts';
import { Interrupted, openPrompt } from '../../../src/cli/terminal/prompt.ts';
import { messages } from '../../../src/i18n/index.ts';
import type { Content } from '../../../src/loader/content.ts';
import { loadContent } from '../../../src/loader/load.ts';
import { readOutline } from '../../../src/markdown/source/outline.ts';
import { idFrom, newEssay, newTranslation } from '../../../src/series/authoring/new-text.ts';
import { fixture } from '../../build/site.ts';

let content: Content;
beforeAll(async () => {
  const loaded = await loadContent({ contentDir: fixture('articles'), site: undefined, base: '/' });
  if (!loaded.content) throw new Error('the fixture has errors');
  content = loaded.content;
});

/** Somebody at a terminal who types one answer after the other; `true` and `false` say at which ends it is one. */
function terminal(answers: readonly string[], isTTY = [true, true]) {
  const [input, output] = isTTY.map((each) => Object.assign(new PassThrough(), { isTTY: each }));
  if (!input || !output) throw new Error('a terminal has two ends');
  const left = [...answers];
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (text.endsWith(': ')) input.write(left.shift() ?? '');
  });
  return { prompt: openPrompt({ input, output }), shown: () => shown };
}

const nothing = { words: [], language: undefined, id: undefined, author: undefined, tags: undefined };
const plan = (words: string[], prompt?: ReturnType<typeof openPrompt>, more = {}) =>
  planNewEssay(content, { ...nothing, words, ...more }, '2026-01-01', prompt);

describe('a person at a terminal', () => {
  test('is asked for what is missing, with the tags in use', async () => {
    const { prompt, shown } = terminal(['Ärger & Maß 😀\r', '3, 5 3\r', 'commons new\r']);
    expect(await plan([], prompt)).toMatchObject({
      file: 'essays/aerger-mass/en.mdx',
      draft: { title: 'Ärger & Maß 😀', theses: [3, 5], tags: ['commons', 'new'], authors: ['editors'] },
    });
    expect(shown()).toMatch(/Title: .*Article \(numbers, or nothing\): .*Tags \(in use: commons\): /s);
    prompt?.close();
  });

  test('is asked again after a number that does not exist', async () => {
    const { prompt, shown } = terminal(['Titel\r', '999\r', '3\r', '\r']);
    expect(await plan([], prompt)).toMatchObject({ draft: { theses: [3] } });
    expect(shown()).toContain('There is no item “999” in theses.yaml');
    prompt?.close();
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('ends it all with %s, exit code 130', async (_, key) => {
    const { prompt } = terminal(['Titel\r', key]);
    const error: unknown = await plan([], prompt).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Interrupted);
    expect(explain(error, 'new')).toEqual({ message: 'Nothing was written.', exitCode: 130 });
    prompt?.close();
  });

  test.each([[[true, false]], [[false, true]]])('is not there where one end is none: %j', (isTTY) => {
    expect(terminal([], isTTY).prompt).toBeUndefined();
  });
});

test.each([
  [['0', 'Titel'], {}, 'no item “0” in theses.yaml; it has 1 to 12'],
  [['13', 'Titel'], {}, 'no item “13”'],
  [['1'], {}, 'The title is missing'],
  [['😀 …'], {}, 'no letter and no digit'],
  [['Titel'], { id: '../x' }, '“../x” cannot be an id'],
  [['Titel'], { id: 'aux' }, 'Windows keeps this name for a device'],
  [['Con'], {}, 'Windows keeps this name for a device'],
  [['On article five'], {}, 'already'],
  [['Titel'], { author: 'editor' }, 'Did you mean “editors”?'],
  [['Titel'], { tags: ['Große Worte'] }, 'cannot be a tag'],
])('%j %j is refused', async (words, more, message) => {
  expect(await plan(words, undefined, more)).toEqual({ error: expect.stringContaining(message) });
});

test('without authors, it says what to do', async () => {
  const options = { ...nothing, words: ['Titel'] };
  const answer = await planNewEssay({ ...content, authors: [] }, options, '2026-01-01', undefined);
  expect(answer).toEqual({ error: expect.stringContaining('authors.yaml names nobody yet') });
});

describe('a translation', () => {
  const translate = (words: string[], more = {}) =>
    planTranslation(
      { ...content, series: { ...content.series, languages: ['en', 'de'] } },
      'on-article-five',
      { ...nothing, words, ...more },
      '2026-01-01',
      undefined,
    );

  test('has an address of its own only where its title is another', async () => {
    const original = content.essays[0]?.translations[0]?.meta.title ?? '';
    expect(await translate([])).toMatchObject({ draft: { title: original, slug: undefined } });
    expect(await translate([original])).toMatchObject({ draft: { slug: undefined } });
    expect(await translate(['On Article Five'])).toMatchObject({ draft: { slug: undefined } });
    expect(await translate(['Wem die Wälder gehören'])).toMatchObject({
      file: 'essays/on-article-five/de.mdx',
      draft: { language: 'de', slug: 'wem-die-waelder-gehoeren' },
    });
  });

  test('has the address of its original where its title has no letter', async () => {
    expect(await translate(['???'])).toMatchObject({ draft: { title: '???', slug: undefined } });
  });

  test('is written as its original is', async () => {
    const [essay] = content.essays;
    const [text] = essay?.translations ?? [];
    if (!essay || !text) throw new Error('the fixture has an essay');
    const plain = { ...essay, translations: [{ ...text, file: text.file.replace('.mdx', '.md') }] };
    const series: Content['series'] = { ...content.series, languages: ['en', 'de'] };
    const planned = await planTranslation(
      { ...content, series, essays: [plain] },
      ...([essay.id, nothing, '2026-01-01', undefined] as const),
    );
    expect(planned).toMatchObject({ file: `essays/${essay.id}/de.md` });
  });

  test.each([
    [{ language: 'en' }, 'is there in “en” already'],
    [{ language: 'fr' }, 'The series has no language “fr”; it has en, de.'],
  ])('%j is refused', async (more, message) => {
    expect(await translate([], more)).toEqual({ error: expect.stringContaining(message) });
  });
});

test.each([
  ['Über: "Öl" & Söhne', 'ueber-oel-soehne'],
  ['../x', 'x'],
  ['It’s André’s 12th', 'its-andres-12th'],
  ['Wort '.repeat(60), 'wort-wort-wort-wort-wort-wort-wort-wort-wort-wort-wort-wort'],
  ['x'.repeat(300), 'x'.repeat(60)],
  [`a ${'x'.repeat(58)}`, `a-${'x'.repeat(58)}`],
])('the id of %j is %s', (title, id) => {
  expect(idFrom(title)).toBe(id);
});

describe('the numbers before a title', () => {
  test.each([
    [
      ['3', '5', 'Ein', 'Titel'],
      [3, 5],
    ],
    [
      ['3,5', 'Ein Titel'],
      [3, 5],
    ],
    [
      ['3,', '5', 'Ein Titel'],
      [3, 5],
    ],
    [['3 Dinge'], []],
  ])('may stand apart or in a list: %j', async (words, theses) => {
    expect(await plan(words, undefined, { tags: [] })).toMatchObject({ draft: { theses } });
  });

  test.each([['3,99'], ['-1']])('have to exist: %s', async (word) => {
    expect(await plan([word, 'Titel'])).toMatchObject({
      error: expect.stringContaining('There is no item “'),
    });
  });
});

test('a new essay names the tags in use, if there are any', () => {
  const draft = {
    language: 'en',
    title: 'T',
    theses: [1],
    date: '2026-01-01',
    authors: ['a'],
    tags: [],
  } as const;
  const tagsOf = (used: readonly string[]) =>
    /^tags:.*$/m.exec(newEssay(draft, used, messages('en').newText))?.[0];
  expect(tagsOf([])).toBe('tags: []');
  expect(tagsOf(['commons', 'law'])).toMatch(/^tags: \[\] # .*commons, law$/);
});

test('a translation is written as its original is: plain Markdown has comments of HTML', () => {
  const draft = {
    language: 'en',
    title: 'T',
    theses: [],
    date: '2026-01-01',
    authors: ['editors'],
    tags: [],
  };
  const outline = readOutline('## Part {x}\n\n![A](./a.png)\n\n<Figure src="b.png" alt="B" />', 'md');
  const text = newTranslation({ ...draft, language: 'en' }, outline, messages('en').newText, 'md');
  expect(text).toContain(`## Part {x}\n\n<!-- ${messages('en').newText.here} -->\n\n![A](./a.png)\n`);
  expect(text).not.toMatch(/\{\/\*|Figure/);
});
