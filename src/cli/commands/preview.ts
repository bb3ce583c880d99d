import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { defineCommand } from 'citty';
import { command } from '../../series/text/command.ts';
import { serveFiles } from '../../serve-files.ts';
import { type Project, SettingsError } from '../../settings.ts';
import { print, printError } from '../terminal/output.ts';

/** Options of commands that serve pages. */
export const serverOptions = {
  port: { type: 'string', description: 'first port to try; where it is taken, the next', default: '4321' },
  host: {
    type: 'string',
    description: 'address to listen on; 0.0.0.0 lets other machines in',
    default: 'localhost',
  },
} as const;

/**
 * Reads the port of a command line.
 * @throws SettingsError
 */
export function readPort(text: string): number {
  const { success, data } = portSchema.safeParse(text);
  if (!success) throw new SettingsError(`--port is “${text}”: write a number up to 65535, such as 4321.`);
  return data;
}

const portSchema = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535));

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: { name: 'preview', description: 'Serves the built site as a web host would' },
    args: serverOptions,
    run: async ({ args }) => {
      const { outDir: folder, base } = settings;
      const port = readPort(args.port);
      if (!existsSync(folder)) {
        printError(`There is nothing in ${folder} yet. Build the site first: ${command('build')}`);
        process.exitCode = 1;
        return;
      }
      await serveSite({ outDir: folder, base }, { host: args.host, port });
    },
  });
}

/** Serves the built site of a project until the command is ended. */
export async function serveSite(
  { outDir, base }: Pick<Project['settings'], 'outDir' | 'base'>,
  { host, port }: { host: string; port: number },
): Promise<never> {
  const { address } = await serve({ folder: outDir, base, host, port });
  print(`The site is at ${address} (Ctrl+C ends it)`);
  return new Promise(() => {});
}

interface Serving {
  /** The built site. */
  folder: string;
  /** Path it was built for, with a slash at both ends. */
  base: string;
  host?: string;
  /** The first port to try; 0 lets the system choose. */
  port: number;
}

/**
 * Serves a built site on the first free port; unknown paths get its 404 page. (Astro's preview allows one instance
 * only.)
 */
export async function serve({ folder, base, host = 'localhost', port }: Serving) {
  // `dev` reads the disk on each request, so that a new build shows at once.
  const files = serveFiles(folder, notFound);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!isAllowedHost(request.headers.host, host)) {
      response.writeHead(403).end('This server answers under its own names only.');
    } else if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response);
    } else if (url === '/' || `${url}/` === base) {
      response.writeHead(302, { location: base }).end();
    } else {
      notFound(response);
    }
  });
  const free = await listen(server, port, host);
  const name = host.includes(':') ? `[${host}]` : host;
  return { server, address: `http://${name}:${free}${base}` };

  async function notFound(response: ServerResponse) {
    const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  }
}

/**
 * Whether a request may name the server so: by an address, or by a name that nobody else can let lead here. The pages of
 * another site could else read what is served, under a name of their own (DNS rebinding).
 */
function isAllowedHost(header: string | undefined, host: string): boolean {
  const named = `http://${header}`;
  if (header === undefined || !URL.canParse(named)) return false;
  const name = new URL(named).hostname.replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || /(?:^|\.)localhost$/.test(name) || [host, hostname()].includes(name);
}

/** Listens on `port` or, if it is taken, on one of the next hundred. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let attempt = port; ; attempt++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(attempt, host, () => resolve(void server.off('error', reject)));
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || attempt >= port + 100) throw error;
    }
  }
}
