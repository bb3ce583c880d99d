/**
 * All that runs before a reader does something: it waits for what readers do, and knows where the rest is to be had. The
 * dialog of the search opens at once, its code and the previews of links are loaded when somebody comes near.
 */

const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector);
const root = document.documentElement;
// For readers who save data nothing is fetched ahead.
if (navigator.connection?.saveData) find('[type=speculationrules]')?.remove();
const link = find<HTMLAnchorElement & { worker?: Worker }>('.search-open');
const dialog = find<HTMLDialogElement>('.search-dialog');
const styles = find<HTMLLinkElement>('#search-styles');
const menu = find<HTMLDetailsElement>('.menu');
/** Every element of a page has a data set, also those of a drawing. */
const isElement = (target: EventTarget | null): target is Element & HTMLOrSVGElement =>
  target instanceof Element;
const run = (module = '') => import(/* @vite-ignore */ module);
const night = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme || (night.matches && 'dark')) === 'dark';
const tellTheme = () => find('.theme')?.setAttribute('aria-pressed', String(isDark()));
tellTheme();
night.onchange = tellTheme;
// Where the search is the page, there is no dialog.
const search = dialog ?? find('[data-search-page]');
if (link && search && styles) {
  // A module that could not be loaded is only tried again under another address.
  let retry = '';
  const load = () => {
    styles.disabled = false;
    return run(link.dataset.code + retry).catch(() => {
      retry += '?';
      search.querySelector('[role=status]')?.replaceChildren(link.dataset.failed ?? '');
    });
  };
  let worker: Worker | undefined;
  const preload = () => {
    // Started here, the worker is loaded beside the code that will ask it.
    if (!worker) {
      worker = new Worker(link.dataset.worker ?? '', { type: 'module' });
      worker.onerror = () => {
        delete link.worker;
      };
      link.worker = worker;
    }
    return load().then(() => link.dispatchEvent(new Event('search:preload')));
  };
  const open = (event: Event) => {
    event.preventDefault();
    if (!dialog?.open) dialog?.showModal();
    const input = search.querySelector('input');
    input?.focus();
    input?.select();
    preload();
  };
  addEventListener('click', (event) => {
    const { target } = event;
    if (!isElement(target)) return;
    // Buttons with code of their own: it listens to them from then on.
    if (target.dataset.module) run(target.dataset.module);
    const other = target.closest<HTMLAnchorElement>('[data-places]');
    if (other) {
      // Both versions have the same paragraphs in the same order: the switch leads to the one that is being read.
      const own = document.querySelectorAll('[data-body]>p[id],.heading>[id]');
      // The switch stands at the top: whoever scrolled back up to it means the place in the address.
      const isRead = (place: Element) => place.getBoundingClientRect().top < 200 || place.matches(':target');
      const read = [...own].findLastIndex(isRead) + 1;
      other.hash = other.dataset.places?.split(' ')[read] ?? '';
    }
    if (target.closest('.theme')) {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      tellTheme();
      try {
        localStorage.theme = root.dataset.theme;
      } catch {
        // Without storage the choice lasts until the next page.
      }
    } else if (target.matches('.search-dialog,.search-close')) dialog?.close();
    else if (target.closest('.search-open') && !(event.ctrlKey || event.metaKey || event.shiftKey))
      open(event);
  });
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (altKey || isComposing || !isElement(target)) return;
    if (
      ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/' && !target.closest('input,textarea,select')
    )
      open(event);
    if (key !== 'Escape') return;
    if (menu?.open) {
      menu.querySelector('summary')?.focus();
      menu.open = false;
    }
    // In a search field Escape would first empty it, and only then close.
    if (dialog?.open) {
      event.preventDefault();
      dialog.close();
    }
  });
  for (const type of ['pointerover', 'focusin', 'input', 'click']) {
    addEventListener(type, (event) => {
      const { target } = event;
      if (!isElement(target)) return;
      if (type !== 'pointerover' && !menu?.contains(target)) menu?.removeAttribute('open');
      if (target.closest('.search-open,.search-dialog,[data-search-page]')) preload();
      const place = target.closest<HTMLElement & { near?: Event }>('[data-lazy-module]');
      if (place) {
        place.near = event;
        run(place.dataset.lazyModule);
      }
    });
  }
  // What a reader types is never sent to a host, which a form without the code of the search would do.
  addEventListener('submit', (event) => {
    const { target } = event;
    if (!(isElement(target) && target.matches('[role=search]'))) return;
    event.preventDefault();
    if (!target.closest('.search'))
      location.href = `${link.href}#q=${encodeURIComponent(target.querySelector('input')?.value ?? '')}`;
  });
  // Who comes to the page of the search is about to search; its input may have the focus before this script runs.
  if (!dialog) preload();
  try {
    // A reader asked this browser to remember.
    if (localStorage.reading) run(find('[data-reading]')?.dataset.module);
    // A result led here: its words are to be highlighted.
    if (dialog && sessionStorage.search) load();
  } catch {
    // Without storage there is nothing to show.
  }
}
