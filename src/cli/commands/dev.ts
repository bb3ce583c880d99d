import { defineCommand } from 'citty';
import { loadContent } from '../../loader/load.ts';
import type { Project } from '../../settings.ts';
import { readAstroConfig } from '../site/astro-config.ts';
import { readPort, serverOptions } from './preview.ts';
import { refreshSchemas } from './schema.ts';

/** The command for a project. */
export default function command({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'dev',
      description: 'Shows the site while you write, drafts included; it follows every change',
    },
    args: serverOptions,
    run: async ({ args: { port, host } }) => {
      const first = readPort(port);
      await refreshSchemas(settings, (await loadContent(settings)).readable);
      // In this process, so that no other one outlives it.
      const { dev } = await import('astro');
      await dev({ ...(await readAstroConfig(settings.root)), server: { port: first, host } });
      await new Promise(() => {});
    },
  });
}
