import { type KeptFiles, openKeptFiles } from './kept-files.ts';
import { failureOf, type OfflineReport, type OfflineTask } from './messages.ts';
import { showKept } from './offline-button.ts';
import { requestKind } from './request-kind.ts';
import type { WorkerScope } from './worker-scope.ts';

// Answers for the site where there is no network, for a reader who asked for it. The file is an entry of its own.
declare const self: WorkerScope;
/** Put before this code by its route. */
declare const keptSite: { series: string; languages: readonly string[] };

/** Milliseconds after which a page that is kept is shown although the network has not answered. */
const patience = 3000;

/** Milliseconds for which what a page needs is taken from what is kept, once the network did not answer. */
const slowness = 20_000;

const { scope } = self.registration;
const base = new URL(scope).pathname;
const files: KeptFiles = openKeptFiles(
  { ...keptSite, base },
  {
    caches,
    fetch: (path, options) => fetch(path, options),
    room: async () => {
      const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
      return quota - usage;
    },
  },
);
let slowUntil = 0;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(fulfil(event.data, (report) => port.postMessage(report)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = requestKind(request, scope);
  if (!kind) return;
  const path = new URL(request.url).pathname;
  if (kind === 'fixed') event.respondWith(keptFirst(request, path));
  else if (kind === 'fresh') event.respondWith(networkFirst(request, path));
  else {
    const answer = showPage(request, path);
    event.respondWith(answer);
    // A visit brings what is kept up to date; without a network, or without room, it stays as it is.
    event.waitUntil(answer.then(() => files.update()).catch(() => {}));
  }
});

async function fulfil(data: unknown, report: (report: OfflineReport) => void): Promise<void> {
  const task = readTask(data);
  try {
    if (task && 'keep' in task) await files.keep(task.keep, (share) => report({ share }));
    else if (task) {
      await files.remove();
      await self.registration.unregister();
    }
    report({ done: true });
  } catch (error) {
    report({ failure: failureOf(error) });
  }
}

function readTask(data: unknown): OfflineTask | undefined {
  if (!(data instanceof Object)) return undefined;
  if ('keep' in data && typeof data.keep === 'string') return { keep: data.keep };
  return 'remove' in data ? { remove: true } : undefined;
}

async function keptFirst(request: Request, path: string): Promise<Response> {
  return (await files.find(path)) ?? fetch(request);
}

async function networkFirst(request: Request, path: string): Promise<Response> {
  const kept = await files.find(path);
  if (!kept) return fetch(request);
  if (request.mode !== 'navigate' && Date.now() < slowUntil) return kept;
  const answer = await Promise.race([fetch(request).catch(() => undefined), wait(patience)]);
  // A server that is down says nothing worth reading.
  if (answer && answer.status < 500) return answer;
  slowUntil = Date.now() + slowness;
  return kept;
}

async function showPage(request: Request, path: string): Promise<Response> {
  try {
    const answer = await networkFirst(request, path);
    return answer.ok && (await files.hasButton(path)) ? await withButton(answer) : answer;
  } catch (error) {
    // Hosts add a slash that is missing; a service worker has to.
    if (!path.endsWith('/') && (await files.find(`${path}/`))) return Response.redirect(`${path}/`);
    const instead = await files.findInstead(path);
    if (!instead) throw error;
    return withButton(instead, 503);
  }
}

async function withButton(page: Response, status = page.status): Promise<Response> {
  return new Response(showKept(await page.text()), { status, headers: page.headers });
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
