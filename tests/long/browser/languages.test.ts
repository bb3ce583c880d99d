import { expect, type Page, test } from 'playwright/test';
import { stringify } from 'yaml';
import { serve } from '../../../src/cli/commands/preview.ts';
import { shippedWords } from '../../../src/i18n/words-files.ts';
import { buildSite, contentFolder, type Site, writeContent } from '../../build/site.ts';
import { violations } from '../../e2e/violations.ts';
import { arabic, dataIn, essay, manyLanguages } from '../many-languages.ts';
import { pseudo, pseudoWords } from '../pseudo-language.ts';

const widths = [360, 768, 1440];

/** Looks at each page of a site in a browser. */
async function visit(page: Page, site: Site, look: (path: string) => Promise<void>): Promise<void> {
  const { server, address } = await serve({ folder: site.folder, base: '/', port: 0 });
  try {
    for (const path of site.pages.filter((each) => each.endsWith('/'))) {
      await page.goto(new URL(encodeURI(path), address).href);
      await look(path);
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Pages that are wider than the screen, by width. */
async function tooWide(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) found.push(`${path} is ${excess} px too wide at ${width}`);
  }
  return found;
}

/** Looks at every page of a series, in each width. Colours are the same in every language. */
async function complaintsAbout(page: Page, site: Site): Promise<string[]> {
  const complaints: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, site, async (path) => {
    complaints.push(...(await tooWide(page, path)), ...(await violations(page)));
  });
  return complaints;
}

test.describe.configure({ timeout: 900_000 });

test('a series in French, Spanish, Italian, Dutch and Arabic keeps nobody out and fits each screen', async ({
  page,
}) => {
  const contentDir = await writeContent(contentFolder('languages-browser'), manyLanguages);
  expect(await complaintsAbout(page, await buildSite('languages-browser', { contentDir }))).toEqual([]);
});

test('a series from right to left, with German in it, keeps nobody out and fits each screen', async ({
  page,
}) => {
  const site = await buildSite('arabic-browser', { contentDir: arabic });
  expect(await complaintsAbout(page, site)).toEqual([]);
});

/** What no language translates: names of formats, programs and licences, names in the series, addresses, dates. */
const names =
  /\b(?:RSS|Atom|JSON|Feed|BibTeX|RIS|CSL|GitHub|Mastodon|Bluesky|LinkedIn|CC0|Langues|Source|Auteur|Anonyme|Gegenverkehr|https:\S+|\w+ \d\d?, \d{4})(?![a-z])/g;

test('in a language with a mark on each letter and longer words, no word is untranslated or cut', async ({
  page,
}) => {
  const content = {
    ...dataIn(['qps'], pseudo),
    'words/qps.yaml': stringify(pseudoWords(shippedWords('en'))),
    'essays/un/qps.mdx': essay(pseudo('One title'), `${pseudo('A paragraph')} [](thesis:2).`),
    'essays/deux/qps.mdx': essay(pseudo('Another title'), `${pseudo('It answers')} [](essay:un).`),
  };
  const contentDir = await writeContent(contentFolder('pseudo'), content);
  const site = await buildSite('pseudo', { contentDir });
  const [english, cut] = [new Map<string, string>(), new Set<string>()];
  await visit(page, site, async (path) => {
    for (const text of await page.evaluate(readTexts)) {
      const rest = text.replaceAll(names, '');
      // The licences are those of programs, in their own words.
      if (path !== '/licences/' && /[a-z]{3,}/i.test(rest)) english.set(text, path);
    }
    for (const complaint of await tooWide(page, path)) cut.add(complaint);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const text of await page.evaluate(findCut)) cut.add(`${path} at ${width}: ${text}`);
    }
  });
  expect({ english: [...english], cut: [...cut] }).toEqual({ english: [], cut: [] });
});

/** The texts of a page that somebody reads or hears; dates and code are no words. */
function readTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const isWord = !walker.currentNode.parentElement?.closest(
      'script, noscript, style, time, code, pre, template',
    );
    if (isWord) texts.push(walker.currentNode.nodeValue?.trim() ?? '');
  }
  const heard = ['aria-label', 'title', 'alt', 'placeholder'];
  for (const element of document.body.querySelectorAll('*'))
    for (const name of heard) texts.push(element.getAttribute(name) ?? '');
  return texts.filter((text) => text !== '');
}

/** The texts of a page that run out of what they stand in: what is hidden there, or lies over what is beside it. */
function findCut(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      const { overflowX, display, position } = getComputedStyle(element);
      const isButton = /^(?:BUTTON|SUMMARY|LABEL|A)$/.test(element.tagName) && display !== 'inline';
      const isHidden = overflowX === 'hidden' || overflowX === 'clip';
      // What only screen readers read is one pixel wide.
      const isSeen = element.checkVisibility() && element.clientWidth > 2 && position !== 'fixed';
      const isOut = element.scrollWidth > element.clientWidth + 1;
      return isSeen && isOut && (isHidden || isButton) && element.textContent?.trim() !== '';
    })
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
}
