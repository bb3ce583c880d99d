import { currentState, instance } from '../instance.ts';
import { isIdle } from '../query/query-state.ts';
import { button } from './dom.ts';
import { settings } from './settings.ts';

/** More results at a time would make typing slow: Component UI makes and watches a place for each. */
const step = 100;

/** Offers the results that are not listed yet. */
class SearchMore extends HTMLElement {
  instance = instance;

  connectedCallback() {
    const list = document.querySelector('pagefind-results');
    if (!list) return;
    const show = async () => {
      const before = list.results;
      list.maxResults += step;
      instance.__dispatch__('results', instance.searchResult);
      // What the reader has seen already is there again at once.
      const seen = list.results.filter((_, at) => at === before.length || before[at]?.result);
      await Promise.all(seen.map((each) => each.load()));
      list.querySelector<HTMLElement>(`[data-pf-result-index="${before.length}"] a`)?.focus();
    };
    instance.registerUtility(this, 'more');
    instance.on('search', () => {
      list.maxResults = step;
    });
    instance.on('results', () => {
      const left = isIdle(currentState()) ? 0 : instance.searchResult.results.length - list.maxResults;
      this.replaceChildren(...(left > 0 ? [button(settings.t.more(left), () => void show())] : []));
    });
    instance.on('error', () => this.replaceChildren());
  }
}

customElements.define('search-more', SearchMore);
