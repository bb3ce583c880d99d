import { currentState, enter, instance } from '../instance.ts';
import { cleanQuery } from '../query/query.ts';

/** How long a reader pauses who has typed what they mean, in milliseconds. */
const pause = 120;

/** The form of a search: it searches while the reader types, and leads into what was found. */
class SearchEntry extends HTMLElement {
  instance = instance;

  connectedCallback() {
    const [form, input] = [this.querySelector('form'), this.querySelector('input')];
    if (!form || !input) return;
    let typing = 0;
    let isSettled = true;
    let isEntered = false;

    instance.registerInput(this, { keyboardNavigation: true });
    const search = () => enter({ ...currentState(), query: cleanQuery(input.value) });
    input.addEventListener('input', () => {
      clearTimeout(typing);
      isEntered = false;
      typing = window.setTimeout(search, pause);
    });
    // Enter goes to the first result, and Enter there opens it.
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(typing);
      const isFound = isSettled && cleanQuery(input.value) === instance.searchTerm;
      if (isFound && instance.focusNextResults(input)) return;
      isEntered = true;
      search();
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      const advice = instance.getUtilities('advice')[0]?.querySelector<HTMLElement>('a, button');
      if (advice) advice.focus();
      else instance.focusNextResults(input);
    });
    instance.on('search', () => {
      isSettled = false;
      // What the reader is typing stays as it is.
      if (cleanQuery(input.value) !== instance.searchTerm) input.value = instance.searchTerm;
    });
    instance.on('results', () => {
      isSettled = true;
      // The first results are in their places once this has run to its end.
      if (isEntered) setTimeout(() => instance.focusNextResults(input));
      isEntered = false;
    });
    instance.on('error', () => {
      isEntered = false;
    });
  }

  /** Component UI leads back from the first result with this. */
  override focus() {
    this.querySelector('input')?.focus();
  }
}

customElements.define('search-entry', SearchEntry);
