import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** Milliseconds until an answer begins, and bytes a millisecond after that, for all answers together: slow 4G. */
const delay = 100;
const rate = 200;

/**
 * Serves folders, compressed, as over a slow line; the first that has a file gives it. The delay is the server's, so
 * that it holds for workers as well, to which a browser's own throttling does not apply.
 */
export async function serveSlowly(folders: readonly string[]) {
  const [first, second] = folders.map((folder) => sirv(folder, { dev: true }));
  let weight = { bytes: 0, requests: 0 };
  let free = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    const { end } = response;
    // The whole answer is collected first: only then its compressed size is known.
    response.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
    response.end = (chunk) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      void send();
      return response;
    };
    first?.(request, response, () => second?.(request, response, () => void response.writeHead(404).end()));

    async function send() {
      const plain = Buffer.concat(chunks);
      const zipped = gzipSync(plain);
      weight.bytes += Math.min(plain.length, zipped.length);
      weight.requests += 1;
      const now = performance.now();
      free = Math.max(free, now + delay) + Math.min(plain.length, zipped.length) / rate;
      await wait(free - now);
      end.call(response, plain, 'utf8');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    description: `${delay} ms delay, ${(rate * 8) / 1000} Mbit/s`,
    reset: () => {
      weight = { bytes: 0, requests: 0 };
    },
    weight: () => weight,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
