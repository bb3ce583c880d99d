import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from 'playwright/test';
import { serve } from '../../src/cli/commands/preview.ts';
import { inlineScripts } from '../../src/integrations/inline-scripts.ts';
import { folder as site } from './folder.ts';

/** The button that keeps the series on the device. */
export const take = (page: Page) => page.getByRole('button', { name: /^Zum Mitnehmen \([\d,]+\sMB\)$/ });
/** The button that takes it off again. */
export const remove = (page: Page) => page.getByRole('button', { name: 'Vom Gerät nehmen' });
/** What the page says once the series is kept. */
const kept = 'Liegt auf diesem Gerät und lässt sich ohne Netz lesen.';

/** What a browser holds of the site: caches, workers, storage. */
export const held = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).toSorted(),
    scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    stored: Object.keys(localStorage),
  }));

/** Code of ours as a browser gets it. */
export async function bundle(name: string): Promise<string> {
  const module = await inlineScripts.load.call(
    { addWatchFile: () => {} },
    join(process.cwd(), `src/offline/${name}.ts?inline-script`),
  );
  return JSON.parse(/^export default (.*);$/s.exec(module ?? '')?.[1] ?? '""');
}

/** What a browser holds that keeps nothing. */
export const nothing = { caches: [], scopes: [], stored: [] };

/** Opens a page and keeps the series. */
export async function keep(page: Page, address: string) {
  await page.goto(address);
  await take(page).click();
  await expect(page.locator('.offline [role=status]')).toHaveText(kept, { timeout: 25_000 });
}

/** A host whose files can change, and who can be gone: the browser asks it, and a worker asks it, alike. */
export async function openHost(context: BrowserContext) {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(site, folder, { recursive: true });
  const { server, address } = await serve({ folder, base: '/', port: 0 });
  return {
    folder,
    address,
    goOffline: () => context.setOffline(true),
    goOnline: () => context.setOffline(false),
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}
