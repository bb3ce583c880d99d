import { memoize } from '../memoize.ts';
import type { Presenter } from './presenter.ts';

/** Views that wait for their pages: of a long series, all of them would take as much memory as its texts. */
const mostKept = 500;

/** What a page is made from: the key of the page needs all of it before Astro knows whether the page is drawn at all. */
interface PreparedView<Id, View> {
  /** Makes a view and keeps it for the page, unless many wait already. */
  prepare: (id: Id, presenter: Presenter) => View;
  /** Gives the view away that was kept, else makes it. */
  take: (id: Id, presenter: Presenter) => View;
}

/** A view that is made for both the key of its page and the page: once, but in a long series. */
export function prepared<Id extends string | number | object, View>(
  make: (id: Id, presenter: Presenter) => View,
): PreparedView<Id, View> {
  const keptIn = memoize((_: Presenter) => new Map<string, View>());
  return {
    prepare(id, presenter) {
      const view = make(id, presenter);
      const kept = keptIn(presenter);
      if (kept.size < mostKept) kept.set(JSON.stringify(id), view);
      return view;
    },
    take(id, presenter) {
      const kept = keptIn(presenter);
      const name = JSON.stringify(id);
      const view = kept.get(name) ?? make(id, presenter);
      kept.delete(name);
      return view;
    },
  };
}
