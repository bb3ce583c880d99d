import { chromium } from 'playwright';
import { launchOptions } from './tests/browser.ts';
import { serve } from './src/cli/preview.ts';
const { server, address } = await serve({ folder: '/work/wt/search/dist', base: '/', port: 0 });
const browser = await chromium.launch(await launchOptions());
for (const [width, scheme] of [[1440, 'light'], [360, 'dark'], [768, 'light']] as const) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
  await page.goto(address + 'essays/elfenbeinturm/');
  await page.keyboard.press('/');
  await page.waitForSelector('.search-dialog[open]');
  await page.keyboard.type('Gespräch Kunden');
  await page.waitForSelector('.search-results > li');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/q/dialog-${width}.png` });
  await page.goto(address + 'suche/?q=Leitern');
  await page.waitForSelector('.search-results > li');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/q/page-${width}.png`, fullPage: true });
  await page.goto(address + 'essays/elfenbeinturm/?hl=Leitern+Gespräch#mithören');
  await page.waitForSelector('.search-bar');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/q/hl-${width}.png` });
  if (width === 360) { await page.goto(address + 'suche/?q=Gesprech'); await page.waitForSelector('.search-nearest'); await page.screenshot({ path: `/tmp/q/none.png` }); await page.goto(address + 'thesen/'); await page.screenshot({ path: `/tmp/q/reg.png` }); }
}
await browser.close(); server.close(); server.closeAllConnections();
