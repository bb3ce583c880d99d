import { expect, type Page, test } from 'playwright/test';
import { site } from './folder.ts';

/** The essay with the most footnotes, and its page in print order. */
const essays = site.pages.filter((path) => /^\/essays\/[^/]+\/$/.test(path));
const [essay = ''] = essays.toSorted((a, b) => notesOf(b) - notesOf(a));

function notesOf(path: string): number {
  return site.page(path)('[data-footnote-ref]').length;
}

function colourOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test('the first Tab reaches a link that skips to the content', async ({ page }) => {
  await page.goto(essay);
  await page.keyboard.press('Tab');
  await expect(page.locator('a.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#title$/);
  await expect(page.locator('h1'), 'a page is no place that was linked to').toHaveCSS(
    'background-color',
    'rgba(0, 0, 0, 0)',
  );
});

test('to screen readers the strip of a text is one picture with one sentence', async ({ page }) => {
  await page.goto('essays/keine-geheimnisse/');
  const strip = page.locator('.strip');
  await expect(strip.getByRole('img')).toHaveAccessibleName(/^These\s12 von 95; verbunden mit \d+(, \d+)*$/);
  await expect(strip.getByRole('link')).toHaveCount(1);
});

test('above the title of a text there are at most six stops, the link that skips them among them', () => {
  const stops = (path: string) => {
    const [, above = ''] = /<main\b(.*?)<h1\b/s.exec(site.read(path)) ?? [];
    return 1 + (above.match(/<(?:a [^>]*href|button|summary|input)\b/g)?.length ?? 0);
  };
  const texts = site.pages.filter((path) =>
    /^\/(?:en\/)?(?:essays|thesen|theses|begriffe)\/[^/]+\/$/.test(path),
  );
  expect(texts.filter((path) => stops(path) > 6)).toEqual([]);
});

test('on a phone, too, whoever goes by keyboard always sees where they are', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(essay);
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    const box = await page.locator(':focus').boundingBox();
    expect((box?.width ?? 0) * (box?.height ?? 0), `stop ${stop + 1}`).toBeGreaterThan(0);
  }
});

test('the menu closes when a reader leaves it, by key, by Tab or by a click elsewhere', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(essay);
  const menu = page.locator('.menu');
  const summary = menu.locator('summary');
  await summary.click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();
  await summary.click();
  for (const _ of await menu.locator('a').all()) await page.keyboard.press('Tab');
  await expect(menu).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await expect(menu).not.toHaveAttribute('open');
  await summary.click();
  await page.mouse.click(180, 700);
  await expect(menu).not.toHaveAttribute('open');
});

test('the contents list leads to each section, and shows which is read', async ({ page }) => {
  await page.goto(essay);
  const links = page.locator('#contents a');
  expect(await links.count()).toBeGreaterThan(1);
  const current = page.locator('#contents [aria-current]');
  for (const link of [links.last(), links.first()]) {
    await link.click();
    const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
    await expect(current).toHaveAttribute('href', (await link.getAttribute('href')) ?? '');
  }
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current, 'while the introduction is read').toHaveCount(0);
});

test('a footnote and the way back are reached by keyboard', async ({ page }) => {
  await page.goto(essay);
  await page.locator('[data-footnote-ref]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#fn-1$/);
  await expect(page.locator('#fn-1')).toBeInViewport();
  await page.locator('#fn-1 [data-footnote-backref]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#fnref-1')).toBeInViewport();
});

test('where there is room, a note stands in the margin, level with its reference or below what stands there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(essay);
  const note = await page.locator('#fn-1').boundingBox();
  const reference = await page.locator('#fnref-1').boundingBox();
  const text = await page.locator('.prose').boundingBox();
  expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  const above = await page.locator('.lane:not(.n0)').evaluateAll((all) => {
    const before = all[all.findIndex(({ id }) => id === 'fn-1') - 1];
    return before ? before.getBoundingClientRect().bottom + window.scrollY : 0;
  });
  expect(Math.abs((note?.y ?? 0) - Math.max(reference?.y ?? 0, above))).toBeLessThan(30);
  await expect(page.locator('.note summary').first()).toBeHidden();
});

test('where there is room, but notes cannot be placed, each folds up in the margin and moves no text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.route('**/deferred.css', (route) => route.abort());
  await page.goto(essay);
  const note = page.locator('.note').first();
  const heightOfText = () => page.locator('.prose').evaluate(({ scrollHeight }) => scrollHeight);
  const [text, beside, folded] = [
    await page.locator('.prose').boundingBox(),
    await note.boundingBox(),
    await heightOfText(),
  ];
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  await note.locator('summary').click();
  await expect(note.locator('[role=doc-footnote]')).toBeVisible();
  expect(await heightOfText()).toBe(folded);
});

test('a note that grows pushes the next down, even one whose reference is folded up', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(essay);
  await page.locator('#fn-1').evaluate((note) => note.append('Und so weiter. '.repeat(200)));
  for (const folded of [false, true]) {
    await page.locator('#fnref-2').evaluate((link, hidden) => link.toggleAttribute('hidden', hidden), folded);
    const first = await page.locator('#fn-1').boundingBox();
    const second = await page.locator('#fn-2').boundingBox();
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  }
});

test('what stands below a text leaves the margin to notes that are longer than it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(essay);
  const note = page.locator('[role=doc-footnote]').last();
  await note.evaluate((last) => last.append('Und so weiter. '.repeat(5000)));
  const { x = 0, y = 0, height = 0 } = (await note.boundingBox()) ?? {};
  const below = await page.locator('.prev-next a, .related a, .conversation a, .foot a').all();
  expect(below.length).toBeGreaterThan(5);
  for (const link of below) {
    const box = await link.boundingBox();
    expect(box?.y).toBeLessThan(y + height);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(x);
  }
});

test('previous and next lead through all essays, in both orders', () => {
  for (const way of ['Nächste These', 'Danach erschienen']) {
    const next = (path: string) => {
      const $ = site.page(path);
      const link = $('nav.prev-next a').filter((_, each) =>
        $(each).find('small').text().split(' · ').includes(way),
      );
      return link.attr('href') === undefined ? undefined : decodeURI(link.attr('href') ?? '');
    };
    const followers = new Set(essays.map(next));
    let [at] = essays.filter((path) => !followers.has(path));
    const read: string[] = [];
    for (; at !== undefined && !read.includes(at); at = next(at)) read.push(at);
    expect(read.toSorted(), way).toEqual(essays);
  }
});

test('the choice of light or dark is remembered, and there before the page is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await colourOf(page);
  await page.locator('button.theme').click();
  const dark = await colourOf(page);
  expect(dark).not.toBe(light);

  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.body) return;
      seen.disconnect();
      window.name = document.documentElement.dataset.theme ?? '';
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(essay);
  expect(await page.evaluate(() => window.name)).toBe('dark');
  expect(await colourOf(page)).toBe(dark);
});

test('dark follows the system where nobody chose', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await colourOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourOf(page)).not.toBe(light);
});

test('an address that does not exist gets the 404 page, with ways on in both languages', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('main a[href="/"]')).toBeVisible();
  await expect(page.locator('main a[href="/en/"]')).toBeVisible();
});

test('where a page is missing, that is said first in the language of its address, whose words stand in the search', async ({
  page,
}) => {
  await page.goto('/en/essays/no-such_page/');
  await expect(page).toHaveTitle(/^Page not found – /);
  await expect(page.locator('h1')).toHaveText('Page not found');
  await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
  const parts = page.locator('main > section');
  await expect(parts.first()).toHaveAttribute('lang', 'en');
  await expect(parts.first().getByRole('searchbox')).toHaveValue('no such page');
  await expect(parts.last().getByRole('heading')).toHaveText('Diese Seite gibt es nicht');
  await page.goto('/unf%C3%BCndig/');
  await expect(parts.first().getByRole('searchbox')).toHaveValue('unfündig');
  await expect(parts.last().getByRole('heading')).toHaveText('Page not found');
});

test('in print there is the text with its notes and sources, and no navigation', async ({ page }) => {
  await page.goto(essay);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['header.bar', 'footer.foot', '#contents', 'nav.prev-next', 'a.skip'])
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
  for (const shown of ['h1', '.prose > p', '#sources', '.numeral'])
    await expect(page.locator(shown).first(), shown).toBeVisible();
  await expect(page.locator('[role=doc-footnote]:visible')).toHaveCount(notesOf(essay));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('on a phone, a note folds in behind its paragraph, and its reference opens it', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(essay);
    const note = page.locator('#fn-1');
    await expect(note).toBeHidden();
    await expect(page.locator('p:has(#fnref-1) ~ .note > #fn-1')).toBeAttached();
    await page.getByRole('link', { name: 'Anmerkung 1', exact: true }).click();
    await expect(note).toBeInViewport();
    await expect(page.locator('#fnref-1')).toBeInViewport();
    await page.getByText('Anmerkung 1', { exact: true }).click();
    await expect(note).toBeHidden();
  });

  test('everything can be read, nothing waits for a script', async ({ page }) => {
    await page.goto(essay);
    const missing = await page.locator('main :is(p, h1, h2, h3, li, td, dd, figcaption)').evaluateAll((all) =>
      all
        .filter((each) => !each.closest('details:not([open]), .on-paper') && each.textContent?.trim())
        .filter((each) => !each.checkVisibility())
        .map((each) => each.textContent),
    );
    expect(missing).toEqual([]);
    await expect(page.locator('button:visible')).toHaveCount(0);
    await page.locator('header nav a:visible, header summary:visible').first().click();
    await expect(page.locator('h1')).toBeVisible();
  });
});
