import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { sortProblems } from '../../src/series/diagnostics/problem.ts';
import { componentNames } from '../../src/series/model/mdx-components.ts';
import { version } from '../../src/version.ts';
import { type Built, build, fixture } from './site.ts';

/** Everything that is wrong with the fixture: where, of which kind, what it is, what to do. */
const expected = [
  [
    'author.yaml',
    'stray-file',
    'nobody reads “author.yaml”',
    'Rename or remove it; expected here: authors.yaml.',
  ],
  [
    'authors.yaml:2:9',
    'invalid-value',
    '“kind”: it can be “person” or “organization”',
    'Did you mean “organization”?',
  ],
  [
    'authors.yaml:5:3',
    'missing-key',
    '“bio” is missing in entry 2',
    'Add “bio: …” there, beside its other keys.',
  ],
  [
    'authors.yaml:5:7',
    'duplicate-id',
    'author “redaktion” exists twice; the first is in authors.yaml:1',
    'Give each its own.',
  ],
  [
    'components/Kaputt.astro:2:9',
    'component-syntax',
    'this component cannot be compiled: Unexpected token',
    'Correct it there: code stands between two lines of ---, and below them HTML with {…} for values.',
  ],
  [
    'components/diagramm.astro',
    'stray-file',
    'nobody reads “components/diagramm.astro”',
    'Rename or remove it; expected here: components/Name.astro, a name that begins with a capital letter and has only letters and digits.',
  ],
  [
    'esays/verirrt/de.mdx',
    'stray-file',
    'nobody reads “esays/verirrt/de.mdx”',
    'Rename or remove it; expected here: essays/verirrt/de.mdx or essays/verirrt/en.mdx.',
  ],
  [
    'essays/Große Fragen/de.mdx',
    'invalid-id',
    'the folder name “Große Fragen” cannot be an id: use lower-case letters, digits and single hyphens',
    'Rename the folder, for example to “große-fragen”.',
  ],
  [
    'essays/dritte-fragen/en.mdx:2:8',
    'yaml-syntax',
    'this is not YAML: a second “: ” in one line; a text that contains one has to stand in quotes',
    'Check the indentation, and quote texts that contain “: ” or quotation marks, or begin with a special character.',
  ],
  [
    'essays/dritte-fragen/fr.mdx',
    'stray-file',
    'nobody reads “essays/dritte-fragen/fr.mdx”',
    'Rename or remove it; expected here: essays/dritte-fragen/de.mdx or essays/dritte-fragen/en.mdx.',
  ],
  [
    'essays/dritte-fragen/lang.png',
    'oversized-image',
    'the image is too large to be drawn: 16384 × 1 pixels',
    'Make it smaller: at most 16383 pixels wide and high, and 64 million pixels in all. Readers see at most 1440 pixels of its width.',
  ],
  [
    'essays/erste-fragen/de.mdx:2:1',
    'duplicate-url',
    'the address /essays/erste-fragen/ is already taken by essays/dritte-fragen/de.mdx:6',
    'Give one of the two another “slug”.',
  ],
  [
    'essays/erste-fragen/de.mdx:8:14',
    'unknown-thesis',
    'there is no item “99” in theses.yaml',
    'Its numbers run from 1 to 5.',
  ],
  [
    'essays/erste-fragen/de.mdx:8:43',
    'unknown-target',
    'there is no essay “zweite-frage”',
    'Did you mean “zweite-fragen”?',
  ],
  [
    'essays/erste-fragen/de.mdx:8:82',
    'unknown-section',
    'essay:zweite-fragen (de) has no section “der-anfagn”',
    'Did you mean “#der-anfang”?',
  ],
  [
    'essays/erste-fragen/de.mdx:8:140',
    'unknown-target',
    'there is no term “bauern”',
    'Did you mean “bauer”?',
  ],
  [
    'essays/erste-fragen/de.mdx:10:1',
    'import-in-essay',
    'essays do not import anything',
    `Remove the line; these components are there anyway: ${componentNames.join(', ')}, Kaputt. Own ones go to components/*.astro.`,
  ],
  [
    'essays/erste-fragen/de.mdx:14:5',
    'empty-link',
    'the link to https://fragen.example/leer has no text',
    'Write what the link leads to between the square brackets; only links inside the series may stay empty.',
  ],
  [
    'essays/erste-fragen/de.mdx:14:52',
    'dead-link',
    'the link to “/esays/” leads nowhere',
    'Did you mean “/essays/”?',
  ],
  [
    'essays/erste-fragen/de.mdx:14:75',
    'dead-link',
    'the link to “./notizen.pdf” leads nowhere',
    'Write thesis:12, essay:id, term:id, page:id, the path of a text’s file, or an address that begins with https://.',
  ],
  [
    'essays/erste-fragen/de.mdx:14:107',
    'unknown-section',
    'this text has no section “das-ende”',
    'Its sections: der-anfang.',
  ],
  [
    'essays/erste-fragen/de.mdx:16:1',
    'missing-alt',
    'the image has no alternative text',
    'Say in a few words what can be seen, for readers who do not see it.',
  ],
  [
    'essays/erste-fragen/de.mdx:16:1',
    'missing-image',
    'the image “./karte.png” does not exist',
    'Images beside this text: ./karte.svg, ./skript.svg.',
  ],
  [
    'essays/erste-fragen/de.mdx:18:1',
    'missing-alt',
    'this Figure has no alternative text',
    'Say in a few words what can be seen, for readers who do not see it.',
  ],
  [
    'essays/erste-fragen/de.mdx:18:1',
    'missing-image',
    'the image “./kartte.svg” does not exist',
    'Images beside this text: ./karte.svg, ./skript.svg.',
  ],
  [
    'essays/erste-fragen/de.mdx:20:1',
    'invalid-date',
    '“asOf”: “irgendwann” is not a date',
    'Write the date as YYYY, YYYY-MM or YYYY-MM-DD, with ~ behind it for "about".',
  ],
  [
    'essays/erste-fragen/de.mdx:20:1',
    'unknown-key',
    'there is no key “quelle” here',
    'There are: value, unit, asOf, source, href.',
  ],
  [
    'essays/erste-fragen/de.mdx:22:1',
    'unknown-component',
    'there is no component “Qote”',
    'Did you mean “Quote”?',
  ],
  [
    'essays/erste-fragen/de.mdx:24:1',
    'remote-image',
    'the image https://anderswo.example/bild.jpg lies on another host',
    'Put the image into the folder of the text and name it as ./image.jpg: readers ask no other host for anything.',
  ],
  [
    'essays/erste-fragen/de.mdx:26:6',
    'unknown-label',
    'nothing defines “[quele]”',
    'Did you mean “[Quelle]”?',
  ],
  [
    'essays/erste-fragen/de.mdx:26:40',
    'unknown-label',
    'nothing defines “[^fehlt]”',
    'Add a line “[^fehlt]: …”, or write \\[ where you mean the character.',
  ],
  [
    'essays/erste-fragen/de.mdx:30:1',
    'blocked-tag',
    'src="./film.mp4" of <video> has no effect: of the files beside a text only images are published',
    'Write <Video src="https://…" title="…" />, which loads nothing before a click, or link to it.',
  ],
  [
    'essays/erste-fragen/en.mdx:7:3',
    'mdx-syntax',
    'this is not MDX: Expected a closing tag for `<b>` before the end of `paragraph`',
    'Write </b> where it ends, or <b /> where it holds nothing.',
  ],
  [
    'essays/erste-fragen/karte.svg:1:1',
    'unreadable-file',
    'the file cannot be read: it is no well-formed XML: Root element is missing or invalid',
    'Put a readable file in its place, or remove it.',
  ],
  [
    'essays/erste-fragen/skript.svg:2:3',
    'unsafe-image',
    'the image holds <script>: opened by itself, it could run or load that in the name of this site',
    'Take it out, or export the image again: as “Plain SVG” in Inkscape, with “Presentation attributes” in Illustrator, without links to other files; or save it as PNG.',
  ],
  [
    'essays/ohne-kopf/de.mdx:1:1',
    'missing-frontmatter',
    'the text does not begin with its frontmatter',
    'Begin the first line with ---, write a line for each key (title, date, updated, slug, firstId, draft, sources, aliases, accept, standfirst, theses, authors, tags, cover, coverAlt, responses, notify), and close with another ---.',
  ],
  [
    'essays/zweite-fragen/de.mdx:5:7',
    'invalid-date',
    '“date”: “31.02.2025” is not a date',
    'Write a day that exists, as YYYY-MM-DD.',
  ],
  [
    'essays/zweite-fragen/de.mdx:6:1',
    'unknown-key',
    'there is no key “autors” here',
    'Did you mean “authors”?',
  ],
  [
    'essays/zweite-fragen/de.mdx:7:7',
    'invalid-value',
    '“tags”: a list belongs here (lines that begin with “- ”, or [one, two]), not the text “Gemeinde”',
    'Did you mean “[gemeinde]”?',
  ],
  [
    'essays/zweite-fragen/de.mdx:8:12',
    'invalid-value',
    '“responses”: it can be “open” or “closed”',
    'Did you mean “closed”?',
  ],
  [
    'essays/zweite-fragen/de.mdx:9:8',
    'missing-image',
    'the image “./titel.jpg” does not exist',
    'Put the image into the folder of the text.',
  ],
  [
    'essays/zweite-fragen/de.mdx:9:8',
    'missing-alt',
    'the cover has no alternative text',
    'Say in a few words what can be seen, for readers who do not see it.',
  ],
  [
    'essays/zweite-fragen/en.mdx:3:13',
    'placeholder',
    '“One or two sentences that say what this is about.” is a sentence of the template, and readers would see it',
    'Write your own in its place or take it out, or keep the text a draft for now: draft: true',
  ],
  [
    'essays/zweite-fragen/en.mdx:5:11',
    'unknown-target',
    'there is no author “redaktoin”',
    'Did you mean “redaktion”?',
  ],
  [
    'essays/zweite-fragen/en.mdx:6:10',
    'unknown-thesis',
    'there is no item “4” in theses.yaml',
    'Its numbers run from 1 to 5; 4 is left out.',
  ],
  [
    'essays/zweite-fragen/en.mdx:8:8',
    'missing-image',
    'the image “./titel.svg” does not exist',
    'Put the image into the folder of the text.',
  ],
  [
    'essays/zweite-fragen/en.mdx:8:8',
    'missing-alt',
    'the cover has no alternative text',
    'Say in a few words what can be seen, for readers who do not see it.',
  ],
  [
    'glossary/bauer/de.mdx:3:12',
    'invalid-value',
    '“definition”: it has no value; write one, or remove the line where it is not needed',
    'Correct the value; the README describes each key.',
  ],
  [
    'glossary/bauer/en.mdx:3:1',
    'duplicate-key',
    '“title” stands here for the second time',
    'Keep one of the two lines.',
  ],
  [
    'glossary/menge/de.mdx:6:11',
    'literal-braces',
    'readers would not see the braces of “{1, 2}”: in MDX they begin an expression',
    'Write \\{1, 2} where you mean the braces; code can hold them, too.',
  ],
  [
    'glossary/menge/de.mdx:6:24',
    'literal-braces',
    'readers would not see the braces of “{max}”: in MDX they begin an expression',
    'Write \\{max} where you mean the braces; to show a value, write export const max = ….',
  ],
  [
    'glossary/rechnung/de.mdx:6:9',
    'mdx-expression',
    'an expression between braces fails: jahr is not defined',
    'It can only use what the same text exports, as in: export const year = 1999',
  ],
  [
    'glossary/tief/de.md:8:200',
    'deep-nesting',
    'what stands here is nested more than 200 levels deep, and cannot be read',
    'Close what was opened before, or take levels out: of >, of lists, of emphasis or of tags.',
  ],
  [
    'glossary/zahl/de.md',
    'duplicate-text',
    'this text is there twice: glossary/zahl/de.md and glossary/zahl/de.mdx',
    'Remove one of the two. The end of the name says how it is read: .md as plain Markdown, .mdx with components.',
  ],
  [
    'glossary/zahl/de.mdx:7:11',
    'duplicate-id',
    'source “amt” exists twice; the first is in glossary/zahl/de.mdx:6',
    'Give each its own.',
  ],
  [
    'glossary/zahl/de.mdx:9:15',
    'unknown-source',
    '“sources” has no entry with the id “amtt”',
    'Did you mean “amt”?',
  ],
  [
    'pages/suche/de.mdx:2:1',
    'duplicate-url',
    'the address /suche/ is already taken by a page or file that every site has',
    'Give it another “slug”.',
  ],
  [
    'pages/suche/de.mdx:3:1',
    'unknown-key',
    'there is no key “author” here',
    'There are: title, updated, slug, draft, sources, aliases, accept, standfirst, date.',
  ],
  ['pages/suche/de.mdx:5:7', 'unknown-target', 'there is no page “suchr”', 'Did you mean “suche”?'],
  ['paths.yaml:5:11', 'unknown-target', 'there is no essay “erste-fragn”', 'Did you mean “erste-fragen”?'],
  [
    'paths.yaml:6:11',
    'invalid-value',
    '“to”: a step is written essay:id, thesis:12 or term:id, without a section',
    'Correct the value; the README describes each key.',
  ],
  [
    'public/_redirects',
    'duplicate-url',
    'the address /_redirects is already taken by a page or file that every site has',
    'Give the file another name: of what the build makes, it may replace favicon.svg and robots.txt only.',
  ],
  [
    'public/essays/erste-fragen/index.html',
    'duplicate-url',
    'the address /essays/erste-fragen/ is already taken by essays/dritte-fragen/de.mdx:6',
    'Give the file another name: of what the build makes, it may replace favicon.svg and robots.txt only.',
  ],
  [
    'responses/erste-fragen.json',
    'invalid-responses',
    'this is not a file of responses/ as commands write it: the list “responses” is missing',
    'Take the file back from git, or remove it and run npm run pull -- --full.',
  ],
  [
    'series.yaml:4:14',
    'missing-translation',
    '“description” has no text in “en”',
    'Add “en: …”; every text of the series is needed in each of its languages.',
  ],
  [
    'series.yaml:6:7',
    'invalid-value',
    '“site”: write a full http(s) address',
    'Did you mean “https://fragen.example”?',
  ],
  [
    'series.yaml:10:9',
    'invalid-value',
    '“source.year”: a number belongs here, not the text “1525”',
    'Did you mean “1525”?',
  ],
  [
    'series.yaml:16:30',
    'invalid-value',
    '“item.segment.en”: use lower-case letters, digits and single hyphens',
    'Did you mean “questions”?',
  ],
  [
    'series.yaml:22:11',
    'wrong-part',
    'the part from 2 to 3 is not possible: it overlaps with the part in line 18',
    'Let the parts cover all numbers from the first to the last, each once.',
  ],
  [
    'series.yaml:26:15',
    'unknown-target',
    'there is no essay “einleitung”',
    'There are: Große Fragen, dritte-fragen, erste-fragen, ohne-kopf, zweite-fragen.',
  ],
  [
    'series.yaml:28:11',
    'invalid-value',
    '“timeZone”: use an IANA name such as Europe/Berlin',
    'Correct the value; the README describes each key.',
  ],
  ['series.yaml:29:1', 'unknown-key', 'there is no key “tag” here', 'Did you mean “tags”?'],
  [
    'series.yaml:31:12',
    'wrong-generator',
    `the series is made for version 9.0 of the generator, and ${version} is installed`,
    'Install a newer one: npm install gegenverkehr@^9.0',
  ],
  [
    'theme.css:1:1',
    'theme-rule',
    '@import is not possible in theme.css, which becomes part of each page',
    'Write the rules into theme.css themselves; fonts and images lie beside it: url("./fonts/name.woff2").',
  ],
  [
    'theme.css:4:3',
    'low-contrast',
    '--ink on --paper has a contrast of 3.22 in the light theme, and needs 4.5',
    'The nearest --ink that can be read: #676767',
  ],
  [
    'theme.css:4:3',
    'low-contrast',
    '--ink on --paper-deep has a contrast of 2.92 in the light theme, and needs 4.5',
    'The nearest --ink that can be read: #676767',
  ],
  [
    'theme.css:4:3',
    'low-contrast',
    '--ink on --signal-wash has a contrast of 2.74 in the light theme, and needs 4.5',
    'The nearest --ink that can be read: #676767',
  ],
  [
    'theme.css:5:3',
    'invalid-value',
    '“--signal”: “tomato” is not a colour for both themes; write light-dark(#rrggbb, #rrggbb), the light theme first',
    'Correct the value; the README describes each key.',
  ],
  [
    'theme.css:8:3',
    'remote-style',
    'https://example.org/paper.png lies on another host',
    'Put the file into the content folder and name it as ./fonts/name.woff2: readers ask no other host for anything.',
  ],
  [
    'theme.css:12:3',
    'missing-file',
    '“./fonts/mine.woff2” is missing',
    'Create it; the README says what belongs into it.',
  ],
  [
    'theses.yaml:4:9',
    'missing-translation',
    '“gist” has no text in “en”',
    'Add “en: …”; every text of the series is needed in each of its languages.',
  ],
  [
    'theses.yaml:5:11',
    'duplicate-id',
    'item “2” exists twice; the first is in theses.yaml:3',
    'Give each its own.',
  ],
  [
    'theses.yaml:6:9',
    'invalid-value',
    '“gist”: an indented line for each of its keys belongs here (de, en), not the text “Zweitens, noch einmal.”',
    'Correct the value; the README describes each key.',
  ],
  ['theses.yaml:9:3', 'unknown-key', 'there is no key “keyword” here', 'Did you mean “keywords”?'],
  [
    'theses.yaml:10:11',
    'uncovered-thesis',
    'item 5 belongs to no part',
    'Let the parts cover all numbers from the first to the last, each once.',
  ],
  [
    'theses.yaml:11:30',
    'text-markup',
    '“gist” cannot have tags: <i>',
    'Write *…* for emphasis and `…` for code; all else belongs into the text.',
  ],
  [
    'theses.yaml:11:38',
    'text-markup',
    '“gist” cannot have tags: </i>',
    'Write *…* for emphasis and `…` for code; all else belongs into the text.',
  ],
  [
    'theses.yaml:11:42',
    'text-markup',
    '“gist” has the name of a character in it: &nbsp;',
    'Write the character itself.',
  ],
];

describe('a content folder full of mistakes', () => {
  test('gets all of them told in one run, each with its place and what to do about it', async () => {
    const { content, problems } = await loadContent({
      contentDir: fixture('mistakes'),
      site: undefined,
      base: '/',
      today: '2026-01-01',
    });
    expect(content).toBeUndefined();
    expect(
      sortProblems(problems).map(({ id, location, message, hint }) => [
        location.line === undefined ? location.file : `${location.file}:${location.line}:${location.column}`,
        id,
        message,
        hint,
      ]),
    ).toEqual(expected);
  });
});

test('a content folder that is only begun is told what it lacks', async () => {
  const { problems } = await loadContent({ contentDir: fixture('unfinished'), site: undefined, base: '/' });
  expect(problems.map(({ id, message }) => [id, message])).toEqual([
    ['missing-file', 'the description of the series is missing'],
    ['missing-file', 'the catalogue of the numbered text is missing'],
    ['css-syntax', 'this is not CSS: Unclosed block'],
  ]);
});

describe('a build that finds mistakes', () => {
  let first: Built;
  beforeAll(async () => {
    first = await build('mistakes', { contentDir: fixture('mistakes') });
  });
  afterAll(() => rm(first.folder, { recursive: true, force: true }));

  test('ends with exit code 1 and publishes nothing', () => {
    expect(first.exitCode).toBe(1);
    expect(existsSync(first.folder)).toBe(false);
  });

  test('prints every problem with its place, its id and its hint, and no stack trace', () => {
    for (const [location = '', id = '', message = '', hint = ''] of expected) {
      for (const part of [location, id, message, hint]) expect(first.output).toContain(part);
    }
    expect(first.output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    // Images that no text shows keep nothing from being published.
    expect(first.output).toContain(`${expected.length - 4} errors, 4 warnings.`);
  });

  test('keeps the site that was there before, whole', async () => {
    const { folder } = first;
    await mkdir(folder, { recursive: true });
    writeFileSync(join(folder, '.series-site'), '');
    writeFileSync(join(folder, 'index.html'), '<title>Before</title>');

    const { exitCode } = await build('mistakes', { contentDir: fixture('mistakes') });
    expect(exitCode).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['.series-site', 'index.html']);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('<title>Before</title>');
  });
});
