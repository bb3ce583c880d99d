import { defineCommand } from 'citty';
import { loadContent } from '../../loader/load.ts';
import { settings } from '../../settings.ts';
import { readPort, serverOptions } from './preview.ts';
import { refreshSchemas } from './schema.ts';

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Shows the site while you write, drafts included; it follows every change',
  },
  args: serverOptions,
  run: async ({ args: { port, host } }) => {
    const first = readPort(port);
    await refreshSchemas((await loadContent(settings)).readable);
    // Astro would report how it is used to a server, and ask another for newer versions.
    Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
    // In this process: nothing is left behind when it ends.
    const { dev } = await import('astro');
    await dev({ server: { port: first, host } });
    await new Promise(() => {});
  },
});
