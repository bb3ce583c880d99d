/** Where the arrow keys lead, in the order of the page. */
const stops = '.search-suggestions :is(a, button), .search-result a';

/**
 * Leads the arrow keys from the input through suggestions and results and back. On these, a letter goes on with the
 * query, Backspace shortens it and a slash returns to it; the space bar scrolls as everywhere.
 *
 * @param panel holds the input and all that was found
 */
export function useKeyboard(panel: HTMLElement, input: HTMLInputElement): void {
  panel.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isStop = target.matches(stops);
    if (!isStop && target !== input) return;
    const isArrow = key === 'ArrowDown' || (key === 'ArrowUp' && isStop);
    if (isArrow) move(target, key === 'ArrowDown' ? 1 : -1);
    else if (isStop && isTyping(key)) edit(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function move(from: HTMLElement, step: 1 | -1): void {
    const all = [input, ...panel.querySelectorAll<HTMLElement>(stops)];
    all[all.indexOf(from) + step]?.focus();
  }

  function edit(key: string): void {
    input.focus();
    if (key === '/') return;
    input.value = key === 'Backspace' ? input.value.slice(0, -1) : input.value + key;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The first result that is there, beside an element of the same search. */
export function firstResult(beside: Element): HTMLElement | null | undefined {
  return beside.closest('.search')?.querySelector<HTMLElement>('.search-result a');
}

function isTyping(key: string): boolean {
  return key === 'Backspace' || (key.length === 1 && key !== ' ');
}
