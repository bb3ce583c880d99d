/** The cards that links of a text open; loaded when a reader first comes to one. */

/** What the card says about the target of a link; made by the build, by the path of the target. */
interface Preview {
  label: string;
  title: string;
  text: string;
  lang: string;
}

/** Long enough that a pointer on its way elsewhere opens nothing (milliseconds). */
const delay = 350;
/** Time to reach the card with the pointer before it closes. */
const grace = 150;
const id = 'link-preview';

let card: HTMLElement | undefined;
let current: HTMLAnchorElement | undefined;
let timer = 0;
let previews: Map<string, Preview> | undefined;

const text = document.querySelector('.prose');
text?.addEventListener('pointerover', (event) => {
  if (event instanceof PointerEvent && event.pointerType !== 'touch') preview(event.target);
});
text?.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.matches(':focus-visible')) preview(target);
});
// The one that this module was loaded for.
preview(document.querySelector('.prose a:is(:hover, :focus-visible)'));

/** Shows the preview of the link that was hovered or focused, after a short delay; leaves the focus where it is. */
function preview(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest('a') : undefined;
  const value = link && link.origin === location.origin && readPreviews().get(link.pathname);
  if (!link || !value || link === current) return;
  closeBehind(link);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (link.matches(':hover, :focus-visible')) show(link, value);
  }, delay);
}

function readPreviews(): Map<string, Preview> {
  previews ??= new Map(Object.entries(JSON.parse(document.getElementById('previews')?.textContent ?? '{}')));
  return previews;
}

function show(link: HTMLAnchorElement, { label, title, text, lang }: Preview): void {
  hide();
  const shown = card ?? makeCard();
  card = shown;
  shown.lang = lang;
  shown.replaceChildren(...[label, title, text].map(paragraph));
  document.body.append(shown);
  shown.showPopover();
  place(shown, link);
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
  made.className = 'preview';
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

/** Below the line of the link, or above it where there is no room; never over the edge of the window. */
function place(shown: HTMLElement, link: HTMLAnchorElement): void {
  const [line] = link.getClientRects();
  if (!line) return;
  const { width, height } = shown.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + 8;
  const top = below + height <= clientHeight ? below : Math.max(8, line.top - height - 8);
  shown.style.top = `${top}px`;
  shown.style.left = `${Math.max(8, Math.min(line.left, clientWidth - width - 8))}px`;
}

function paragraph(text: string, index: number): HTMLElement {
  const made = document.createElement(index === 1 ? 'strong' : 'span');
  made.textContent = text;
  return made;
}
