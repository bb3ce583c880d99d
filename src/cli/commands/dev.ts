import { defineCommand } from 'citty';
import { loadContent } from '../../loader/load.ts';
import { settings } from '../../settings.ts';
import { runTool } from '../run-tool.ts';
import { readPort, serverOptions } from './preview.ts';
import { refreshSchemas } from './schema.ts';

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Shows the site while you write, drafts included; it follows every change',
  },
  args: serverOptions,
  run: async ({ args: { port, host } }) => {
    const first = String(readPort(port));
    await refreshSchemas((await loadContent(settings)).readable);
    // With its lock, Astro would refuse a second server and hide the first in the background under some tools.
    const options = ['dev', '--ignore-lock', '--port', first, '--host', host];
    process.exitCode = await runTool('astro', options, { PREVIEW: '1' });
  },
});
