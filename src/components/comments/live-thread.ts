/**
 * Opens the live thread of a page. Loaded only when the reader wants it; it then brings the giscus component along.
 */
import 'giscus';
import type { ThreadWords } from '../../i18n/thread-schema.ts';
import type { ThreadState } from './props.ts';
import { readMessage } from './thread-message.ts';

/** Time-out after which the reader sees that the thread did not load (milliseconds). */
const patience = 10_000;

/** Where the component keeps the session; the key is giscus's own. */
const sessionKey = 'giscus-session';

for (const place of document.querySelectorAll<HTMLElement>('.thread'))
  open(place, JSON.parse(place.dataset.words ?? ''));

function open(place: HTMLElement, words: ThreadWords): void {
  const status = place.querySelector('[role=status]');
  let state: ThreadState = 'loading';
  const show = (next: ThreadState) => {
    state = next;
    place.dataset.state = next;
    if (status) status.textContent = next === 'open' ? '' : words[next];
  };
  if (!hasStorage()) {
    show('blocked');
    return;
  }
  if (!navigator.onLine) {
    show('offline');
    addEventListener('online', () => open(place, words), { once: true });
    return;
  }
  show('loading');
  place.querySelector('button')?.remove();
  const returned = clearQuery();
  const widget = createWidget(place);
  const host = widget.getAttribute('host');
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== host || source !== frameOf(widget)?.contentWindow) return;
    const byNumber = widget.getAttribute('mapping') === 'number';
    const next = readMessage(data, { state, byNumber, hasSession: hasSession() });
    if (next) show(next);
  });
  place.append(widget);
  nameFrame(widget, words.title);
  setTimeout(() => {
    if (state === 'loading') show('silent');
  }, patience);
  if (returned) widget.scrollIntoView({ block: 'center' });
}

/**
 * Takes what giscus has no business with out of the address, which it gets whole: what the reader searched for, or where
 * they come from. @returns whether they come back from signing in
 */
function clearQuery(): boolean {
  const address = new URL(location.href);
  const session = address.searchParams.get('giscus');
  address.search = session === null ? '' : new URLSearchParams({ giscus: session }).toString();
  history.replaceState(history.state, '', address);
  return session !== null;
}

function createWidget(place: HTMLElement): HTMLElement {
  setBacklink();
  const widget = document.createElement('giscus-widget');
  for (const [name, value] of Object.entries(place.dataset)) {
    if (!['module', 'failed', 'state', 'words'].includes(name)) widget.setAttribute(name, value ?? '');
  }
  // GitHub leads back to this id after signing in.
  widget.id = 'conversation-thread';
  const root = document.documentElement;
  const follow = () => widget.setAttribute('theme', root.dataset.theme || 'preferred_color_scheme');
  follow();
  new MutationObserver(follow).observe(root, { attributeFilter: ['data-theme'] });
  return widget;
}

/** A discussion that giscus creates links back to the address that stays, whatever the reader's own looks like. */
function setBacklink(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (canonical === undefined || document.querySelector('meta[name="giscus:backlink"]')) return;
  const meta = document.createElement('meta');
  meta.name = 'giscus:backlink';
  meta.content = canonical;
  document.head.append(meta);
}

function frameOf(widget: HTMLElement): HTMLIFrameElement | null | undefined {
  return widget.shadowRoot?.querySelector('iframe');
}

/** The component's frame has an English name; it is there as soon as the component has drawn itself. */
function nameFrame(widget: HTMLElement, title: string): void {
  requestAnimationFrame(() => {
    const frame = frameOf(widget);
    if (frame) frame.title = title;
    else nameFrame(widget, title);
  });
}

function hasStorage(): boolean {
  try {
    localStorage.getItem(sessionKey);
    return true;
  } catch {
    return false;
  }
}

function hasSession(): boolean {
  return localStorage.getItem(sessionKey) !== null;
}
