import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from '../setup/nginx.mjs';

/** Serves a built site with nginx and the configuration that the build wrote for it. */
export async function serveWithNginx(site: string) {
  const program = findNginx();
  if (!program) throw new Error('There is no nginx. Run: node tests/setup/prepare.mjs');
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  await mkdir(join(folder, 'temporary'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/temporary/${kind};`)
    .join('\n');
  // One browser walks over the whole site: after a thousand requests nginx would close its connection under it.
  const connections = 'keepalive_requests 1000000;';
  // Root's worker would become www-data, which may not be allowed to read the site.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${connections}
${temporary}
server { listen 127.0.0.1:${port}; root ${site}; include ${site}/.hosts/nginx.conf; }
}`,
  );
  const server = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', join(folder, 'errors')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  await answers(address, ended);
  return {
    address,
    async stop() {
      // At once: a browser may hold a connection open on which it has asked for nothing yet.
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(address: string, ended: Promise<void>): Promise<void> {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  while (!(await fetch(address).catch(() => undefined))) {
    if (gone) throw new Error('nginx refused its configuration, see above');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });
}
