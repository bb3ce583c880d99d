import { cp } from 'node:fs/promises';
import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, contentFolder, fixture, type Site, writeContent } from './site.ts';

/** A series of nothing but odd links, and sixty essays that all link to the same section, under a base path. */
let site: Site;

/** What some of the sixty say that they do. */
const relations = new Map([
  [1, 'widerspricht'],
  [2, 'ergänzt'],
]);

beforeAll(async () => {
  const visitors = Array.from({ length: 60 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const head = `title: Besuch ${number}\nstandfirst: Ein Satz.\ndate: 2026-02-01\nauthors: [wanda]\ntheses: [38]`;
    const relation = relations.get(index);
    const title = relation ? ` "${relation}"` : '';
    const text = `Besuch ${number} kommt [zur Größe](essay:ziel#über-größe${title}).`;
    return [`essays/besuch-${number}/de.mdx`, `---\n${head}\n---\n\n${text}\n`] as const;
  });
  const contentDir = await writeContent(contentFolder('odd-links'), Object.fromEntries(visitors));
  await cp(fixture('odd-links'), contentDir, { recursive: true });
  site = await buildSite('odd-links-site', { contentDir, base: '/krumm/' });
});

/** The trackbacks on a page: title, excerpt with the words of the link between asterisks, and where it leads. */
function entriesOn(path: string) {
  const $ = site.page(path);
  return $('.trackbacks > li')
    .toArray()
    .map((item) => {
      $(item).find('mark').prepend('*').append('*');
      return {
        title: $(item).find('.p-name').text(),
        excerpt: $(item).find('blockquote').text(),
        href: $(item).find('a.u-url').attr('href') ?? '',
        about: $(item).find('small').text().replace(/\s+/g, ' ').trim(),
      };
    });
}

describe('every odd link', () => {
  test.each([
    [1, 'Ein *betonter* Link und einer mit Fettem und Schrägem darin.'],
    [2, 'Ein betonter Link und einer mit *Fettem und Schrägem* darin.'],
    [3, 'In einer Liste *drei*'],
    [4, 'und tiefer in ihr *vier*'],
    [5, 'zu *fünf*'],
    [6, 'Ein Zitat mit *sechs*.'],
    [7, 'Unterschrift mit *sieben*.'],
    [8, 'Die Fußnote mit *acht*.'],
    [9, 'Im Kind einer Komponente *neun*.'],
    [10, 'Als Verweis mit Namen *zehn* und kurz Elf.'],
    [11, 'Als Verweis mit Namen zehn und kurz *Elf*.'],
    [12, 'Als Adresse *https://example.org/krumm/regeln/12/* von selbst.'],
    [13, 'Ohne Schrägstrich am Ende *dreizehn* und ohne Pfad der Website vierzehn.'],
    [14, 'Ohne Schrägstrich am Ende dreizehn und ohne Pfad der Website *vierzehn*.'],
    [15, 'Von der Wurzel aus *fünfzehn* mit Frage.'],
    [16, 'Ein *sechzehnter* im Titel'],
    [17, 'Als Element *siebzehn* und ohne Worte: Regel\u00a018.'],
    [18, 'Als Element siebzehn und ohne Worte: *Regel\u00a018*.'],
    [
      19,
      '[…] quer über den großen Sylter Deich, und das tun sie 👩‍👩‍👧 jeden Tag, bei Wind und bei Wetter, bis sie ' +
        '*Nummer neunzehn „Größe“ & Zahl* erreicht haben, und danach gehen sie, wenn es noch hell ist und niemand ' +
        'sie aufhält, wieder nach […]',
    ],
    [20, 'Zweimal dasselbe: *zwanzig* und noch einmal zwanzig.'],
  ])('shows up on the page of rule %i', (number, excerpt) => {
    expect(entriesOn(`/regeln/${number}/`).map((entry) => entry.excerpt)).toEqual([excerpt]);
  });

  test.each([21, 22, 23, 24, 25, 30])('that is no trackback does not (rule %i)', (number) => {
    expect(entriesOn(`/regeln/${number}/`)).toEqual([]);
  });

  test('keeps its query', () => {
    const $ = site.page('/essays/alle-wege/');
    for (const [text, href] of [
      ['fünfzehn', '/krumm/regeln/15/?x=1'],
      ['zwanzig', '/krumm/regeln/20/?x'],
    ])
      expect($(`a[href="${href}"]`).text()).toBe(text);
  });

  test('leads to the block that holds it, which is there', () => {
    expect(site.strays()).toEqual([]);
    for (let number = 1; number <= 20; number++) {
      const [, id = ''] = entriesOn(`/regeln/${number}/`)[0]?.href.split('#') ?? [];
      const block = site.page('/essays/alle-wege/')(`[id="${decodeURIComponent(id)}"]`);
      expect(
        block.parent().find(`a[href="/krumm/regeln/${number}/"], a[href*="/regeln/${number}"]`).length,
      ).toBeGreaterThan(0);
    }
  });

  test('around a picture shows up without words, and leads to the page', () => {
    expect(entriesOn('/regeln/27/')).toMatchObject([{ excerpt: '', href: '/krumm/essays/alle-wege/' }]);
  });

  test('to what is not published is plain text', () => {
    const $ = site.page('/essays/alle-wege/');
    expect($('.prose a[href*="entwurf"], .prose a[href*="sp%C3%A4ter"]').length).toBe(0);
    expect($('.prose').text()).toContain('Entwurf, später,');
  });

  test('to a term, a file and an umlaut shows up there', () => {
    expect(entriesOn('/begriffe/begriff/').map(({ title }) => title)).toEqual(['Alle Wege </script>']);
    expect(entriesOn('/essays/größe/').map(({ excerpt }) => excerpt)).toEqual([
      'Ins Handbuch zum Begriff, als Datei dorthin, mit Umlaut *hierhin*.',
    ]);
  });
});

describe('the list', () => {
  test('counts further mentions, names date, author and item', () => {
    expect(entriesOn('/regeln/20/')).toMatchObject([
      { about: 'Wanda Weg Regel 40 10. Januar 2026 noch eine Stelle' },
    ]);
  });

  test('lets a source in several languages speak the language of the page, and names the language of others', () => {
    expect(entriesOn('/regeln/31/').map(({ title, about }) => [title, about.includes('Englisch')])).toEqual([
      ['English only', true],
      ['Zweisprachig', false],
    ]);
    expect(entriesOn('/en/rules/31/').map(({ title }) => title)).toEqual(['English only', 'Bilingual']);
  });

  test('says beside a title what its link does, and tells a contradiction from the rest', () => {
    const $ = site.page('/essays/ziel/');
    const shown = $('#conversation .trackbacks .relation, .oncoming .relation')
      .toArray()
      .map((word) => [$(word).text(), $(word).attr('data-relation')]);
    const both = [
      ['widerspricht', 'contradicts'],
      ['ergänzt', 'extends'],
    ];
    expect(shown).toEqual([...both.toReversed(), ...both]);
    expect($('.trackbacks li:has(.relation)').first().find('.source').text()).toContain(
      'Besuch 02 widerspricht',
    );
    expect(site.page('/essays/besuch-02/')('.prose a[title]').length).toBe(0);
  });

  test('is numbered oldest first, also where sixty link here', () => {
    const entries = entriesOn('/essays/ziel/');
    expect(entries.map(({ title }) => title).slice(0, 4)).toEqual([
      'English only',
      'Zweisprachig',
      'Alle Wege </script>',
      'Besuch 01',
    ]);
    expect(entries.at(-1)?.title).toBe('Besuch 60');
    expect(site.page('/essays/ziel/')('#conversation h2 small').text()).toBe('63\u00a0Verweise');
  });

  test('says so where nobody links here', () => {
    expect(site.page('/regeln/30/')('#conversation .empty').text()).toBe('Noch hat niemand geantwortet.');
  });
});

describe('the marker of a section', () => {
  test('stands in the section that is linked to, with the number of trackbacks to it, and nowhere else', () => {
    const $ = site.page('/essays/ziel/');
    const marker = $('.prose details.oncoming');
    expect(marker.length).toBe(1);
    expect(marker.prevAll('.heading').first().find('#ueber-groesse').attr('class')).toMatch(/^r\d+$/);
    expect(marker.find('> summary').text().trim()).toBe('62\u00a0Verweise auf diesen Abschnitt');
    expect(marker.find('li').length).toBe(62);
  });

  test('shows the newest two, and the others on request', () => {
    const marker = site.page('/essays/ziel/')('.prose details.oncoming');
    expect(marker.find('> div > ul > li > a').toArray().length).toBe(2);
    expect(marker.find('> div > ul > li > a').first().text()).toBe('Besuch 60');
    expect(marker.find('div details > summary').text()).toBe('noch 60');
  });

  test('what answers all of a text stands at its beginning, with the number of all trackbacks', () => {
    const whole = site.page('/essays/ziel/')('header details.whole');
    expect(whole.find('summary').text().trim()).toBe('63\u00a0Verweise hierher');
    expect(whole.find('a[href="#trackbacks"]').text()).toBe('alle 63');
  });

  test('follows the language of the page', () => {
    const $ = site.page('/en/essays/target/');
    expect($('.prose details.oncoming li a').text()).toBe('Bilingual');
  });
});

describe('everything else that counts links counts the same', () => {
  test('the register ranks open rules by those who link to them', () => {
    const $ = site.page('/regeln/');
    expect($('.wanted-strip li').first().text()).toMatch(/^31 .+ 2\u00a0Verweise$/);
    expect($('.wanted-strip li a').text()).not.toContain('30');
    expect($('.register li:has(a[href="/krumm/regeln/31/"]) .facts').text().trim()).toBe(
      'gestreift in 2 Texten',
    );
  });

  test('so does the home page', () => {
    expect(site.page('/')('.wanted li').first().text()).toContain('Regel\u00a031 2\u00a0Verweise');
  });

  test('the map has an arc for each pair of rules that links join', () => {
    // From rule 40 to rules 1 to 20, 27 and 39; from the sixty essays about rule 38 to 39.
    expect(site.page('/')('.map.wide > svg:not(.ticks) > path').length).toBe(23);
  });

  test('a path stops at what is published, and at nothing else', () => {
    const $ = site.page('/lesewege/rundweg/');
    expect(
      $('.steps h2')
        .toArray()
        .map((title) => $(title).text()),
    ).toEqual(['Das Ziel', 'Regel\u00a03', 'Begriff']);
  });

  test('related essays have their reason, and repeat neither neighbours nor trackbacks', () => {
    const $ = site.page('/essays/besuch-30/');
    const related = $('#related li')
      .toArray()
      .map((item) => $(item).text());
    expect(related).toHaveLength(4);
    expect(related.join()).not.toMatch(/Besuch (?:29|31)/);
    expect($('#related .facts').first().text()).toBe('auch zu Regel\u00a038');
    expect(site.page('/essays/ziel/')('#related').text()).not.toMatch(/Besuch/);
  });
});

describe('for machines', () => {
  const origin = 'https://example.org/krumm/';
  const readEntry = (path: string) => {
    const { items } = mf2(site.read(path), { baseUrl: `${origin}${path.slice(1)}` });
    expect(items).toHaveLength(1);
    return items[0];
  };

  test('a page is an h-entry whose trackbacks are its comments (h-cite)', () => {
    const entry = readEntry('/essays/ziel/');
    expect(entry).toMatchObject({
      type: ['h-entry'],
      properties: {
        name: ['Das Ziel'],
        url: [`${origin}essays/ziel/`],
        summary: ['Ein Satz.'],
        published: ['2026-01-01'],
        author: [{ type: ['h-card'], properties: { name: ['Wanda Weg'], url: [`${origin}autoren/wanda/`] } }],
        content: [{ value: expect.stringContaining('Ein Abschnitt.') }],
      },
    });
    expect(entry?.properties.comment).toHaveLength(63);
    expect(entry?.properties.comment?.[1]).toMatchObject({
      type: ['h-cite'],
      properties: {
        name: ['Zweisprachig'],
        url: [expect.stringMatching(/^https:\/\/example\.org\/krumm\/essays\/zweisprachig\/#p-/)],
        published: ['2026-01-05'],
        author: [{ type: ['h-card'], properties: { name: ['Wanda Weg'] } }],
        content: [
          {
            value: 'Auf Deutsch zu Regel\u00a031 und zur Größe.',
            html: 'Auf Deutsch zu Regel&nbsp;31 und zur <mark>Größe</mark>.',
          },
        ],
      },
    });
  });

  test('an h-cite says what it does as its category', () => {
    const comments = readEntry('/essays/ziel/')?.properties.comment ?? [];
    expect(comments).toContainEqual(
      expect.objectContaining({
        properties: expect.objectContaining({ name: ['Besuch 02'], category: ['widerspricht'] }),
      }),
    );
  });

  test.each([
    ['/regeln/31/', 'Regel 31', 'Regel Nummer 31.'],
    ['/begriffe/begriff/', 'Begriff', 'Ein Wort.'],
  ])('so is %s', (path, name, summary) => {
    expect(readEntry(path)).toMatchObject({
      properties: {
        name: [name],
        summary: [summary],
        url: [origin + path.slice(1)],
        comment: expect.anything(),
      },
    });
  });

  test('JSON-LD says what an essay is part of, mentions and cites; nothing in it can end the script', () => {
    const $ = site.page('/essays/alle-wege/');
    expect($('script[type="application/ld+json"]').length).toBe(1);
    const data = JSON.parse($('script[type="application/ld+json"]').text());
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      '@id': `${origin}essays/alle-wege/`,
      headline: 'Alle Wege </script>',
      inLanguage: 'de',
      datePublished: '2026-01-10',
      author: [{ '@type': 'Person', name: 'Wanda Weg' }],
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'Krumme Wege', url: origin },
      position: 5,
      citation: [{ '@type': 'CreativeWork', name: 'Eine <Quelle>', datePublished: '2012' }],
    });
    expect(data.mentions).toHaveLength(24);
    expect(data.mentions.slice(-5, -2)).toMatchObject([
      { '@type': 'DefinedTerm', name: 'Begriff' },
      { '@type': 'BlogPosting', name: 'Das Ziel', url: `${origin}essays/ziel/` },
      { '@type': 'BlogPosting', name: 'Größe', url: `${origin}essays/gr%C3%B6%C3%9Fe/` },
    ]);
  });

  test('the graph has a node for everything that is published, and every link with its words', () => {
    const graph = JSON.parse(site.read('/graph.json'));
    expect(graph.nodes).toHaveLength(40 + 5 + 60 + 1);
    expect(graph.nodes.find(({ id }: { id: string }) => id === 'essay:ziel')).toEqual({
      id: 'essay:ziel',
      kind: 'essay',
      title: 'Das Ziel',
      url: `${origin}essays/ziel/`,
      language: 'de',
      date: '2026-01-01',
      theses: [39],
      inbound: 63,
    });
    expect(graph.links).toContainEqual({
      source: 'essay:zweisprachig',
      target: 'essay:ziel',
      section: 'ueber-groesse',
      relation: null,
      language: 'de',
      url: expect.stringMatching(/\/krumm\/essays\/zweisprachig\/#p-/),
      excerpt: {
        cutBefore: false,
        before: 'Auf Deutsch zu Regel\u00a031 und zur ',
        text: 'Größe',
        after: '.',
        cutAfter: false,
      },
    });
    expect(JSON.parse(site.read('/en/graph.json')).language).toBe('en');
  });

  test('the register is there as data', () => {
    const { theses, source } = JSON.parse(site.read('/en/theses.json'));
    expect(source).toMatchObject({ title: 'The rules', year: 2026 });
    expect(theses).toHaveLength(40);
    expect(theses[38]).toEqual({
      number: 39,
      name: 'Rule\u00a039',
      gist: 'Rule number 39.',
      part: 'All',
      url: `${origin}en/rules/39/`,
      essays: [{ id: 'ziel', title: 'The target', url: `${origin}en/essays/target/` }],
      inbound: 0,
    });
    expect(theses[30].inbound).toBe(2);
  });

  test('a page says of itself what the card of a link to it shows', () => {
    const said = (path: string) => {
      const $ = site.page(path);
      const meta = (name: string) => $(`meta[property="og:${name}"]`).attr('content');
      return [$('main').attr('data-label'), meta('title'), meta('description')];
    };
    expect(said('/essays/ziel/')).toEqual(['Regel\u00a039', 'Das Ziel', 'Ein Satz.']);
    expect(said('/regeln/3/')).toEqual([undefined, expect.stringContaining('3'), 'Regel Nummer 3.']);
    const module = site.page('/essays/alle-wege/')('article').attr('data-lazy-module') ?? '';
    expect(site.exists(module.replace('/krumm', '')), module).toBe(true);
  });
});
