import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listBooks } from '../../../../src/view-models/book/books.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';
import { faultsOfEpub, type OpenEpub, openEpub } from '../../../setup/open-epub.ts';

const step = (to: string) => ({ to, note: { de: 'Weil.', en: 'Because.' } });
const input: SiteInput = {
  series: { book: true },
  numbers: [1, 4],
  essays: [
    {
      ...{ id: 'ruf', title: 'Der Ruf', theses: [4], date: '2026-01-02' },
      sources: [{ id: 'amt', title: 'Ein Amt', url: 'https://amt.example/' }],
      body: 'Gezählt.[](source:amt) Siehe [Echo](essay:echo#p-echo).',
    },
    { id: 'echo', title: 'Das Echo', theses: [1], body: 'Der [Ruf](essay:ruf) kam an.' },
    { id: 'ohne', title: 'Ohne Nummer' },
    { id: 'echo', language: 'en', title: 'The echo', theses: [1] },
  ],
  terms: [{ id: 'markt', title: 'Markt' }],
  paths: [
    {
      ...{ id: 'kurz', title: { de: 'Kurz', en: 'Short' }, summary: { de: 'Kurz.', en: 'Short.' } },
      steps: [step('essay:echo'), step('thesis:4')],
    },
  ],
  comments: {
    ruf: [
      { id: 'DC_1', body: 'Sichtbar.' },
      { id: 'DC_2', body: 'Geheim.', state: 'hidden' },
      { id: 'DC_3', body: 'Antwort.', replyTo: 'DC_2' },
      { id: 'DC_4', body: '', state: 'deleted' },
    ],
  },
};

const page = (path: string) => `<article><div data-body>
  <p id="p-echo">Text auf ${path} <a href="/base/essays/echo/#p-echo">hin</a>, <a href="/base/saetze/4/">Satz</a>,
  <a href="/base/essays/entwurf/">Entwurf</a>, <a href="javascript:alert(1)">x</a>.<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup></p>
  <details class="note"><summary>Anmerkung 1</summary><div id="fn-1" role="doc-footnote"><p>Note.</p></div></details>
  <script>alert(1)</script><iframe src="https://video.example/1"></iframe>
  <picture><source srcset="/base/assets/a.avif"><img src="/base/assets/a.png" alt="Ein Punkt"></picture>
  <img src="https://fremd.example/b.png" alt="Fremdes"><svg><rect/></svg><details><summary>Mehr</summary>Zahlen</details>
</div></article>`;
const dot = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

async function books(
  more: SiteInput = {},
  { hasHeavyPictures = false } = {},
): Promise<Map<string, Uint8Array>> {
  const site = { ...makeSite({ ...input, ...more }), hasHeavyPictures };
  const sources = { cache: join(tmpdir(), 'book-pictures'), readContent: async () => dot };
  const made = new Map<string, Uint8Array>();
  for (const { path, make } of listBooks(site, sources)) {
    const content = await make(
      async (each) => page(each),
      async () => dot,
    );
    if (typeof content !== 'string') made.set(path, content);
  }
  return made;
}

const made = await books();
const open = (path: string, from = made): OpenEpub => openEpub(from.get(path) ?? new Uint8Array());
const series = open('/saetze.epub');
const essay = series.read('EPUB/essay-ruf.xhtml');

/** Names of the essays in reading order. */
const order = (book: OpenEpub) =>
  [...book.read('EPUB/package.opf').matchAll(/idref="text-essay-([^"]*)"/g)].map(([, id]) => id);

describe('a series with books', () => {
  test('has one in each language, and one of each reading path, beside its pages', () => {
    expect([...made.keys()]).toEqual([
      ...['/saetze.epub', '/en/sentences.epub'],
      ...['/lesewege/kurz.epub', '/en/paths/kurz.epub'],
    ]);
  });

  test('has none unless series.yaml asks for it, and none in a preview', async () => {
    expect((await books({ series: {} })).size).toBe(0);
    expect((await books({ series: { book: false } })).size).toBe(0);
    expect((await books({ preview: true })).size).toBe(0);
  });

  test('has the same bytes whenever they are made', async () => {
    expect(await books()).toEqual(made);
  });
});

describe('heavy pictures', () => {
  test('give each book an edition without them, which has their words', async () => {
    const heavy = await books({}, { hasHeavyPictures: true });
    expect([...heavy.keys()].filter((path) => path.endsWith('-text.epub'))).toEqual([
      ...['/saetze-text.epub', '/en/sentences-text.epub'],
      ...['/lesewege/kurz-text.epub', '/en/paths/kurz-text.epub'],
    ]);
    const light = open('/saetze-text.epub', heavy);
    expect(light.names.filter((name) => name.startsWith('EPUB/images/'))).toEqual([]);
    expect(light.read('EPUB/essay-ruf.xhtml')).toContain('[Ein Punkt]');
    expect(faultsOfEpub(light)).toEqual([]);
    expect(heavy.get('/saetze.epub')).toEqual(made.get('/saetze.epub'));
  });
});

describe('the next edition', () => {
  const keys = async (more: SiteInput = {}, text = page) => {
    const sources = { cache: join(tmpdir(), 'book-pictures'), readContent: async () => dot };
    const all = listBooks(makeSite({ ...input, ...more }), sources);
    return Promise.all(all.map(({ key }) => key?.(async (path) => text(path))));
  };

  test('lacks what was hidden, deleted or withdrawn since, and is not taken for the last one', async () => {
    const ruf = input.comments?.ruf ?? [];
    const hidden = { comments: { ruf: ruf.map((each) => ({ ...each, state: 'hidden' as const })) } };
    const next = open('/saetze.epub', await books(hidden));
    expect(essay).toContain('Sichtbar.');
    expect(next.documents.map(({ name }) => next.read(name)).join('')).not.toMatch(/Sichtbar\.|Antwort\./);
    expect(await keys(hidden)).not.toContain((await keys())[0]);

    const withdrawn = {
      essays: (input.essays ?? []).map((each) => ({ ...each, draft: each.id === 'ohne' })),
    };
    const without = open('/saetze.epub', await books(withdrawn));
    expect(series.read('EPUB/contents.xhtml')).toContain('Ohne Nummer');
    expect(without.documents.map(({ name }) => without.read(name)).join('')).not.toContain('Ohne Nummer');
    expect(await keys(withdrawn)).not.toContain((await keys())[0]);
  });

  test('is made anew when a page of it has changed, and only then', async () => {
    expect(await keys()).toEqual(await keys());
    const changed = await keys({}, (path) => page(path).replace('Note.', 'Neue Note.'));
    const before = await keys();
    expect(changed.filter((key) => before.includes(key))).toEqual([]);
  });
});

describe('a book', () => {
  test('begins with its kind, which is not compressed', () => {
    expect(series.names.slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf']);
    const start = Buffer.from(made.get('/saetze.epub') ?? [])
      .subarray(0, 58)
      .toString('latin1');
    expect(start.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  test.each([...made.keys()])('%s leads to what it has, and loads nothing from elsewhere', (path) => {
    expect(faultsOfEpub(open(path))).toEqual([]);
  });

  test('leads links to its own texts and items into itself, all others to the web, and scripts nowhere', () => {
    expect(essay).toContain('href="essay-echo.xhtml#p-echo"');
    expect(essay).toContain('href="items.xhtml#item-4"');
    expect(essay).toContain('href="https://reihe.example/base/essays/entwurf/"');
    expect(essay).not.toMatch(/javascript:|<script|alert/);
    const short = open('/lesewege/kurz.epub').read('EPUB/essay-echo.xhtml');
    expect(short).toContain('href="essay-echo.xhtml#p-echo"');
  });

  test('has footnotes that open over the text', () => {
    expect(essay).toMatch(
      /<a [^>]*epub:type="noteref"[^>]*href="essay-ruf.xhtml#fn-1"|href="essay-ruf.xhtml#fn-1"[^>]*epub:type="noteref"/,
    );
    expect(essay).toMatch(/<aside epub:type="footnote" role="doc-footnote" id="fn-1">/);
  });

  test('shows its own pictures, and of others their words; what plays is a link, what folds is open', () => {
    expect(essay).toMatch(/<img [^>]*src="images\/\d\.(?:png|jpg)"/);
    expect(essay).toContain('[Fremdes]');
    expect(essay).toContain('href="https://video.example/1"');
    expect(essay).toMatch(/<div><div>Mehr<\/div>Zahlen<\/div>/);
    expect(essay).not.toMatch(/<(?:svg|iframe|picture|details)/);
  });

  test('holds what was said, with its number, but nothing that is hidden or deleted', () => {
    expect(essay).toContain('Sichtbar.');
    expect(essay).toContain('Antwort.');
    expect(essay).not.toContain('Geheim.');
    expect(essay).toContain('Der Ruf');
    expect([...essay.matchAll(/<li value="(\d+)"/g)].map(([, number]) => number)).toEqual(['1', '2', '3']);
  });

  test('is ordered by number, those without one last; or as written; or along a path', async () => {
    expect(order(series)).toEqual(['echo', 'ruf', 'ohne']);
    const written = await books({ series: { book: { order: 'written' } } });
    expect(order(open('/saetze.epub', written))).toEqual(['echo', 'ohne', 'ruf']);
    const along = await books({ series: { book: { order: 'path:kurz' } } });
    expect(order(open('/saetze.epub', along))).toEqual(['echo', 'ruf', 'ohne']);
    expect(order(open('/lesewege/kurz.epub'))).toEqual(['echo']);
  });

  test('begins with the introduction', async () => {
    const introduced = await books({ series: { book: true, introduction: 'ohne' } });
    expect(order(open('/saetze.epub', introduced))).toEqual(['ohne', 'echo', 'ruf']);
  });

  test('shows the original of a text that is not translated, says so, and keeps its links inside', () => {
    const english = open('/en/sentences.epub');
    expect(english.read('EPUB/essay-ruf.xhtml')).toMatch(/class="notice"/);
    expect(english.read('EPUB/essay-ruf.xhtml')).toContain(
      '<h1 id="title" lang="de" xml:lang="de" dir="ltr">Der Ruf</h1>',
    );
    expect(english.read('EPUB/essay-echo.xhtml')).not.toMatch(/class="notice"/);
    // Its links lead to pages of its own language, and the book has their texts in another.
    expect(english.read('EPUB/essay-ruf.xhtml')).toContain(
      '<a href="essay-echo.xhtml#p-echo">hin</a>, <a href="items.xhtml#item-4">Satz</a>',
    );
  });

  test('bears the day of its last change and the same name in every edition', async () => {
    const facts = series.read('EPUB/package.opf');
    expect(facts).toContain('<meta property="dcterms:modified">2026-02-01T00:00:00Z</meta>');
    const [, name] = /<dc:identifier id="id">(urn:uuid:[^<]*)/.exec(facts) ?? [];
    expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const changed = await books({ essays: [{ id: 'neu', date: '2026-02-03' }], comments: {}, paths: [] });
    const next = open('/saetze.epub', changed).read('EPUB/package.opf');
    expect(next).toContain('2026-02-03T00:00:00Z');
    expect(next).toContain(name);
  });

  test('says how it can be read', () => {
    const facts = series.read('EPUB/package.opf');
    for (const property of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilitySummary',
    ])
      expect(facts).toContain(`<meta property="schema:${property}">`);
    expect(facts).toContain('<meta property="schema:accessibilityHazard">none</meta>');
  });
});
