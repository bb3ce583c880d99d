import { removeCaches } from './cache-names.ts';
import type { WorkerScope } from './worker-scope.ts';

// Stands in every build that offers nothing to keep: a browser that had the other one takes this in its place on the next
// visit, and then has none. The file is an entry of its own.
declare const self: WorkerScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const removal = removeCaches(caches, new URL(scope).pathname).then(() => self.registration.unregister());
  event.waitUntil(removal);
});
