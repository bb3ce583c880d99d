import type { Settings } from '../settings.ts';
import { type Loaded, loadContent } from './load.ts';

let analysis: Promise<Loaded> | undefined;

/**
 * The content of this process, read once for the command, the hooks of the build and its pages: the more texts, the
 * longer that takes. The build keeps this module out of its bundle, so that all of them share it.
 */
export function loadContentOnce(settings: Settings): Promise<Loaded> {
  analysis ??= loadContent(settings);
  return analysis;
}
