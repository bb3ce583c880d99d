import { expect, type Page, test } from 'playwright/test';
import { violations } from './violations.ts';

/** What of a site belongs to the search: its index and its code. */
const ofSearch = /\/pagefind\/|\/assets\/(?:main|worker|search)[-.]/;

const results = (page: Page) => page.locator('.search-result:not([aria-hidden])');

test('nothing of the search is loaded before the reader turns to it, and then without a click', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('essays/elfenbeinturm/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => ofSearch.test(url))).toEqual([]);

  await page.locator('.search-open').hover();
  await expect.poll(() => asked.some((url) => /\/pagefind\/de\/wasm\./.test(url))).toBe(true);
  expect(asked.filter((url) => /\/pagefind\/(?!de\/)/.test(url))).toEqual([]);
});

test('the dialog is used by keyboard alone, and gives the focus back', async ({ page }) => {
  await page.goto('essays/elfenbeinturm/');
  const start = page.getByRole('link', { name: 'Begriffe' }).first();
  await start.focus();
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Suche' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();

  await page.keyboard.type('Blogroll');
  await expect(dialog.getByRole('status')).toHaveText('Ein Treffer für „Blogroll“');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link', { name: 'Blogroll' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(start).toBeFocused();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog.getByRole('searchbox')).toHaveValue('Blogroll');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/begriffe\/blogroll\/$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });

  test('a finger opens the dialog, and follows what was found', async ({ page }) => {
    await page.goto('essays/elfenbeinturm/');
    await page.locator('.search-open').tap();
    const dialog = page.getByRole('dialog', { name: 'Suche' });
    await dialog.getByRole('searchbox').fill('Blogroll');
    await expect(dialog.getByRole('status')).toHaveText('Ein Treffer für „Blogroll“');
    const found = dialog.getByRole('link', { name: 'Blogroll' });
    expect((await found.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await found.tap();
    await expect(page).toHaveURL(/\/begriffe\/blogroll\/$/);
  });
});

test('the dialog opens before the search is there; what is typed into it is kept, and searched for', async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(ofSearch, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('essays/elfenbeinturm/');
  await page.keyboard.press('/');
  await page.keyboard.type('Blogroll');
  const dialog = page.getByRole('dialog', { name: 'Suche' });
  await expect(dialog.getByRole('searchbox')).toHaveValue('Blogroll');
  await expect(dialog.getByRole('status')).toHaveText('Der Suchindex wird geladen …');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog.getByRole('searchbox')).toHaveValue('Blogroll');
  release();
  await expect(dialog.getByRole('status')).toHaveText('Ein Treffer für „Blogroll“');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
});

test('code that cannot be loaded says so, and is tried again with the next word', async ({ page }) => {
  await page.route(/\/assets\/main-/, (route) => route.abort());
  await page.goto('essays/elfenbeinturm/');
  await page.keyboard.press('/');
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toContainText('ließ sich nicht laden');
  await page.unroute(/\/assets\/main-/);
  await page.keyboard.type('Blogroll');
  await expect(status).toHaveText('Ein Treffer für „Blogroll“');
});

test('a part of the index that is missing is no answer', async ({ page }) => {
  await page.route('**/pagefind/*/index/**', (route) => route.fulfill({ status: 404 }));
  await page.goto('suche/?q=Markt');
  await expect(page.getByRole('status')).toContainText('ließ sich nicht laden');
});

test('a search can be shared: its state stands in the address and survives back and forward', async ({
  page,
}) => {
  await page.goto('suche/#q=Kunden&art=These');
  const kind = (name: string) =>
    page.getByRole('group', { name: 'Art' }).getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
  await expect(page.getByRole('status')).toContainText('für „Kunden“');
  await expect(kind('These')).toHaveAttribute('aria-pressed', 'true');
  for (const kind of await page.locator('.search-facts span:first-child').allTextContents())
    expect(kind).toBe('These');

  const number = /\d+/.exec((await kind('Essay').textContent()) ?? '')?.[0];
  await kind('Essay').click();
  await expect(page).toHaveURL(/\/suche\/#q=Kunden&art=Essay$/);
  await expect(page.getByRole('status')).toHaveText(`${number} Treffer für „Kunden“`);
  await expect(kind('Essay')).toBeFocused();

  await page.getByText('Filter', { exact: true }).click();
  await page.getByLabel('Reihenfolge').selectOption({ label: 'neueste zuerst' });
  await expect(page).toHaveURL(/&sortierung=date$/);
  await expect(results(page)).not.toHaveCount(0);
  const days = () =>
    page
      .locator('.search-result > .search-facts time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  await expect(async () => {
    const shown = await days();
    expect(shown).toEqual(shown.toSorted().reverse());
  }).toPass({ timeout: 5_000 });

  await page.goBack();
  await page.goBack();
  await expect(kind('These')).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await expect(kind('Essay')).toHaveAttribute('aria-pressed', 'true');
});

test('what a reader types leaves the browser in no address that is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('404.html');
  await page.getByRole('main').getByRole('searchbox').first().fill('Bonusrunde');
  await page.getByRole('main').getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(/\/suche\/#q=Bonusrunde$/);
  await results(page).first().getByRole('link').first().click();
  await expect(page.getByRole('status')).toContainText('hervorgehoben');
  expect(asked.filter((address) => /bonusrunde/i.test(decodeURIComponent(address)))).toEqual([]);
});

test('who searches for nothing yet is offered numbers, topics and the newest texts, with the focus in the field', async ({
  page,
}) => {
  await page.goto('suche/');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
  const start = page.locator('.search-start');
  await expect(start.getByRole('link', { name: '95', exact: true })).toHaveAttribute(
    'href',
    /\/thesen\/95\/$/,
  );
  await expect(start.locator('.search-newest a')).toHaveCount(2);
  await expect(start.locator('.search-topics a')).not.toHaveCount(0);
  expect(await page.evaluate(sumOfShifts), 'what comes in moves nothing').toBeLessThan(0.01);
  await page.keyboard.type('Markt');
  await expect(results(page)).not.toHaveCount(0);
  await expect(start).toBeHidden();
});

test('each result says why it was found: a topic, a part, an author, a word of the query that it lacks', async ({
  page,
}) => {
  await page.goto('suche/#q=Vertrauen');
  await expect(results(page).first()).toContainText('Vertrauen');
  await expect(results(page).first().locator('.search-facts')).toContainText('Thema');
  const essay = results(page).filter({ hasText: 'Thema: Vertrauen' }).first();
  await page.locator('.search-result').nth(4).scrollIntoViewIfNeeded();
  await expect(essay.locator('.search-reason mark')).toHaveText('Vertrauen');
  await page.goto('suche/#q=Bewertungen%20Anwalt%20Zwetschge');
  await expect(page.getByRole('status')).toContainText('keiner mit allen Wörtern');
  await expect(page.locator('.search-missing').first()).toHaveText(/„Zwetschge“/);
});

test('a result leads to its section, where the words are highlighted until the reader switches it off', async ({
  page,
}) => {
  await page.goto('suche/?q=Bonusrunde');
  await page.getByRole('list', { name: 'Fundstellen' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/essays\/elfenbeinturm\/#was-zuh/);
  await expect(page.getByRole('status')).toHaveText('Eine Fundstelle für „Bonusrunde“ hervorgehoben');
  const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
  expect(await highlighted()).toEqual(['Bonusrunde']);

  await page.getByRole('button', { name: 'Hervorhebung ausschalten' }).click();
  expect(await highlighted()).toEqual([]);
  await expect(page).toHaveURL(/\/essays\/elfenbeinturm\/#was-zuh/);
});

test('where the browser cannot highlight by itself, the words are marked, and the text is whole again afterwards', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto('suche/#q=Dell%20Linux');
  await results(page).getByRole('link', { name: 'Vom Elfenbeinturm herab' }).first().click();
  await expect(page).toHaveURL(/\/essays\/elfenbeinturm\/$/);
  const text = () => page.locator('article').evaluate((article) => article.innerHTML);
  const marks = page.locator('[data-search-text] mark').getByText('Dell', { exact: true });
  await expect(marks.first()).toBeVisible();
  expect(await marks.count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Nächste Fundstelle' }).click();
  await expect(page.locator('.search-bar').getByRole('status')).toHaveText(/^Fundstelle 1 von \d+$/);
  await page.getByRole('button', { name: 'Hervorhebung ausschalten' }).click();
  const after = await text();
  await page.goto('essays/elfenbeinturm/');
  // A title that was parted into syllables is put together, so that words in it are found; a list says where readers are.
  const read = after.replaceAll(/ aria-current="true"/g, '');
  expect(read).toBe((await text()).replaceAll('<span class="word"></span>', ''));
});

test('who finds nothing is helped on', async ({ page }) => {
  await page.goto('suche/?q=Gesprech');
  await expect(page.getByRole('status')).toHaveText('Nichts gefunden für „Gesprech“.');
  await expect(page.locator('.search-suggestions').getByRole('link', { name: 'Thesen' })).toHaveAttribute(
    'href',
    /thesen\/$/,
  );
  const nearest = page.getByRole('button', { name: 'gespräch' });
  await page.getByRole('searchbox').press('ArrowDown');
  await expect(nearest).toBeFocused();
  await nearest.press('ArrowDown');
  await expect(page.locator('.search-suggestions').getByRole('link', { name: 'Thesen' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await nearest.click();
  await expect(results(page)).not.toHaveCount(0);
  await expect(page).toHaveURL(/#q=gespr%C3%A4ch$/);
});

test('an index that cannot be loaded says so, and is tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('suche/?q=Markt');
  await expect(page.getByRole('status')).toContainText('ließ sich nicht laden');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(page.getByRole('status')).toContainText('Treffer für „Markt“');
});

test('what was found stays in sight until there is something new, and is told once', async ({ page }) => {
  await page.goto('essays/elfenbeinturm/');
  await page.keyboard.press('/');
  await page.keyboard.type('Kunde');
  await expect(page.getByRole('status')).toContainText('für „Kunde“');
  await expect(results(page)).not.toHaveCount(0);
  await page.evaluate((selector) => {
    const told: string[] = [];
    const least: number[] = [];
    Object.assign(window, { told, least });
    // Whatever a screen reader would say, wherever it stands.
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (
          addedNodes.length > 0 &&
          target instanceof Element &&
          target.closest('[role=status], [aria-live]')
        )
          told.push(target.textContent);
    }).observe(document, { childList: true, subtree: true });
    const look = () => {
      least.push(document.querySelectorAll(selector).length);
      requestAnimationFrame(look);
    };
    look();
  }, '.search-result:not([aria-hidden])');
  await page.keyboard.type('n');
  await expect(page.getByRole('status')).toContainText('für „Kunden“');
  // What is said late is said within this time.
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => ({
    told: Reflect.get(window, 'told'),
    least: Reflect.get(window, 'least'),
  }));
  // On a slow machine it is also said that the reader has to wait.
  const found = seen.told.filter((text: string) => !text.includes('wird geladen'));
  expect(found).toEqual([expect.stringMatching(/^\d+ Treffer für „Kunden“$/)]);
  expect(Math.min(...seen.least)).toBeGreaterThan(0);
});

test('on a result a letter goes on with the query, and the space bar scrolls as everywhere', async ({
  page,
}) => {
  await page.goto('suche/?q=Kund');
  await page.getByRole('searchbox').focus();
  await expect(results(page)).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(results(page).first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(page.getByRole('searchbox')).toHaveValue('Kund');
  await page.keyboard.press('e');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('status')).toContainText('für „Kunde“');
});

test('of very many results the first hundred are listed, and more when the reader asks', async ({ page }) => {
  await page.goto('suche/?q=d');
  await expect(page.getByRole('status')).toHaveText(/^1\d\d Treffer für „d“$/);
  await expect(page.locator('.search-result')).toHaveCount(100);
  await page.getByRole('button', { name: 'Weitere zeigen' }).press('Enter');
  await expect(page.locator('.search-result')).not.toHaveCount(100);
  await expect(page.locator('.search-result').nth(100).getByRole('link').first()).toBeFocused();
  await expect(page.getByRole('button', { name: 'Weitere zeigen' })).toHaveCount(0);
});

test('a result that cannot be loaded is not passed over in silence', async ({ page }) => {
  await page.goto('suche/?q=d');
  await expect(results(page)).not.toHaveCount(0);
  await page.route('**/pagefind/*/fragment/**', (route) => route.abort());
  await page.locator('.search-result').nth(60).scrollIntoViewIfNeeded();
  await expect(page.getByRole('status')).toContainText('ließ sich nicht laden');
  await page.unroute('**/pagefind/*/fragment/**');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(page.getByRole('status')).toContainText('Treffer für „d“');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says why it does not work, and where everything is listed', async ({ page }) => {
    await page.goto('suche/');
    await expect(page.locator('noscript p')).toContainText('braucht dafür JavaScript');
    for (const list of ['Thesen', 'Essays', 'Begriffe'])
      await expect(page.locator('noscript').getByRole('link', { name: list })).toBeVisible();
    await expect(page.locator('main').getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Treffer' })).toBeHidden();
    await page.goto('thesen/');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Suche' })).toHaveAttribute(
      'href',
      /suche\/$/,
    );
  });
});

test('results, their filters and the dialog have no accessibility problem, in the light and in the dark', async ({
  page,
}) => {
  const find = async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    const inLight = await violations(page);
    // In the dark nothing differs but the colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    return [...inLight, ...(await violations(page, ['color-contrast']))];
  };
  await page.goto('en/search/?q=conversation');
  await expect(results(page)).not.toHaveCount(0);
  expect(await find()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('en/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('customers');
  await expect(results(page)).not.toHaveCount(0);
  expect(await find()).toEqual([]);
  const { width, content } = await page.evaluate(() => ({
    width: innerWidth,
    content: document.querySelector('.search-dialog')?.scrollWidth ?? 0,
  }));
  expect(content).toBeLessThanOrEqual(width);
});

/** How far a page has jumped while it was loaded: https://web.dev/articles/cls */
function sumOfShifts(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 100);
  });
}
