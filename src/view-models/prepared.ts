import { memoize } from '../memoize.ts';
import type { Presenter } from './presenter.ts';

/** What a page is made from: the key of the page needs all of it before Astro knows whether the page is drawn at all. */
interface PreparedView<Id, View> {
  /** Makes a view and keeps it for the page. */
  prepare: (id: Id, presenter: Presenter) => View;
  /** Gives the view away that was kept, else makes it. */
  take: (id: Id, presenter: Presenter) => View;
}

/** A view that is made once for both the key of its page and the page. */
export function prepared<Id extends string | number | object, View>(
  make: (id: Id, presenter: Presenter) => View,
): PreparedView<Id, View> {
  const keptIn = memoize((_: Presenter) => new Map<string, View>());
  return {
    prepare(id, presenter) {
      const view = make(id, presenter);
      keptIn(presenter).set(JSON.stringify(id), view);
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
