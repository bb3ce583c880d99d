import { defineCommand } from 'citty';
import { serverOptions } from './preview.ts';
import { runTool } from './tool.ts';

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Shows the site while you write, drafts included; it follows every change',
  },
  args: serverOptions,
  run: async ({ args: { port, host } }) => {
    // With its lock, Astro would refuse a second server and hide the first in the background under some tools.
    const options = ['dev', '--ignore-lock', '--port', port, '--host', host];
    process.exitCode = await runTool('astro', options, { PREVIEW: '1' });
  },
});
