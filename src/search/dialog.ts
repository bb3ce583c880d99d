import { button, element } from './dom.ts';
import type { Engine } from './engine.ts';
import { longestQuery } from './query.ts';
import type { SearchSettings } from './settings.ts';
import { writeState } from './state.ts';
import { createView } from './view.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. Whatever had the focus gets it back when it closes; the last search is kept. */
export function openDialog(engine: Engine, settings: SearchSettings): void {
  dialog ??= makeDialog(engine, settings);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(engine: Engine, settings: SearchSettings): HTMLDialogElement {
  const { say, page, names } = settings;
  const [name = ''] = names;
  const input = element('input', {
    id: 'search-input',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    maxlength: String(longestQuery),
    placeholder: say.placeholder(name),
  });
  const form = element(
    'form',
    { role: 'search', action: page },
    element('label', { for: 'search-input', class: 'sr-only' }, say.label),
    input,
    button(say.close, () => made.close(), { class: 'search-close' }),
  );
  const panel = element('div', { class: 'search-panel' });
  const asPage = element('a', { href: page }, say.asPage);
  const foot = element('p', { class: 'search-foot' }, element('span', {}, say.hint), asPage);
  const made = element('dialog', { class: 'search-dialog', 'aria-label': say.title }, form, panel, foot);
  createView(form, panel, engine, settings, (state) => {
    asPage.href = `${page}${writeState(state, say.parameters)}`;
  });
  // In a search field Escape would first empty it, and only then close.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}
