import { Page } from './answer.ts';
import { instance } from './instance.ts';
import { resultItem } from './ui/results.ts';
import { settings } from './ui/settings.ts';
import { portion } from './worker/engine.ts';

const { t } = settings;

/** How long a reader waits without being told, in milliseconds. */
const patience = 400;

/** Has Component UI's own elements do what their attributes cannot say. */
export function prepareElements(): void {
  const [summary, list] = [
    document.querySelector('pagefind-summary'),
    document.querySelector('pagefind-results'),
  ];
  if (!summary || !list) return;
  let waiting = 0;
  const tell = (message: string) => {
    clearTimeout(waiting);
    summary.containerEl?.replaceChildren(message);
  };

  // The summary is a live region. Component UI's own are not heard while the dialog makes all else inert.
  document.querySelector('[data-pagefind-announcer]')?.remove();
  list.resultTemplate = (page) => (page instanceof Page ? resultItem(page.hit, page.query) : []);
  // It would type a space into the input; it scrolls.
  list.addEventListener('keydown', (event) => event.key === ' ' && event.stopPropagation(), true);

  // What is registered for an element takes the place of what it has registered itself. While a search runs, what was
  // found before stays; an error is told in our words.
  instance.on(
    'loading',
    () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(tell, patience, t.loading);
    },
    summary,
  );
  instance.on('loading', () => list.containerEl?.setAttribute('aria-busy', 'true'), list);
  instance.on('error', () => tell(settings.development ? t.failedInDevelopment : t.failed), summary);
  instance.on(
    'error',
    () => {
      list.containerEl?.replaceChildren();
      list.containerEl?.setAttribute('aria-busy', 'false');
    },
    list,
  );
  instance.on('search', () => {
    // Component UI puts the query into its sentence by `replace`, which reads a dollar sign as more than itself.
    summary.term = instance.searchTerm.replaceAll('$', '$$$$');
  });
  instance.on('results', () => {
    clearTimeout(waiting);
    // The best are there already: they appear at once, not when their places have been seen.
    for (const each of list.results.slice(0, portion)) void each.load();
    // The browser scrolls what has the focus into sight. Component UI would do so again, in motion.
    list.intersectionEl = document.body;
  });
}
