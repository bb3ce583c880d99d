import { rangeOf } from '../model/generator.ts';
import { applyEdits } from './text-edits.ts';
import { setKey } from './yaml-edits.ts';

/**
 * The text of series.yaml for a version of the generator: it names that version. So far no version asks for other changes
 * of content; those of one that does are made here.
 */
export function upgradeSeries(source: string, installed: string): string {
  return applyEdits(source, setKey(source, 'generator', rangeOf(installed)));
}
