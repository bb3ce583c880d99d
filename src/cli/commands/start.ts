import { defineCommand } from 'citty';
import type { Project } from '../../settings.ts';
import { buildSite } from './build.ts';
import { readPort, serverOptions, serveSite } from './preview.ts';

/** The command for a project. */
export default function subCommand(project: Project) {
  return defineCommand({
    meta: { name: 'start', description: 'Builds the site and serves it' },
    args: serverOptions,
    run: async ({ args }) => {
      const port = readPort(args.port);
      process.exitCode = await buildSite(project);
      if (process.exitCode === 0) await serveSite(project.settings, { host: args.host, port });
    },
  });
}
