/** The cards that links of a text open; loaded when a reader first comes to one. */
import { placeCard } from './card-placement.ts';

/** What the card says about the target of a link, taken from the target's own page. */
interface Preview {
  /** "Thesen 1, 20", "Begriff"; a thesis has its number in its title. */
  label: string;
  title: string;
  /** The heading of the section that the link leads to; empty where it leads to none. */
  section: string;
  /** The gist of an item, the standfirst of an essay, the definition of a term; of a section, its first paragraph. */
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
const pages = new Map<string, Promise<Document | undefined>>();

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
async function preview(target: EventTarget | null): Promise<void> {
  const link = target instanceof Element ? target.closest('a') : undefined;
  if (
    !link ||
    savesData() ||
    link === current ||
    link.origin !== location.origin ||
    link.pathname === location.pathname
  )
    return;
  closeBehind(link);
  clearTimeout(timer);
  const [page] = await Promise.all([readPage(link.pathname), later()]);
  const value = page && describe(page, idOf(link.hash));
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

/** Asks for a page once; one that cannot be had has no preview. */
function readPage(path: string): Promise<Document | undefined> {
  const known = pages.get(path);
  if (known) return known;
  // The browser may have fetched the page ahead for the same pointer; a card may be older than the page.
  const asked = fetch(path, { cache: 'force-cache' })
    .then((response) => (response.ok ? response.text() : ''))
    .then(
      // A policy refuses the styles of a parsed page aloud.
      (html) => new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/g, ''), 'text/html'),
      () => undefined,
    );
  pages.set(path, asked);
  return asked;
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Nothing where a page says nothing of itself. */
function describe(page: Document, id: string): Preview | undefined {
  const said = (property: string) =>
    page.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
  const title = said('og:title');
  const text = said('og:description');
  if (!title || !text) return undefined;
  const label = page.querySelector<HTMLElement>('main')?.dataset.label ?? '';
  const lang = page.querySelector<HTMLElement>('article[lang]')?.lang ?? page.documentElement.lang;
  const place = id === '' ? undefined : page.querySelector(`.prose [id="${CSS.escape(id)}"]`);
  const heading = place?.matches('h2, h3, h4, h5, h6') ? place : undefined;
  const block = heading ? nextParagraph(heading) : place;
  const words = block?.textContent.replace(/\s+/g, ' ').trim();
  return {
    label,
    title,
    lang,
    section: heading?.textContent.trim() ?? '',
    text: words ? shorten(words) : text,
  };
}

/** The first paragraph of a section; its trackbacks may stand before it. */
function nextParagraph(heading: Element): Element | undefined {
  let next = heading.closest('.heading')?.nextElementSibling;
  while (next && !next.matches('p, .heading')) next = next.nextElementSibling;
  return next?.matches('p') ? next : undefined;
}

/** The beginning of a paragraph, about as long as a standfirst. */
function shorten(text: string): string {
  return text.length > 260 ? `${text.slice(0, text.lastIndexOf(' ', 240))} …` : text;
}

function show(link: HTMLAnchorElement, { label, title, section, text, lang }: Preview): void {
  hide();
  const shown = card ?? makeCard();
  card = shown;
  shown.lang = lang;
  shown.replaceChildren(
    ...(label ? [line('span', label)] : []),
    line('strong', title),
    ...(section ? [line('b', section)] : []),
    line('span', text),
  );
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

function place(shown: HTMLElement, link: HTMLAnchorElement): void {
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
