import { type Loaded, loadContent } from '../loader/load.ts';
import type { Settings } from '../settings.ts';

let reading: Promise<Loaded> | undefined;

/** The content of a build, read once for all its hooks: the more texts, the longer that takes. */
export function readOnce(settings: Settings): Promise<Loaded> {
  reading ??= loadContent(settings);
  return reading;
}
