/** The cards that links of a text open; loaded when a reader first comes to one. */
import type { LinkPreview } from '../props.ts';
import { placeCard } from './card-placement.ts';

/** Long enough that a pointer on its way elsewhere opens nothing (milliseconds). */
const delay = 350;
/** Time to reach the card with the pointer before it closes. */
const grace = 150;
const id = 'link-preview';

let card: HTMLElement | undefined;
let current: HTMLAnchorElement | undefined;
let timer = 0;
const previews = new Map<string, Promise<LinkPreview | undefined>>();

const text = document.querySelector('.prose');
text?.addEventListener('pointerover', (event) => {
  if (event instanceof PointerEvent && event.pointerType !== 'touch') preview(event.target);
});
text?.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.matches(':focus-visible')) preview(target);
});
// The one that this module was loaded for; what a finger touches is not hovered.
if (matchMedia('(hover: hover)').matches)
  preview(document.querySelector('.prose a:is(:hover, :focus-visible)'));

/** Shows the preview of the link that was hovered or focused, after a short delay; leaves the focus where it is. */
async function preview(target: EventTarget | null): Promise<void> {
  const link = target instanceof Element ? target.closest('a') : undefined;
  if (
    !link ||
    savesData() ||
    link === current ||
    link.origin !== location.origin ||
    link.pathname === location.pathname ||
    // A file beside a text, or a page without a card.
    !link.pathname.endsWith('/') ||
    link.matches('[data-no-card]')
  )
    return;
  closeBehind(link);
  clearTimeout(timer);
  const [value] = await Promise.all([readPreview(link.pathname), later()]);
  if (value && link !== current && link.matches(':hover, :focus-visible')) show(link, value);
}

/** Whether the reader wants little to be loaded (Save-Data); only some browsers tell. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof Object && Reflect.get(connection, 'saveData') === true;
}

function later(): Promise<void> {
  return new Promise((resolve) => {
    timer = window.setTimeout(resolve, delay);
  });
}

/** Asks for what a card says once; where it cannot be had, there is none. */
function readPreview(path: string): Promise<LinkPreview | undefined> {
  const known = previews.get(path);
  if (known) return known;
  const asked = fetch(`${path}preview.json`).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  );
  previews.set(path, asked);
  return asked;
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function show(link: HTMLAnchorElement, { label, title, lang, ...preview }: LinkPreview): void {
  hide();
  const place = preview.places[idOf(link.hash)];
  const shown = card ?? makeCard();
  card = shown;
  shown.lang = lang;
  shown.replaceChildren(
    ...(label ? [line('span', label)] : []),
    line('strong', title),
    ...(place?.title ? [line('b', place.title)] : []),
    line('span', place?.text || preview.text),
  );
  document.body.append(shown);
  shown.showPopover();
  moveTo(shown, link);
  link.setAttribute('aria-describedby', id);
  current = link;
}

function hide(): void {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  if (card?.isConnected) card.hidePopover();
}

function makeCard(): HTMLElement {
  const made = document.createElement('div');
  made.id = id;
  made.className = 'link-preview';
  made.popover = 'manual';
  made.setAttribute('role', 'tooltip');
  made.addEventListener('pointerenter', () => clearTimeout(timer));
  made.addEventListener('pointerleave', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  return made;
}

/** The card stays open while the pointer is on the link or on the card, or the focus on the link. */
function closeBehind(link: HTMLAnchorElement): void {
  const leave = () => {
    clearTimeout(timer);
    timer = window.setTimeout(hide, grace);
  };
  link.addEventListener('pointerleave', leave, { once: true });
  link.addEventListener('blur', hide, { once: true });
}

function moveTo(shown: HTMLElement, link: HTMLAnchorElement): void {
  const [line] = link.getClientRects();
  if (!line) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { top, left } = placeCard(shown.getBoundingClientRect(), line, { width, height });
  shown.style.top = `${top}px`;
  shown.style.left = `${left}px`;
}

function line(name: 'span' | 'strong' | 'b', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
