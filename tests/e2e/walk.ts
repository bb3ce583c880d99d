import { expect, type Page } from 'playwright/test';
import { folder } from './folder.ts';
import { serveWithNginx } from './nginx.ts';
import { violations } from './violations.ts';

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };

/** How closely a walk looks at a page: at what it asks for and how wide it is, with axe, or with axe in every look. */
export type Attention = 'glance' | 'look' | 'scrutiny';

/**
 * Complaints about pages, as a host sends them: with their policy, since what it refuses is told on the console.
 *
 * @param page an empty tab; closed in the end
 * @param language the language that all pages must speak
 * @param attention how closely to look at each path
 * @returns at most twenty, each with the page's address
 */
export async function walk(
  page: Page,
  language: string,
  attention: ReadonlyMap<string, Attention>,
): Promise<string[]> {
  const { address, stop } = await serveWithNginx(folder);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${page.url()}: ${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const own = request.url().startsWith(address) || request.url().startsWith('data:');
    if (!own) complaints.push(`${page.url()} asks for ${request.url()}`);
  });
  for (const [path, level] of attention) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(phone);
    await page.goto(address + encodeURI(path));
    const [wide, spoken] = await page.evaluate(() => [
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      document.documentElement.lang,
    ]);
    if (wide > 0) complaints.push(`${path} is ${wide} px too wide`);
    expect(spoken, path).toBe(language);

    if (level === 'glance') continue;
    if (level === 'scrutiny') complaints.push(...(await violations(page)));
    await page.setViewportSize(desktop);
    complaints.push(...(await violations(page)));
    if (level === 'look') continue;
    // In the dark nothing differs but the colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    complaints.push(...(await violations(page, ['color-contrast'])));
    await useTheme(page);
  }
  // What the last page still asks for would find nobody there.
  await page.close();
  await stop();
  return complaints.slice(0, 20);
}

async function useTheme(page: Page): Promise<void> {
  const button = page.locator('button.theme');
  if (await button.isVisible()) await button.click();
}
