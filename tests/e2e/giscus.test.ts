import { expect, type Page, type Route, test } from 'playwright/test';
import { serve } from '../../src/cli/commands/preview.ts';
import { buildSite, contentFolder, writeContent } from '../build/site.ts';
import { liveContent } from '../setup/conversation-content.ts';

let address: string;
let stop: () => void;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const contentDir = await writeContent(contentFolder('giscus'), liveContent);
  const { folder } = await buildSite('giscus', { contentDir });
  const served = await serve({ folder, base: '/', port: 0 });
  address = served.address;
  stop = () => {
    served.server.close();
    served.server.closeAllConnections();
  };
});
test.afterAll(() => stop());

/** What the stand-in for giscus does once it is loaded; it speaks giscus's own messages. */
const tell = (data: unknown) => `parent.postMessage(${JSON.stringify({ giscus: data })}, '*');`;
const discussion = (facts: object) =>
  tell({ discussion: { id: 'D', url: 'x', locked: false, totalCommentCount: 2, ...facts } });

/** Puts a stand-in in the place of giscus, and notes every request to other hosts and each message to the frame. */
async function standIn(page: Page, script: string | ((route: Route) => Promise<void>)) {
  const asked: URL[] = [];
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, async (route) => {
    asked.push(new URL(route.request().url()));
    if (typeof script !== 'string') return script(route);
    const log = "window.received=[];addEventListener('message',e=>received.push(e.data));";
    await route.fulfill({ contentType: 'text/html', body: `<body><script>${log}${script}</script>` });
  });
  return asked;
}

const join = (page: Page) => page.getByRole('button', { name: 'Mitreden' });
const status = (page: Page) => page.locator('.thread [role=status]');

test('before the click nobody is asked for anything, and the text says who will learn what', async ({
  page,
}) => {
  const asked = await standIn(page, '');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(`${address}essays/laut/`);
  await expect(join(page)).toBeVisible();
  await expect(page.locator('.join')).toContainText('Erst wenn Sie „Mitreden“ wählen');
  expect(asked).toEqual([]);
  expect(scripts.filter((url) => url.includes('thread'))).toEqual([]);
});

test('a click loads the thread by its number; theme and height follow', async ({ page }) => {
  const asked = await standIn(page, tell({ resizeHeight: 700 }) + discussion({}));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${address}essays/laut/`);
  await join(page).click();
  const frame = page.locator('giscus-widget iframe');
  await expect(frame).toHaveCSS('height', '700px');
  await expect(frame).toHaveAttribute('title', 'Kommentare');
  const query = asked[0]?.searchParams;
  expect(asked[0]?.pathname).toBe('/de/widget');
  expect([query?.get('repo'), query?.get('number'), query?.get('term'), query?.get('strict')]).toEqual([
    'owner/name',
    '7',
    '',
    '1',
  ]);
  expect(query?.get('backLink')).toBe('https://probe.example/essays/laut/');
  await page.locator('button.theme').click();
  const inner = page.frames().find((each) => each.url().startsWith('https://giscus.app'));
  await expect
    .poll(() => inner?.evaluate(() => JSON.stringify(Reflect.get(window, 'received'))))
    .toContain('"theme":"dark"');
});

test('a thread nobody knows yet is found by its permanent term', async ({ page }) => {
  const asked = await standIn(page, tell({ error: 'Discussion not found' }));
  await page.goto(`${address}essays/still/`);
  await join(page).click();
  await expect(status(page)).toContainText('Ihr Beitrag eröffnet das Gespräch');
  expect(asked[0]?.searchParams.get('term')).toBe('probe/still');
});

for (const [name, script, words] of [
  ['signed out', tell({ resizeHeight: 300 }), 'melden Sie sich unten bei GitHub an'],
  ['empty', discussion({ totalCommentCount: 0 }), 'Noch ist hier nichts gesagt'],
  ['locked', discussion({ locked: true }), 'Dieses Gespräch ist geschlossen'],
  ['gone', tell({ error: 'Discussion not found' }), 'gibt es auf GitHub nicht mehr'],
  ['rate limited', tell({ error: 'API rate limit exceeded for owner/name' }), 'keine weiteren Anfragen'],
  ['broken', tell({ error: '<img src=x onerror=alert(1)>' }), 'giscus meldet einen Fehler'],
] as const) {
  test(`says what to do where the thread is ${name}`, async ({ page }) => {
    await standIn(page, script);
    await page.goto(`${address}essays/laut/`);
    await join(page).click();
    await expect(status(page)).toContainText(words);
    await expect(page.locator('.ways a').first()).toHaveAttribute('href', /discussions\/7$/);
  });
}

test('says so where giscus stays silent, is stopped, or answers from elsewhere', async ({ page }) => {
  await page.clock.install();
  await standIn(page, (route) => route.abort('blockedbyclient'));
  await page.goto(`${address}essays/laut/`);
  await join(page).click();
  await page.locator('giscus-widget').waitFor({ state: 'attached' });
  await page.evaluate((data) => window.postMessage(data, '*'), { giscus: { discussion: { locked: true } } });
  await page.clock.runFor(13_000);
  await expect(status(page)).toContainText('antwortet nicht');
});

for (const [name, prepare, words] of [
  [
    'its own part of the site is stopped',
    (page: Page) => page.route(/\/assets\/.*thread/, (route) => route.abort()),
    'ließ sich nicht laden',
  ],
  [
    'the browser gives no storage',
    (page: Page) =>
      page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
      ),
    'Ihr Browser erlaubt dieser Seite keinen Speicher',
  ],
] as const) {
  test(`says what to do where ${name}, to those who came by keyboard too`, async ({ page }) => {
    const asked = await standIn(page, '');
    await prepare(page);
    await page.goto(`${address}essays/laut/`);
    await join(page).press('Enter');
    await expect(status(page)).toContainText(words);
    await expect(status(page)).toContainText('einen der anderen Wege');
    await expect(page.locator('.thread')).toBeFocused();
    expect(asked).toEqual([]);
  });
}

test('what a broken giscus sends is not shown; a late answer is', async ({ page }) => {
  await page.clock.install();
  await standIn(page, (route) =>
    route.fulfill({ status: 503, contentType: 'text/html', body: 'Unavailable' }),
  );
  await page.goto(`${address}essays/laut/`);
  await join(page).click();
  await page.locator('giscus-widget').waitFor({ state: 'attached' });
  await page.clock.runFor(13_000);
  await expect(status(page)).toContainText('antwortet nicht');
  await expect(page.locator('giscus-widget')).toBeHidden();
  // Its frame may still be on the way.
  await expect(async () => {
    const inner = page.frames().find((each) => each.url().startsWith('https://giscus.app'));
    expect(inner).toBeDefined();
    await inner?.evaluate((message) => parent.postMessage(message, '*'), { giscus: { resizeHeight: 300 } });
    await expect(page.locator('giscus-widget')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('an absurd height does not make an absurd page', async ({ page }) => {
  await standIn(page, tell({ resizeHeight: 1e9 }));
  await page.goto(`${address}essays/laut/`);
  await join(page).click();
  await expect(status(page)).toContainText('melden Sie sich');
  const height = await page.locator('.thread').evaluate((element) => element.clientHeight);
  expect(height).toBeLessThan(2_000);
});

test('coming back from signing in loads by itself, and the session leaves the address', async ({ page }) => {
  const asked = await standIn(page, tell({ resizeHeight: 300 }));
  await page.goto(`${address}essays/laut/?hl=geheim`);
  await join(page).click();
  await expect(page.locator('giscus-widget')).toBeAttached();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked[0]?.href).not.toContain('geheim');
  asked.length = 0;
  await page.goto(`${address}essays/laut/?giscus=secret-session`);
  await expect(page.locator('giscus-widget')).toBeAttached();
  await expect(page).toHaveURL(`${address}essays/laut/`);
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked[0]?.searchParams.get('session')).toBe('secret-session');
  expect(asked[0]?.searchParams.get('origin')).toBe(`${address}essays/laut/#conversation-thread`);
});

test('a link with a session of somebody else loads nothing and changes nobody’s session', async ({
  page,
}) => {
  const asked = await standIn(page, tell({ resizeHeight: 300 }));
  await page.goto(`${address}essays/still/`);
  await join(page).click();
  await expect(page.locator('giscus-widget')).toBeAttached();
  // What it asks for comes after it.
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  asked.length = 0;
  await page.goto(`${address}essays/laut/?giscus=foreign-session#trackbacks`);
  await expect(join(page)).toBeVisible();
  await expect(page).toHaveURL(`${address}essays/laut/#trackbacks`);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('foreign-session');
});

test('the choice is remembered, and can be withdrawn', async ({ page }) => {
  const asked = await standIn(page, tell({ resizeHeight: 300 }));
  await page.goto(`${address}essays/laut/`);
  await page.getByLabel('immer gleich laden').check();
  await page.goto(`${address}essays/still/`);
  await page.locator('.join').scrollIntoViewIfNeeded();
  await expect(page.locator('giscus-widget')).toBeAttached();
  await page.getByLabel('immer gleich laden').uncheck();
  asked.length = 0;
  await page.reload();
  await page.locator('.join').scrollIntoViewIfNeeded();
  await expect(join(page)).toBeVisible();
  expect(asked).toEqual([]);
});

test('offline it waits until the connection is back', async ({ page, context }) => {
  await standIn(page, tell({ resizeHeight: 300 }));
  await page.goto(`${address}essays/laut/`);
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
  await join(page).click();
  await expect(status(page)).toContainText('Sie sind offline');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true });
    dispatchEvent(new Event('online'));
  });
  await expect(page.locator('giscus-widget')).toBeAttached();
  await context.setOffline(false);
});

test('without JavaScript the other ways are there, and no button that does nothing', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${address}essays/laut/`);
  await expect(page.locator('.thread button')).toBeHidden();
  await expect(page.locator('.ways')).toContainText('im Gespräch auf GitHub, per E-Mail');
  await expect(page.locator('.ways'), 'what is not set up').not.toContainText('auf Ihrer eigenen Website');
  await page.close();
});
