import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { createBodyTree } from '../../../../src/markdown/body/document.ts';
import type { RenderedLink } from '../../../../src/series/model/link.ts';
import { optionsFor } from '../sample.ts';

/** The first link of a text as it is rendered, and as its author wrote it. */
function linkIn(source: string, rendered?: RenderedLink) {
  const options = { ...optionsFor('de', 'md'), renderLink: () => rendered };
  const { tree, references } = createBodyTree(source, options);
  const [html = ''] = /<(a|span)\b.*?<\/\1>/s.exec(toHtml(tree)) ?? [];
  return { html, reference: [...references.values()][0] };
}

const inside = { href: '/b/', title: 'Das B' };

test.each([
  ['keeps its words', '[Wort](x)', inside, '<a href="/b/">Wort</a>'],
  ['without words has the title of its target', '[](x)', inside, '<a href="/b/">Das B</a>'],
  ['of a blank alone has none either', '[ ](x)', inside, '<a href="/b/">Das B</a>'],
  [
    'to a file says what that is, behind its words',
    '[Wort](x)',
    { ...inside, note: 'PDF' },
    '<a href="/b/">Wort<small> (PDF)</small></a>',
  ],
  [
    'to what is not published is plain text',
    '[Wort](x)',
    { ...inside, href: undefined },
    '<span>Wort</span>',
  ],
  [
    'to another site says so',
    '[Wort](x)',
    { ...inside, rel: 'external' as const },
    '<a href="/b/" rel="external">Wort</a>',
  ],
  [
    'to a page without a card says so',
    '[Wort](x)',
    { ...inside, hasNoCard: true as const },
    '<a href="/b/" data-no-card="">Wort</a>',
  ],
  ['that nobody knows stays as it is', '[Wort](x)', undefined, '<a href="x">Wort</a>'],
])('a link %s', (_, source, rendered, html) => {
  expect(linkIn(source, rendered).html).toBe(html);
});

test.each([
  ['Mehr dazu', inside, { title: 'Mehr dazu', relation: undefined }, 'title="Mehr dazu"'],
  ['widerspricht', inside, { title: undefined, relation: 'contradicts' }, undefined],
  ['no trackback', inside, { title: undefined, noTrackback: true }, undefined],
  [
    'widerspricht',
    { ...inside, rel: 'external' as const },
    { title: undefined, relation: undefined },
    'title="widerspricht"',
  ],
])('the title “%s” of a link to %o is read as %o', (title, rendered, expected, attribute) => {
  const { html, reference } = linkIn(`[Wort](x "${title}")`, rendered);
  expect(reference).toMatchObject({ href: 'x', noTrackback: false, empty: false, ...expected });
  if (attribute) expect(html).toContain(attribute);
  else expect(html).not.toContain('title');
});
