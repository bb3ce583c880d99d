import { describe, expect, test } from 'vitest';
import { analyzeBody } from '../../../../src/markdown/analysis/analyze.ts';
import { checkLinks, checkStep } from '../../../../src/series/checks/check-links.ts';
import { createLinkResolver } from '../../../../src/series/links/resolve-link.ts';
import type { TargetKey } from '../../../../src/series/model/target.ts';
import { optionsFor } from '../../markdown/sample.ts';
import { resolutionOf } from '../sample.ts';

/** What is wrong with the links of essay a; essay b has the section `über-größe`, and term markt has not been read. */
function checkText(text: string) {
  const texts = [
    { key: 'essay:a', source: text },
    { key: 'essay:b', source: '## Über Größe\n\nText.' },
  ] satisfies { key: TargetKey; source: string }[];
  const resolution = resolutionOf([{ key: 'essay:a' }, { key: 'essay:b' }, { key: 'term:markt' }]);
  const read = texts.map(({ key, source }) => {
    const text = { key, language: 'de' as const, file: `essays/${key.slice(6)}/de.mdx` };
    const resolve = createLinkResolver(resolution, text);
    return { ...text, body: analyzeBody(source, { ...optionsFor(), resolve }).body };
  });
  const isBeside = (key: TargetKey, id: string) => key === 'essay:a' && id === 'comment-1';
  return checkLinks(read, resolution.linkTargets, resolution.attachments, isBeside);
}

/** The same as `line:column message → suggestion`. */
function problemsIn(text: string): string[] {
  return checkText(text).map(
    ({ location, message, suggestion }) =>
      `${location.line}:${location.column} ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  );
}

function hintsIn(text: string): string[] {
  return checkText(text).map(({ hint }) => hint);
}

test('nothing is said of the sections of a text that could not be read', () => {
  expect(problemsIn('[x](term:markt#nichts)')).toEqual([]);
});

test('a link may lead to what stands beside a text, such as a comment', () => {
  expect(problemsIn('[x](essay:a#comment-1) [y](#comment-1)')).toEqual([]);
  expect(problemsIn('[x](#comment-2)')).toEqual(['1:1 this text has no section “comment-2”']);
});

test('footnotes and paragraphs are no sections that somebody may have meant', () => {
  const text = '## Zum Ende\n\n[x](#fn-2) Text.[^1]\n\n[^1]: Note.';
  expect(problemsIn(text)).toEqual(['3:1 this text has no section “fn-2”']);
  expect(hintsIn(text)).toEqual(['Its sections: zum-ende.']);
});

describe('a link that leads nowhere is told with its place', () => {
  test.each([
    ['[x](essay:bb)', '1:1 there is no essay “bb” → b'],
    ['Größe 😀 [x](term:mark)', '1:10 there is no term “mark” → markt'],
    ['Erst.\n\n- 👩‍👩‍👧 *[x](thesis:99)*', '3:13 there is no item “99” in theses.yaml'],
    [
      '| ä | ö |\n| - | - |\n| ü | [x](essay:b#uber-größe) |',
      '3:7 essay:b (de) has no section “uber-groesse” → #ueber-groesse',
    ],
    ['[x](#weg)', '1:1 this text has no section “weg”'],
    ['[x](/base/essays/c/)', '1:1 the link to “/essays/c/” leads nowhere → /essays/a/'],
    ['[x](theses:5)', '1:1 the link to “theses:5” leads nowhere → thesis:5'],
    ['[x](htp://a.example/b)', '1:1 the link to “htp://a.example/b” leads nowhere → https://a.example/b'],
    ['[x](http//a.example)', '1:1 the link to “http//a.example” leads nowhere → https://a.example'],
    ['[x](a.example/b)', '1:1 the link to “a.example/b” leads nowhere → https://a.example/b'],
    ['[x](me@a.example)', '1:1 the link to “me@a.example” leads nowhere → mailto:me@a.example'],
    ['[x](..\\\\b\\\\de.mdx)', '1:1 the link to “..\\b\\de.mdx” leads nowhere → ../b/de.mdx'],
    ['[x](report.pdf)', '1:1 the link to “report.pdf” leads nowhere'],
    [
      '[x](http://localhost:4321/essays/b/#a)',
      '1:1 the link to “http://localhost:4321/essays/b/#a” leads nowhere → /essays/b/#a',
    ],
    ['[x](./fehlt.pdf)', '1:1 the link to “./fehlt.pdf” leads nowhere'],
    ['[x](/base/doc.pdf)', '1:1 the link to “/doc.pdf” leads nowhere'],
    ['[x](/base/assets/x.png)', '1:1 the link to “/assets/x.png” leads nowhere'],
    ['[x](/base/blog/2014/b.html)', '1:1 the link to “/blog/2014/b.html” leads nowhere → /essays/b/'],
    ['[x](/base/b/)', '1:1 the link to “/b/” leads nowhere → /essays/b/'],
    ['[x](../b/index.md)', '1:1 the link to “../b/index.md” leads nowhere → essay:b'],
    ['Note.[^1]\n\n[^1]: „Ö“ [x](essay:bb)', '3:11 there is no essay “bb” → b'],
  ])('%s', (text, expected) => {
    expect(problemsIn(text)).toEqual([expected]);
  });

  test.each([
    '[x](essay:b#über-größe) [y](../b/de.mdx#%C3%BCber-gr%C3%B6%C3%9Fe) [z](/essays/b/?q#)',
    '[x](https://example.com/essays/c/) [y](mailto:a@b.example) [p](./bericht.pdf) [z](/robots.txt) [l](/essays/)',
    '[x](#fn-1) Text.[^1]\n\n[^1]: Note.',
    '## Hier\n\n[x](#hier)',
    '<a id="da"></a>\n\n<b id="dort">Wort</b>\n\n[x](#da) [y](#dort)',
    '`[x](essay:c)`',
  ])('and one that leads somewhere is not: %s', (text) => {
    expect(problemsIn(text)).toEqual([]);
  });
});

describe('something like a link says what was probably meant', () => {
  test.each([
    ['[x](../b.md)', '1:1 the link to “../b.md” leads nowhere → essay:b'],
    ['[x](b)', '1:1 the link to “b” leads nowhere → essay:b'],
    [
      '[x](../glossary/markt/index.md)',
      '1:1 the link to “../glossary/markt/index.md” leads nowhere → term:markt',
    ],
    ['[x](www.example.com)', '1:1 the link to “www.example.com” leads nowhere → https://www.example.com'],
    ['[x]()', '1:1 the link has no address'],
    ['[x](#)', '1:1 the link has no address'],
    ['[x](these:12)', '1:1 the link to “these:12” leads nowhere → thesis:12'],
    ['[x](javascript:x)', '1:1 the link to “javascript:x” leads nowhere'],
    ['[x](https://)', '1:1 the link to “https://” leads nowhere'],
    ['[x](essay:)', '1:1 there is no essay “”'],
    ['[x](essay:a/de.mdx)', '1:1 there is no essay “a/de.mdx” → a'],
    ['[x](term://a)', '1:1 there is no term “//a” → essay:a'],
  ])('%s', (text, expected) => {
    expect(problemsIn(text)).toEqual([expected]);
  });
});

test('a step of a reading path is an essay, an item or a term, without a section', () => {
  const resolution = resolutionOf([{ key: 'essay:a' }, { key: 'essay:b' }]);
  const resolve = createLinkResolver(resolution, { language: 'de', file: 'paths.yaml' });
  const of = (to: string) =>
    checkStep({ to, ...resolve(to) }, resolution.linkTargets, { file: 'paths.yaml' }).map(({ id }) => id);
  expect(of('essay:a')).toEqual([]);
  expect(of('thesis:1')).toEqual([]);
  expect(of('essay:c')).toEqual(['unknown-target']);
  expect(of('essay:a#teil')).toEqual(['invalid-value']);
  expect(of('https://example.org/')).toEqual(['invalid-value']);
});
