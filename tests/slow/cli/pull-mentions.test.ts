import { afterEach, describe, expect, test } from 'vitest';
import { hiddenHash } from '../../../src/cli/mentions/hidden.ts';
import { feedEntry } from '../../setup/fake-feed.ts';
import { makeFolder, webOf } from './mentions-folder.ts';

let content: Awaited<ReturnType<typeof makeFolder>>;
afterEach(() => content.remove());

const target = (path: string) => ({ 'wm-target': `https://probe.example${path}` });
const mentionsOf = async (file = 'mentions/essays/ruf.json') => JSON.parse(await content.read(file)).mentions;
const said = () => content.printed.join('\n');

describe('a pull of mentions', () => {
  test('keeps text, name, address and time, and no picture, HTML or name on a like', async () => {
    content = await makeFolder();
    content.feed.entries = [
      feedEntry(7, {
        ...target('/essays/ruf/#kern'),
        ...{ name: ' Mein\n Beitrag ', published: '2026-07-01T10:00:00', 'wm-property': 'in-reply-to' },
        author: { name: 'Berta\u202e', url: 'https://nachbar.example/', photo: 'https://x.example/p.png' },
        content: { html: '<b>Nein</b>', text: 'Nein,  denn\nes ist anders.' },
      }),
      feedEntry(8, { 'wm-property': 'like-of', name: 'gefällt', 'wm-source': 'https://gern.example/8' }),
    ];
    expect(await content.pull()).toBe(true);
    expect(await mentionsOf()).toEqual([
      {
        ...{ id: 'wm-7', via: 'webmention', kind: 'reply', source: 'https://nachbar.example/7' },
        ...{ section: 'kern', language: 'de', title: 'Mein Beitrag', text: 'Nein, denn es ist anders.' },
        author: { name: 'Berta', url: 'https://nachbar.example/' },
        publishedAt: '2026-07-01T10:00:00+02:00',
        receivedAt: '2026-01-01T00:07:00Z',
        state: 'waiting',
      },
      expect.objectContaining({ id: 'wm-8', kind: 'like', author: null, title: null, text: '' }),
    ]);
    expect(said()).toContain(
      '2 mentions read; 2 new; 1 file written.\n2 mentions wait: npm run series -- mentions',
    );
  });

  test('asks for all pages from the first, and by day only for what is new', async () => {
    content = await makeFolder();
    content.feed.entries = Array.from({ length: 250 }, (_, index) => feedEntry(index + 1));
    expect(await content.pull()).toBe(true);
    expect(await mentionsOf()).toHaveLength(250);
    const query = (name: string) => content.feed.asked.map(({ searchParams }) => searchParams.get(name));
    expect(query('page')).toEqual(['0', '1', '2']);
    expect(content.feed.asked[0]?.search).toContain('&per-page=100&page=0&sort-by=created&sort-dir=up');
    content.feed.asked.length = 0;
    content.feed.entries.push(feedEntry(251));
    expect(await content.pull()).toBe(true);
    expect(query('since_id')).toEqual(['250']);
    expect(await mentionsOf()).toHaveLength(251);
  });

  test('finds the page: by language, old address, further page of its conversation, and with a base path', async () => {
    content = await makeFolder();
    content.feed.entries = [
      feedEntry(1, target('/')),
      feedEntry(2, target('/saetze/1')),
      feedEntry(3, target('/begriffe/wort/index.html?utm_source=x')),
      feedEntry(4, target('/alt/ruf.html')),
      feedEntry(5, { 'wm-target': 'http://www.probe.example/essays//ruf/gespraech/3/#nirgends' }),
      feedEntry(6, target('/handbuch/wort/')),
      ...['/saetze/99/', '/essays/', '/essays/fehlt/'].map((path, index) =>
        feedEntry(7 + index, target(path)),
      ),
      feedEntry(10, { 'wm-target': 'https://anderswo.example/essays/ruf/' }),
    ];
    await content.pull();
    expect(await content.states()).toEqual({
      'essays/ruf.json': ['wm-4 waiting', 'wm-5 waiting'],
      'glossary/wort.json': ['wm-3 waiting', 'wm-6 waiting'],
      'home.json': ['wm-1 waiting'],
      'theses/1.json': ['wm-2 waiting'],
    });
    expect((await mentionsOf())[1].section).toBeNull();
    expect(said()).toContain('4 of no page of this site');
    content.feed.entries = [feedEntry(11, target('/reihe/essays/ruf/'))];
    await content.pull({}, { base: '/reihe/' });
    expect((await content.states())['essays/ruf.json']).toContain('wm-11 waiting');
  });

  test('passes over what is private, of this site, taken down or of a closed conversation, and what is no mention', async () => {
    content = await makeFolder({
      'mentions/hidden.json': JSON.stringify([hiddenHash('https://nachbar.example/4', 'essay:rufen')]),
      'mentions/essays/zu.json': '{ "mentions": [] }',
    });
    content.feed.entries = [
      feedEntry(1, { 'wm-private': true }),
      feedEntry(2, { 'wm-source': 'https://www.probe.example/essays/zu/' }),
      feedEntry(3, target('/essays/zu/')),
      feedEntry(4, { 'wm-source': 'http://www.nachbar.example/4/?utm_source=x' }),
      ...[{ 'wm-source': 'javascript:alert(1)' }, { 'wm-id': -1 }, { 'wm-received': 'gestern' }].map((bad) =>
        feedEntry(5, bad),
      ),
      ...[null, 'text', [], { 'wm-id': 6 }, feedEntry(6, { 'wm-received': '2099-01-01T00:00:00Z' })],
      feedEntry(9, {
        author: 7,
        name: {},
        content: [],
        published: 'bald',
        rels: 'x',
        'wm-protocol': undefined,
      }),
    ];
    expect(await content.pull()).toBe(true);
    expect(await content.states()).toMatchObject({
      'essays/ruf.json': ['wm-9 waiting'],
      'essays/zu.json': [],
    });
    for (const reason of [
      '1 private',
      '1 from this site itself',
      '1 of a closed',
      '1 taken down',
      '8 not what',
    ])
      expect(said()).toContain(reason);
  });
});

describe('moderation', () => {
  const kinds = [
    ['first', 'wm-2 visible', 'wm-3 waiting'],
    ['all', 'wm-2 waiting', 'wm-3 waiting'],
    ['none', 'wm-2 visible', 'wm-3 visible'],
  ];
  test.each(kinds)('%s decides about hosts that a person let in, and about others', async (kind, ...then) => {
    content = await makeFolder({ 'series.yaml': webOf('  trusted: [nachbar.example]\n') });
    content.feed.entries = [feedEntry(1)];
    await content.pull();
    await content.write({ 'series.yaml': webOf(`  moderation: ${kind}\n`) });
    content.feed.entries.push(feedEntry(2), feedEntry(3, { 'wm-source': 'https://fremd.example/' }));
    await content.pull();
    expect((await content.states())['essays/ruf.json']).toEqual(['wm-1 visible', ...then]);
  });

  test('lets trusted hosts in at once and drops blocked ones, also what stands there from before', async () => {
    content = await makeFolder({ 'series.yaml': webOf('  moderation: all\n  trusted: [gut.example]\n') });
    content.feed.entries = [
      feedEntry(1, { 'wm-source': 'https://www.gut.example/' }),
      feedEntry(2, { 'wm-source': 'https://spam.example./a' }),
    ];
    await content.pull();
    expect((await content.states())['essays/ruf.json']).toEqual(['wm-1 visible', 'wm-2 waiting']);
    await content.write({ 'series.yaml': webOf('  blocked: [spam.example]\n') });
    content.feed.entries.push(feedEntry(3, { 'wm-source': 'https://spam.example:8443/b' }));
    await content.pull();
    expect((await content.states())['essays/ruf.json']).toEqual(['wm-1 visible']);
  });

  test('has a changed text wait again, but not that of a trusted host, and keeps what a person decided otherwise', async () => {
    content = await makeFolder({ 'series.yaml': webOf('  moderation: none\n') });
    content.feed.entries = [1, 2, 3].map((number) => feedEntry(number));
    content.feed.entries.push(feedEntry(4, { 'wm-source': 'https://gut.example/' }));
    await content.pull();
    await content.write({ 'series.yaml': webOf('  trusted: [gut.example]\n') });
    const edited = { content: { text: 'Ganz anders' } };
    content.feed.entries = [
      feedEntry(1, edited),
      feedEntry(2, { published: '2026-01-02' }),
      feedEntry(3, { 'wm-target': 'https://probe.example/essays/ruf/#kern' }),
      feedEntry(4, { 'wm-source': 'https://gut.example/', ...edited }),
    ];
    await content.pull({ full: true });
    expect((await content.states())['essays/ruf.json']).toEqual([
      ...['wm-1 waiting', 'wm-2 visible', 'wm-3 visible', 'wm-4 visible'],
    ]);
    expect((await mentionsOf()).map(({ text }: { text: string }) => text)).toContain('Ganz anders');
  });
});

describe('a full pull', () => {
  test('takes over what was deleted and made private, and writes nothing where nothing changed', async () => {
    content = await makeFolder();
    content.feed.entries = [1, 2, 3, 4].map((number) => feedEntry(number));
    await content.pull();
    content.feed.entries = [feedEntry(1), feedEntry(2), feedEntry(3, { 'wm-private': true })];
    expect(await content.pull()).toBe(true);
    expect((await content.states())['essays/ruf.json']).toHaveLength(4);
    expect(await content.pull({ full: true })).toBe(true);
    expect((await content.states())['essays/ruf.json']).toEqual(['wm-1 waiting', 'wm-2 waiting']);
    expect(said()).toContain('2 gone; 1 private; 1 file written.');
    content.printed.length = 0;
    await content.pull({ full: true });
    expect(said()).toContain('0 files written');
  });

  test('keeps a mention whose page is not there now, or whose entry became no mention', async () => {
    content = await makeFolder();
    content.feed.entries = [feedEntry(1), feedEntry(2)];
    await content.pull();
    content.feed.entries = [feedEntry(1, target('/essays/weg/')), feedEntry(2, { 'wm-source': 7 })];
    await content.pull({ full: true });
    expect((await content.states())['essays/ruf.json']).toEqual(['wm-1 waiting', 'wm-2 waiting']);
  });

  test('is refused with fewer than half of what is known, unless the loss is accepted', async () => {
    content = await makeFolder();
    content.feed.entries = [1, 2, 3, 4].map((number) => feedEntry(number));
    await content.pull();
    const before = await content.read('mentions/essays/ruf.json');
    content.feed.entries = [feedEntry(4), ...[5, 6, 7, 8].map((number) => feedEntry(number))];
    expect(String(await content.pull({ full: true }))).toMatch(
      /has 1 of the 4 that are known.*--accept-loss/s,
    );
    expect(await content.read('mentions/essays/ruf.json')).toBe(before);
    expect(await content.pull({ full: true, acceptLoss: true })).toBe(true);
    expect((await content.states())['essays/ruf.json']).toHaveLength(5);
  });

  test('writes a file anew that has entries which cannot be read; a pull by day leaves it alone', async () => {
    const damaged = '{ "mentions": [{ "id": "wm-1" }] }';
    content = await makeFolder({ 'mentions/essays/ruf.json': damaged });
    content.feed.entries = [feedEntry(1), feedEntry(2, target('/'))];
    // Something is known, so that not everything is read.
    await content.write({ 'mentions/theses/1.json': '{ "mentions": [] }' });
    content.feed.entries.unshift(feedEntry(1, { 'wm-id': 3, ...target('/saetze/1/') }));
    await content.pull({ full: true });
    expect((await content.states())['essays/ruf.json']).toEqual(['wm-1 waiting']);
    await content.write({ 'mentions/essays/ruf.json': damaged });
    content.feed.entries.push(feedEntry(9));
    expect(await content.pull()).toBe(false);
    expect(await content.read('mentions/essays/ruf.json')).toBe(damaged);
    expect(said()).toContain('mentions/essays/ruf.json has entries that cannot be read');
  });
});
