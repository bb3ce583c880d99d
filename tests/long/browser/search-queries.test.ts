import { expect, test } from 'playwright/test';

/**
 * What readers of the shipped series type, and the title of the result they should see first. Where several pages
 * answer equally well, any of those listed will do.
 */
const german: [query: string, ...first: string[]][] = [
  // Items by their number
  ['These 12', 'These 12'],
  ['12', 'These 12'],
  ['#12', 'These 12'],
  ['thesen 95', 'These 95'],
  ['Nr. 7', 'These 7'],
  // Umlauts, their transcriptions, and none at all
  ['Märkte', 'Markt'],
  ['Maerkte', 'Markt'],
  ['markte', 'Markt'],
  ['MÄRKTEN', 'Markt'],
  ['Fischhaendler', 'Geht das wieder weg?'],
  ['fischhandler', 'Geht das wieder weg?'],
  // ß and ss
  ['Straße', 'Gegenverkehr', 'Betriebsrat'],
  ['Strasse', 'Gegenverkehr', 'Betriebsrat'],
  // Compounds by their parts, and written differently
  ['Forschung', 'These 2', 'Filterblase'],
  ['Streisandeffekt', 'Streisand-Effekt'],
  ['Streisand-Effekt', 'Streisand-Effekt'],
  ['Streisand Effekt', 'Streisand-Effekt'],
  // Inflection
  ['Leitern', 'Links statt Leitern'],
  ['Geheimnis', 'Keine Geheimnisse, nur entfernte Bewertungen'],
  ['Fragebögen', 'Vom Elfenbeinturm herab'],
  ['Empfehlungen', 'Empfehlung'],
  ['Hyperlinks', 'Hyperlink'],
  // Terms
  ['Shitstorm', 'Shitstorm'],
  ['Blogroll', 'Blogroll'],
  ['Trackback', 'Trackback'],
  ['Pingback', 'Pingback'],
  ['Webmention', 'Webmention'],
  ['owned media', 'Owned Media'],
  ['earned media', 'Earned Media'],
  ['Filterblase', 'Filterblase'],
  ['Influencer', 'Influencer'],
  ['Intranet', 'Intranet'],
  ['Permalink', 'Permalink'],
  // Essays, by title and by what they tell
  ['Elfenbeinturm', 'Vom Elfenbeinturm herab'],
  ['Kaiser', 'Der Kaiser ist nackt'],
  ['Gegenverkehr', 'Gegenverkehr'],
  ['Dell Linux', 'Vom Elfenbeinturm herab'],
  ['Net Promoter Score', 'Vom Elfenbeinturm herab'],
  ['Reichheld', 'Vom Elfenbeinturm herab'],
  ['Klarna', 'Direkte Kommunikation', 'Vom Elfenbeinturm herab'],
  // Items by what they are about
  ['Transparenz', 'Transparenz'],
  ['Hierarchie', 'These 7', 'Ab heute befiehlt hier keiner'],
  ['Massenmedien', 'These 6'],
  ['Marktforschung', 'These 2'],
  ['Kommunikationsabteilung', 'Vom Elfenbeinturm herab'],
  // Questions, of which only some words matter
  ['Was ist eine Blogroll?', 'Blogroll'],
  ['wie funktioniert der Streisand-Effekt', 'Streisand-Effekt'],
];

const english: typeof german = [
  ['thesis 12', 'Thesis 12'],
  ['12', 'Thesis 12'],
  ['#7', 'Thesis 7'],
  ['markets', 'Market'],
  ['shitstorm', 'Shitstorm'],
  ['owned media', 'Owned media'],
  ['filter bubble', 'Filter bubble'],
  ['recommendations', 'Recommendation'],
  ['emperor', 'The emperor is naked'],
  ['ivory tower', 'Down from the ivory tower'],
  ['secret', 'No secrets, only removed reviews'],
  ['ladders', 'Links, not ladders'],
  ['blogroll', 'Blogroll'],
  ['trackbacks', 'Trackback'],
  ['intranet', 'Intranet'],
  ['influencers', 'Influencer'],
  ['hierarchy', 'Thesis 7', 'From today nobody gives orders here'],
  ['Reichheld', 'Down from the ivory tower'],
  ['eel seller', 'Will it pass?'],
  ['permalink', 'Permalink'],
  ['oncoming traffic', 'Oncoming traffic'],
  ['candour', 'Thesis 4'],
  ['hyperlinks', 'Hyperlink'],
  ['what is a filter bubble?', 'Filter bubble'],
];

for (const [language, path, queries] of [
  ['German', 'suche/', german],
  ['English', 'en/search/', english],
] as const) {
  test(`${queries.length} ${language} queries find first what their reader means`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('searchbox').focus();
    await page.locator('.search-results').waitFor({ state: 'attached' });

    // In one go inside the page: each query is entered as a reader would, and read as soon as it is answered.
    const found = await page.evaluate(
      async (asked) => {
        const input = document.querySelector<HTMLInputElement>('main input[name=q]');
        const list = document.querySelector('main .search-results');
        if (!input?.form || !list) throw new Error('there is no search on this page');
        const firsts: (string | undefined)[] = [];
        for (const query of asked) {
          input.value = query;
          input.form.requestSubmit();
          while (list.ariaBusy === 'true') await new Promise((resolve) => setTimeout(resolve, 2));
          firsts.push(list.querySelector('h3')?.textContent);
        }
        return firsts;
      },
      queries.map(([query]) => query),
    );

    const wrong = queries.flatMap(([query, ...wanted], index) => {
      const first = found[index] ?? 'nothing';
      return wanted.includes(first) ? [] : [`${query}: ${first} instead of ${wanted.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
  });
}
