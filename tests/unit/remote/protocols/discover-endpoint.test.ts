import { describe, expect, test } from 'vitest';
import { discoverEndpoint } from '../../../../src/remote/protocols/discover-endpoint.ts';
import { body, head, right, type Sample, target, webmentionForms } from './webmention-forms.ts';

const all = ['webmention', 'pingback', 'trackback'] as const;

function discover({ url = target, link = [], pingback = [], html = '' }: Sample, wanted = all) {
  const header = (name: string) => ({ link, 'x-pingback': pingback })[name.toLowerCase()] ?? [];
  return discoverEndpoint({ url, header, html }, wanted, target);
}

describe('the webmention endpoint of a page', () => {
  test.each(webmentionForms)('%s', (_, page, expected = right) => {
    expect(discover(page)).toEqual({ protocol: 'webmention', url: expected });
  });

  test.each([
    ['no page at all', {}],
    ['a relation within another word', { html: head('<link rel="webmentions" href="/wrong">') }],
    ['only in a comment', { html: body('<!-- <link rel="webmention" href="/wrong"> -->') }],
    ['a header without a relation', { link: ['</wrong>', '</wrong>; webmention', 'rel=webmention'] }],
    ['a script as an address', { html: head('<link rel="webmention" href="javascript:alert(1)">') }],
    ['an endless address', { html: head(`<link rel="webmention" href="/${'a'.repeat(3000)}">`) }],
    ['an address that is none', { html: head('<link rel="webmention" href="https://">') }],
  ])('is not found: %s', (_, page) => {
    expect(discover(page)).toBeUndefined();
  });
});

describe('the pingback server of a page', () => {
  const element = head('<link rel="pingback" href="/xmlrpc">');

  test('stands in its header before its element', () => {
    expect(discover({ pingback: ['/answer'], html: element })).toEqual({ protocol: 'pingback', url: right });
    expect(discover({ html: element })?.url).toBe('https://peer.example/xmlrpc');
  });

  test('counts after webmention, unless only pingback is wanted', () => {
    const page = { pingback: ['/answer'], html: head('<link rel="webmention" href="/webmention">') };
    expect(discover(page)?.protocol).toBe('webmention');
    const found = discoverEndpoint(
      { url: target, header: (name) => (name === 'x-pingback' ? ['/answer'] : []), html: page.html },
      ['pingback'],
      target,
    );
    expect(found).toEqual({ protocol: 'pingback', url: right });
  });

  test('is nothing that an ordinary link says', () => {
    expect(discover({ html: body('<a rel="pingback" href="/wrong">x</a>') })).toBeUndefined();
  });
});

describe('the trackback address of a page', () => {
  const rdf = (page: string, ping: string) => `<!--
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
    <rdf:Description rdf:about="${page}" dc:identifier="${page}" dc:title="A &amp; B" trackback:ping="${ping}" />
    </rdf:RDF> -->`;

  test('is that of the page itself, among all that are described', () => {
    const html = body(rdf('https://peer.example/other', '/wrong') + rdf(target, '/answer?id=1&amp;a=b'));
    expect(discover({ html })).toEqual({ protocol: 'trackback', url: `${right}?id=1&a=b` });
    expect(discover({ html: body(rdf('https://peer.example/other', '/wrong')) })).toBeUndefined();
  });

  test('is found where the description stands in the page as it is', () => {
    const bare = rdf(target, '/answer').replace(/<!--|-->/g, '');
    expect(discover({ html: body(bare) })).toEqual({ protocol: 'trackback', url: right });
  });

  test('is looked for only where it is wanted', () => {
    const page = { url: target, header: () => [], html: body(rdf(target, '/answer')) };
    expect(discoverEndpoint(page, ['webmention', 'pingback'], target)).toBeUndefined();
  });
});

test.each(['<b>', '<b></i>', '<a '])('a page of nothing but %s keeps nobody waiting', (piece) => {
  const html = piece.repeat(200_000);
  expect(discover({ link: ['</answer>; rel=webmention'], html })?.url).toBe(right);
});
