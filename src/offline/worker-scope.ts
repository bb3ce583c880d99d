/** What a service worker finds on its global object, as far as ours needs it; TypeScript's own library excludes that of pages. */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: <Kind extends keyof WorkerEvents>(
    kind: Kind,
    listener: (event: WorkerEvents[Kind]) => void,
  ) => void;
}

interface WorkerEvents {
  install: LongEvent;
  activate: LongEvent;
  fetch: LongEvent & { request: Request; respondWith: (response: Promise<Response>) => void };
  message: LongEvent & { data: unknown; ports: readonly MessagePort[] };
}

/** An event for which the worker is kept alive until a promise is settled. */
interface LongEvent extends Event {
  waitUntil: (promise: Promise<unknown>) => void;
}
