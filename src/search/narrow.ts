import { facets } from '../i18n/search.ts';
import { element } from './dom.ts';
import type { Outcome } from './engine.ts';
import type { SearchSettings } from './settings.ts';
import { orders, type State } from './state.ts';

/**
 * The choices that narrow and order a search, each value with the number of results it leaves. A facet that would not
 * narrow anything is left out.
 *
 * @param change is told of every choice
 */
export function choices(
  state: State,
  { counts, total }: Outcome,
  { say }: SearchSettings,
  change: (state: State) => void,
): HTMLElement[] {
  const narrowing = facets.flatMap((facet) => {
    const chosen = state.chosen[facet];
    const values = Object.entries(counts[facet])
      .filter(([value, count]) => count > 0 || value === chosen)
      .sort(([a, many], [b, more]) =>
        facet === 'year' ? b.localeCompare(a) : more - many || a.localeCompare(b),
      );
    if (chosen !== undefined && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
    if (chosen === undefined && !values.some(([, count]) => count < total)) return [];
    const options = values.map(([value, count]) => option(value, `${value} (${count})`, value === chosen));
    const select = element(
      'select',
      { name: say.parameters[facet] },
      option('', `${say.facets[facet]}: ${say.all}`, !chosen),
      ...options,
    );
    select.addEventListener('change', () => {
      const { [facet]: _, ...rest } = state.chosen;
      change({ ...state, chosen: select.value === '' ? rest : { ...rest, [facet]: select.value } });
    });
    return [labelled(say.facets[facet], select)];
  });

  // One result has no order.
  if (total < 2) return narrowing;
  const order = element(
    'select',
    { name: say.parameters.sort },
    ...orders.map((each) => option(each, say.sorts[each], each === state.order)),
  );
  order.addEventListener('change', () => {
    change({ ...state, order: orders.find((each) => each === order.value) ?? 'relevance' });
  });
  return [...narrowing, labelled(say.sort, order)];
}

/** What is chosen says what it is about; only who does not see it needs the name as well. */
function labelled(name: string, select: HTMLSelectElement): HTMLLabelElement {
  return element('label', {}, element('span', { class: 'sr-only' }, name), select);
}

function option(value: string, text: string, selected: boolean): HTMLOptionElement {
  return element('option', { value, selected: selected ? '' : undefined }, text);
}
