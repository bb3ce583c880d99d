import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { problemKinds, sortProblems } from '../../src/series/diagnostics/problem.ts';
import { fixture } from './site.ts';

/** Everything that could be better in the fixture: where, of which kind, what it is. Nothing else may be found. */
const expected = [
  [
    'essays/insel/de.mdx',
    'orphan-essay',
    'the essay “insel” links to no text of the series, and none links to it',
  ],
  ['essays/insel/de.mdx:7:26', 'unmet-acceptance', 'nothing gives the warning “old-statistic” here any more'],
  [
    'essays/insel/en.mdx:11:12',
    'attribute-markup',
    '“title” of a source is plain text: readers see “*census*” as it is written here',
  ],
  ['essays/insel/en.mdx:12:9', 'uncited-source', 'nothing in the text cites the source “unread”'],
  [
    'essays/insel/en.mdx:18:1',
    'figure-without-source',
    '“…Yet 38 per cent f…”: this figure has no source near it',
  ],
  ['essays/nur-deutsch/de.mdx', 'untranslated', 'the essay “nur-deutsch” is not there in “en”'],
  [
    'essays/seltsam/bewegt.png',
    'stopped-animation',
    '“bewegt.png” moves, and readers see only its first picture',
  ],
  ['essays/seltsam/de.mdx:3:13', 'long-standfirst', 'the standfirst has 85 words'],
  [
    'essays/seltsam/de.mdx:10:1',
    'unpublished-link',
    'essay:spaeter is not published yet: readers see no link here, and “(noch nicht erschienen)” where it has no words of its own',
  ],
  [
    'essays/seltsam/de.mdx:12:1',
    'file-name-as-alt',
    'the alternative text “IMG_0001.svg” is the name of a file',
  ],
  ['essays/seltsam/de.mdx:14:1', 'file-name-as-alt', 'the alternative text “img_0001” is the name of a file'],
  [
    'essays/seltsam/de.mdx:16:1',
    'photo-position',
    'the photo “aufnahme.jpg” says where it was taken, and is published as it is',
  ],
  ['essays/seltsam/de.mdx:20:1', 'empty-heading', 'this heading has no words'],
  [
    'essays/seltsam/de.mdx:22:1',
    'attribute-markup',
    '“title” of <Aside> is plain text: readers see “*alles*” as it is written here',
  ],
  ['essays/seltsam/de.mdx:24:1', 'odd-date', '“date” is 2025-12-31: the text itself is of 2026-01-01'],
  ['essays/seltsam/en.mdx:6:10', 'odd-date', '“updated” is 2026-09-01: that day has not come yet'],
  ['essays/seltsam/en.mdx:8:15', 'rare-tag', 'only this text has the tag “markts”, which is near “markt”'],
  [
    'essays/seltsam/en.mdx:11:1',
    'unpublished-link',
    'essay:spaeter is not published yet: readers see no link here, and “(not published yet)” where it has no words of its own',
  ],
  [
    'essays/seltsam/en.mdx:11:39',
    'near-markup',
    '“[there] (thesis:1)” is near a link, but readers see it as it is written here',
  ],
  ['essays/seltsam/vergessen.svg', 'unused-image', 'no text shows “./vergessen.svg”, so it is not published'],
  [
    'essays/spaeter/de.mdx',
    'empty-text',
    'below the frontmatter the text is empty, and readers would see a page without it',
  ],
  [
    'essays/spaeter/en.mdx',
    'empty-text',
    'below the frontmatter the text is empty, and readers would see a page without it',
  ],
  ['essays/text/bild.svg', 'heavy-image', 'the image has 401 KiB'],
  ['essays/text/de.mdx:9:1', 'skipped-heading', 'a heading of level 3 stands directly below level 1'],
  ['essays/text/de.mdx:11:30', 'meaningless-link', 'the link text “hier” does not say where it leads'],
  [
    'essays/text/de.mdx:13:11',
    'wrong-quotes',
    '“…Er sagte: ”So nicht.“ S…”: these are not the quotation marks of “de”',
  ],
  [
    'essays/text/de.mdx:13:44',
    'undecided-quote',
    '“…: „So schon." Beide meint…”: this straight mark has no partner, or can be read in two ways',
  ],
  ['essays/text/de.mdx:15:1', 'figure-without-credit', 'the figure “./bild.svg” does not say who made it'],
  ['essays/text/de.mdx:21:1', 'statistic-without-source', '“38 %” has no source'],
  ['essays/text/de.mdx:27:1', 'old-statistic', '“12” is of 2019~, more than five years old'],
  ['essays/text/de.mdx:33:1', 'statistic-without-source', '“Auch ohne Quelle” has no source'],
  [
    'essays/text/de.mdx:35:6',
    'unclear-link-title',
    'the title “belget” is near a word that says what a link does, but readers see it as a title',
  ],
  ['essays/text/en.mdx:3:28', 'cut-text', '“standfirst” ends before “# 1 von 2”: to YAML that is a comment'],
  [
    'essays/text/en.mdx:9:10',
    'wrong-quotes',
    '“…He said: „Not like thi…”: these are not the quotation marks of “en”',
  ],
  ['essays/text/en.mdx:9:57', 'meaningless-link', 'the link text “Read more” does not say where it leads'],
  [
    'essays/text/en.mdx:11:1',
    'unused-footnote',
    'nothing in the text refers to the footnote “[^lost]”: readers do not see it',
  ],
  ['essays/text/en.mdx:13:1', 'second-title', '“# A second title” gives the page a second title'],
  [
    'essays/veraltet/de.mdx:8:11',
    'unportable-name',
    '“aux” cannot be the name of a file or folder on Windows: it names a device there',
  ],
  [
    'essays/veraltet/en.mdx',
    'outdated-translation',
    'the translation is older than its original, which changed on 2026-03-01',
  ],
  ['mentions', 'waiting-mentions', 'one mention waits to be looked at'],
  [
    'mentions/essays/text.json:18:13',
    'invalid-response',
    'one response is left out: a like, repost or bookmark has neither author nor text',
  ],
  ['mentions/essays/texte.json', 'stray-responses', 'nobody shows what lies here: there is no page “texte”'],
  ['responses/inseln.json', 'stray-responses', 'nobody shows what lies here: there is no essay “inseln”'],
  [
    'responses/text.json:4:13',
    'invalid-response',
    'one response is left out: “author.login”: Invalid input: expected string, received number',
  ],
  [
    'responses/threads.json',
    'stale-threads',
    'these threads belong to somebody/old, the series uses somebody/new',
  ],
  [
    'responses/threads.json:5:16',
    'stray-thread',
    'the thread https://github.com/somebody/old/discussions/7 has no essay: there is no “texte”',
  ],
  [
    'theses.yaml:2:28',
    'undrawable-sign',
    'the social image leaves 二 out of “gist”: its fonts have no such sign',
  ],
  ['theses.yaml:3:13', 'wanted-thesis', '3 texts link to item 3, but there is no essay about it'],
  ['words/nl.yaml', 'unused-words', 'nothing uses these words: the series has no texts in “nl” yet'],
];

describe('what could be better', () => {
  test('is found with its place, and nothing else is', async () => {
    const { problems } = await loadContent({
      ...{ contentDir: fixture('rough'), site: undefined, base: '/' },
      ...{ today: '2026-06-01', warnings: true },
    });
    const found = sortProblems(problems).map(({ id, location, message }) => [
      [location.file, location.line, location.column].filter((part) => part !== undefined).join(':'),
      id,
      message,
    ]);
    expect(found).toEqual(expected);
  });

  // A dead link to another site shows only when somebody asks for it: see external.test.ts.
  test('is shown by the fixture for every other kind of warning', () => {
    const shown = expected.map(([, id]) => id);
    const missing = problemKinds.filter(({ id, severity }) => severity === 'warning' && !shown.includes(id));
    expect(missing.map(({ id }) => id)).toEqual(['dead-external-link']);
  });

  test('does not keep a series from being built', async () => {
    const { content } = await loadContent({
      contentDir: fixture('rough'),
      site: undefined,
      base: '/',
      warnings: true,
    });
    expect(content).toBeDefined();
  });
});
