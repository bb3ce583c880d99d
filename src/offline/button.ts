/** The button that keeps the site on a device, and takes it off again; loaded when it is pressed for the first time. */
import type { OfflineWords } from '../i18n/offline-schema.ts';
import { cacheNames, removeCaches } from './cache-names.ts';
import { failureOf, type OfflineFailure, type OfflineReport, type OfflineTask } from './messages.ts';
import { isShownKept, showState } from './offline-button.ts';
import { offlineSettings } from './settings.ts';

/** A worker reported why it could not do something. */
class Failure extends Error {
  readonly reason: OfflineFailure;
  constructor(reason: OfflineFailure) {
    super(reason);
    this.reason = reason;
  }
}

const button = document.querySelector<HTMLElement>('[data-offline]');
const status = button?.parentElement?.querySelector('[role=status]');
const { base, series, language, words: address } = offlineSettings(button?.dataset.offline);
/** Of a page that no worker answered with it is not known. */
let isKept = button && isShownKept(button) ? true : undefined;
let isBusy = false;

button?.addEventListener('click', () => void press());
void press();

async function press(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  const words = await readWords();
  try {
    if (words) await act(words);
  } catch (error) {
    say(words?.[error instanceof Failure ? error.reason : failureOf(error)]);
  }
  isBusy = false;
}

/** The first press on a device that has the site already says so. */
async function act(words: OfflineWords): Promise<void> {
  // Browsers have none in private windows, and on addresses that are not secure.
  if (!('serviceWorker' in navigator && 'caches' in globalThis)) throw new Failure('denied');
  if (isKept) {
    await remove();
    isKept = false;
    say(words.removed);
  } else {
    const wasKept = isKept === undefined && (await hasList());
    if (!wasKept) await keep(words);
    isKept = true;
    say(words.kept);
  }
  if (button) showState(button, isKept);
}

async function hasList(): Promise<boolean> {
  const cacheName = cacheNames(series, base).pages;
  const list = await caches.match(`${base}offline.${language}.json`, { cacheName, ignoreVary: true });
  return list !== undefined && (await ownRegistration()) !== undefined;
}

async function keep(words: OfflineWords): Promise<void> {
  say(words.loading.replace('{percent}', percent(0)));
  const isFirst = (await ownRegistration()) === undefined;
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: 'none',
  });
  // Browsers may ask the reader; nothing waits for the answer.
  void navigator.storage.persist().catch(() => false);
  try {
    await ask(await activeWorker(registration), { keep: language }, (share) =>
      say(words.loading.replace('{percent}', percent(share))),
    );
  } catch (error) {
    // What failed leaves nothing behind.
    if (isFirst) await remove();
    throw error;
  }
}

async function remove(): Promise<void> {
  const registration = await ownRegistration();
  // The worker itself ends what it may be doing.
  if (registration?.active) await ask(registration.active, { remove: true });
  await registration?.unregister();
  await removeCaches(caches, base);
}

/** The registration of this site, not that of another one in whose folder it lies. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  return registration && new URL(registration.scope).pathname === base ? registration : undefined;
}

function activeWorker({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(worker);
      else if (!worker || worker.state === 'redundant') reject(new Failure('failed'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

function ask(worker: ServiceWorker, task: OfflineTask, onShare = (_: number) => {}): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<void>((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<OfflineReport>) => {
      if ('share' in data) return onShare(data.share);
      if ('failure' in data) reject(new Failure(data.failure));
      else resolve();
    };
    worker.postMessage(task, [port2]);
  }).finally(() => port1.close());
}

/** Without a network there are no words, and nothing that they could be said of. */
async function readWords(): Promise<OfflineWords | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function percent(share: number): string {
  return share.toLocaleString(document.documentElement.lang, { style: 'percent' });
}

function say(text = ''): void {
  status?.replaceChildren(text);
}
