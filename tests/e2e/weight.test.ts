import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { fullest, pagesByLanguage, site } from './folder.ts';

/** What a page may weigh at most, in KiB as brotli sends it; essays with up to 1,500 words, 25 sources that are cited and 20 trackbacks; a page of everything said, which grows to fifty entries. */
const budgets: readonly (readonly [pages: RegExp, kibibytes: number])[] = [
  [/^\/(en\/)?$/, 14],
  [/^\/(en\/)?(thesen|theses)\/$/, 18],
  [/^\/(en\/)?(thesen|theses)\/\d+\/$/, 12],
  [/^\/(en\/)?essays\/[^/]+\/$/, 20],
  [/^\/(en\/)?(gespraech|conversation)\/|\/(argumente|arguments)\/(\d+\/)?$/, 60],
  // Two texts on a page, or up to seven.
  [/\/(zweisprachig|bilingual)\/$/, 40],
  [/\/(am-stueck|in-full)\/$/, 90],
  [/^\/(en\/)?(suche|search)\/$/, 7.5],
  [/./, 12.5],
];

test('every kind of page keeps to its weight', () => {
  const tooHeavy = [...pagesByLanguage.values()].flatMap(fullest).flatMap((path) => {
    const [, most = 0] = budgets.find(([pages]) => pages.test(path)) ?? [];
    const page = site.read(path);
    // Hosts compress as well as brotli can, which takes ten times as long: what is light enough without it, is with it.
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    if (brotliCompressSync(page, quick).length / 1024 <= most) return [];
    const weight = brotliCompressSync(page).length / 1024;
    return weight > most ? [`${path} weighs ${weight.toFixed(1)} KiB, at most ${most}`] : [];
  });
  expect(tooHeavy).toEqual([]);
});

test('before a reader does something there is hardly a script, and none that holds up the page', () => {
  for (const path of [...pagesByLanguage.values()].flatMap(fullest)) {
    const $ = site.page(path);
    const scripts = $('script:not([type]), script[type=module]').toArray();
    expect(
      scripts.filter((script) => $(script).attr('src') !== undefined),
      path,
    ).toEqual([]);
    const code = scripts.map((script) => $(script).text()).join('');
    expect(brotliCompressSync(code).length, path).toBeLessThanOrEqual(1024);
  }
});
