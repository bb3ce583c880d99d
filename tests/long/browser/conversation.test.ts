import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { serve } from '../../../src/cli/commands/preview.ts';
import { buildSite, contentFolder, writeContent } from '../../build/site.ts';
import { conversationContent } from '../../setup/conversation-content.ts';

test('a link to a comment that stands on a later page leads there, in silence; one to nothing leads nowhere', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const contentDir = await writeContent(contentFolder('later-pages'), conversationContent);
  const { folder } = await buildSite('later-pages', { contentDir });
  const { server, address } = await serve({ folder, base: '/', port: 0 });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const third = readFileSync(join(folder, 'essays/viel/gespraech/3/index.html'), 'utf8');
  const [, id = ''] = /id="(r-[^"]+)"/.exec(third) ?? [];

  await page.goto(`${address}essays/viel/#${id}`);
  await expect(page).toHaveURL(`${address}essays/viel/gespraech/3/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await page.goto(`${address}essays/viel/#r-nobody`);
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(`${address}essays/viel/#r-nobody`);
  expect(said).toEqual([]);
  server.close();
  server.closeAllConnections();
});
