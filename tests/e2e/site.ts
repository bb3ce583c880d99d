import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/cli/commands/build.ts';
import { serve } from '../../src/cli/commands/preview.ts';
import { settings } from '../../src/settings.ts';

/**
 * Playwright's global set-up: builds the shipped content and serves it on a free port, whose address becomes the
 * tests' `baseURL`. `SITE_FOLDER` names a site already built, to save the time while writing tests.
 * @returns what ends the server
 */
export default async function serveSite() {
  const own = join(process.cwd(), 'node_modules/.cache/site');
  const folder = process.env.SITE_FOLDER ?? own;
  if (folder === own) {
    rmSync(own, { recursive: true, force: true });
    if ((await buildSite({ settings: { ...settings, outDir: own }, environment: process.env })) !== 0)
      throw new Error('The site could not be built.');
  }

  const { server, address } = await serve({ folder, base: settings.base, port: 0 });
  process.env.SITE_UNDER_TEST = address;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
