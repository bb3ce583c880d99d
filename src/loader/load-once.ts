import type { Settings } from '../settings.ts';
import type { Loaded } from './content.ts';
import { loadContent } from './load.ts';

/** The event by which the development server says that something in the content folder is not what was read. */
export const contentChanged = 'series:content-changed';

let loaded: Promise<Loaded> | undefined;

/**
 * Loads the content once per process, for the command, the hooks of the build and its pages. The build keeps this
 * module external, so that all of them share one instance.
 */
export function loadContentOnce(settings: Settings): Promise<Loaded> {
  loaded ??= loadContent(settings);
  return loaded;
}

import.meta.hot?.on(contentChanged, () => {
  loaded = undefined;
});
