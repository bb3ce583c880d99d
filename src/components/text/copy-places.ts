/** Copies what a reader selects, with its place, and the address of a paragraph; loaded when somebody comes near the text. */
import { nonContentSelectors } from '../../search/ui/non-content.ts';
import { type CopySettings, copySettings } from './copy-settings.ts';
import { quotation } from './quotation.ts';

/** How long a selection rests before it is offered, and how long the confirmation shows (milliseconds). */
const [rest, said] = [250, 4000];

const text = document.querySelector<HTMLElement>('[data-copying]');
if (text) offer(text, copySettings(text.dataset.copying ?? ''));

function offer(body: HTMLElement, { marks, words }: CopySettings): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-quote';
  button.textContent = words.copyQuote;
  const status = document.createElement('p');
  status.className = 'copied';
  status.setAttribute('role', 'status');
  document.body.append(status);
  let quoted = '';
  let timer = 0;

  const say = (message: string) => {
    status.replaceChildren(message);
    clearTimeout(timer);
    timer = window.setTimeout(() => status.replaceChildren(), said);
  };
  // Browsers refuse where the page came over an open connection, or the reader does.
  const copy = (value: string, done: string) =>
    navigator.clipboard.writeText(value).then(
      () => say(done),
      () => say(words.notCopied),
    );

  const offerQuote = () => {
    const range = selectedIn(body);
    const end = range && endOf(range, body);
    const line = range && [...range.getClientRects()].at(-1);
    quoted = range ? wordsOf(range) : '';
    if (!range || !line || !end || quoted === '') {
      button.remove();
      return;
    }
    quoted = quotation(quoted, placeOf(range, body), marks);
    // Behind the paragraph, the next stop of the Tab key.
    if (end.nextElementSibling !== button) end.after(button);
    const { width, height } = button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    button.style.left = `${Math.max(8, Math.min(line.right - width, clientWidth - width - 8))}px`;
    button.style.top = `${Math.max(8, Math.min(line.bottom + 8, clientHeight - height - 8))}px`;
  };
  let waiting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(offerQuote, rest);
  });
  addEventListener('scroll', () => button.isConnected && offerQuote(), { passive: true });
  // A press on the button leaves the selection as it is.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => copy(quoted, words.quoteCopied));

  const copyPlace = (event: Event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.permalink') : null;
    const isPlain =
      event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain) return;
    event.preventDefault();
    history.replaceState(history.state, '', link.hash);
    copy(addressOf(link.hash), words.placeCopied);
  };
  body.addEventListener('click', copyPlace);
  // A finger comes near and presses at once: this module was loaded by the press.
  const near = body.closest<HTMLElement & { near?: Event }>('[data-lazy-module]')?.near;
  if (near?.type === 'click') copyPlace(near);
}

function selectedIn(body: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return body.contains(range.commonAncestorContainer) ? range : undefined;
}

/** The part of the text in which a selection ends. */
function endOf(range: Range, body: HTMLElement): Element | undefined {
  const { endContainer, endOffset } = range;
  // A selection by three clicks reaches to the very beginning of what follows.
  const node =
    endOffset === 0 && endContainer instanceof Element ? endContainer.previousSibling : endContainer;
  const parts = [...body.children];
  return parts.find((part) => part.contains(node)) ?? parts.findLast((part) => range.intersectsNode(part));
}

const notQuoted = [...nonContentSelectors, '.note', '.copy-quote', '[hidden]', '.sr-only'].join(', ');

/** What is selected of the text itself: without signs of notes, and without what answers it. */
function wordsOf(range: Range): string {
  const part = range.cloneContents();
  for (const node of part.querySelectorAll(notQuoted)) node.remove();
  // What parts two signs of notes.
  for (const raised of part.querySelectorAll('sup')) if (/^[, ]*$/.test(raised.textContent)) raised.remove();
  for (const block of part.querySelectorAll('p, li, h2, h3, h4, tr, figcaption')) block.append('\n');
  return part.textContent
    .replaceAll('\u00ad', '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

/** What a selection is taken from; its place is the last one that has an address before it begins. */
function placeOf(range: Range, body: HTMLElement): Parameters<typeof quotation>[1] {
  const places = [...body.querySelectorAll('p[id], .heading > [id]')];
  const before = places.filter(
    (place) => range.comparePoint(place, 0) < 0 || place.contains(range.startContainer),
  );
  return {
    title: document.querySelector('h1')?.textContent.trim() ?? '',
    label: document.querySelector<HTMLElement>('main')?.dataset.label ?? '',
    address: addressOf(before.at(-1)?.id ?? ''),
  };
}

function addressOf(fragment: string): string {
  const address = new URL(document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href);
  address.hash = fragment;
  return address.href;
}
