import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderComment } from '../../../../src/markdown/comments/render-comment.ts';
import { anyCharacter } from '../../../setup/any-character.ts';
import { hostile } from '../../../setup/hostile-comments.ts';

const labels = {
  prefix: 'in-r-1:',
  image: 'Bild',
  table: 'Tabelle',
  alerts: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  repository: 'owner/name',
  footnotes: 'Anmerkungen',
  backToReference: 'Zurück {reference}',
};
const render = (body: string) => renderComment(body, labels).html;

const elements = new Set(
  (
    'a b blockquote br code dd del details div dl dt em hr i ins kbd li ol p pre q s samp section span strong sub ' +
    'summary sup table tbody td tfoot th thead tr ul var wbr'
  ).split(' '),
);
const attributes = new Set(
  'href rel class id open start role tabindex data-footnotes data-footnote-ref data-footnote-backref aria-label aria-describedby'.split(
    ' ',
  ),
);

/** Everything in a rendered comment that should not be there, whatever it was made of. */
function findHarm(html: string): string[] {
  const $ = load(html);
  const ids = $('[id]')
    .toArray()
    .map(({ attribs }) => attribs.id ?? '');
  return [
    ...$('body *')
      .toArray()
      .flatMap((element) => {
        const names = Object.keys(element.attribs).filter((name) => !attributes.has(name));
        const href = element.attribs.href;
        return [
          ...(elements.has(element.name) ? [] : [`<${element.name}>`]),
          ...names.map((name) => `${element.name}[${name}]`),
          ...(href === undefined || /^(?:https?:\/\/|mailto:|#in-r-1:)/.test(href) ? [] : [`href ${href}`]),
          ...(element.attribs.class &&
          !/^(?:as-written|table|title|alert alert-\w+|language-[\w+#-]+)$/.test(element.attribs.class)
            ? [`class ${element.attribs.class}`]
            : []),
        ];
      }),
    ...ids.filter((id) => !id.startsWith(labels.prefix)),
    ...(new Set(ids).size === ids.length ? [] : ['an id stands twice']),
    ...($('body *').length === (html.match(/<[a-z]/g) ?? []).length
      ? []
      : ['a browser reads something else']),
    // As a browser reads it again, nothing else may come out.
    ...($('body').html() === load($('body').html() ?? '')('body').html()
      ? []
      : ['it changes when read again']),
    ...(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u.test(html)
      ? ['an invisible character']
      : []),
  ];
}

describe('a hostile comment is harmless', () => {
  test.each(Object.entries(hostile))('%s', (_, body) => {
    const html = render(body);
    expect(findHarm(html)).toEqual([]);
    expect(html.length).toBeLessThan(1_000_000);
  });

  test('and not many times as long as it was written, however it asks for that', () => {
    for (const body of [`${'[^a]'.repeat(1990)}\n\n[^a]: b`, 'a@b.c '.repeat(10_900)])
      expect(render(body).length).toBeLessThan(4 * body.length + 10_000);
  });

  test('and has a place where a line may end, at the latest after a hundred characters', () => {
    for (const body of [
      '"'.repeat(65_000),
      'AV'.repeat(32_500),
      `[${'x'.repeat(500)}](https://example.org/)`,
    ]) {
      const $ = load(render(body));
      const runs = $('p, a')
        .contents()
        .toArray()
        .flatMap((node) => ('data' in node ? [node.data] : []));
      expect(Math.max(...runs.map((run) => run.length))).toBe(100);
      expect($.text().length).toBeGreaterThanOrEqual(500);
    }
  });

  test('whatever it is made of', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(...Object.values(hostile).filter(({ length }) => length < 500));
    const noise = fc.constantFrom('\n', '\n\n', '> ', '- ', '`', '<', '">', '\t', ' ', '|', '[^1]', '&lt;');
    const pieces = fc.array(fc.oneof(piece, noise, fc.string({ unit: anyCharacter })), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => findHarm(render(parts.join(''))).length === 0),
      { numRuns: 30 },
    );
  });
});

describe('a comment keeps what it says', () => {
  test('in GitHub’s Markdown', () => {
    const html = render('**Ja**, ~~nein~~ https://example.org/\n\n- [x] getan\n\n| a |\n|-|\n| b |');
    expect(html).toContain('<strong>Ja</strong>, <del>nein</del>');
    expect(html).toContain('<a href="https://example.org/" rel="nofollow ugc external">');
    expect(html).toContain('☑ getan');
    expect(html).toContain('<td>b</td>');
  });

  test('a relative address counts from GitHub', () => {
    expect(render('[x](/owner/name)')).toContain('href="https://github.com/owner/name"');
    expect(render('[x](//example.org/y)')).toContain('href="https://example.org/y"');
  });

  test('an image is a link, and inside a link only its description', () => {
    expect(render('![Ein Bild](https://example.org/a.png)')).toBe(
      '<p><a href="https://example.org/a.png" rel="nofollow ugc external">Ein Bild</a></p>',
    );
    expect(render('[![Ein Bild](https://example.org/a.png)](https://example.org/)')).not.toContain('a.png');
    expect(render('![](https://example.org/a.png)')).toContain('>Bild</a>');
  });

  test('footnotes lead to places in the same comment', () => {
    const $ = load(render('x[^1]\n\n[^1]: y'));
    for (const link of $('a').toArray()) expect($(`[id="${link.attribs.href?.slice(1)}"]`)).toHaveLength(1);
    expect($('section').text()).toContain('Anmerkungen');
  });

  test('a heading does not stand among those of the page', () => {
    expect(render('# Laut')).toBe('<p><strong>Laut</strong></p>');
  });

  test('text that cannot be rendered is shown as it was written', () => {
    expect(render(`Hallo\n\n${'<div>'.repeat(500)}`)).toContain('<p class="as-written">Hallo</p>');
  });

  test('only its beginning, where it is longer than GitHub allows', () => {
    const { cut, html } = renderComment('Wort '.repeat(20_000), labels);
    expect(cut).toBe(true);
    expect(html.length).toBeLessThan(70_000);
    expect(renderComment('Wort', labels).cut).toBe(false);
  });

  test('emoji with joiners, and scripts that run from right to left', () => {
    expect(render('👩‍🚀 مرحبا می‌خواهم')).toContain('👩‍🚀 مرحبا می‌خواهم');
  });
});
