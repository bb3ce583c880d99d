import type { Locate } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { fitOf, generatorSchema } from '../model/generator.ts';

/** A generator that the series is not made for. @param range what `generator` in series.yaml says */
export function checkGenerator(range: unknown, installed: string, locate: Locate): Problem[] {
  const { data: asked } = generatorSchema.safeParse(range);
  const fit = asked === undefined ? 'fits' : fitOf(asked, installed);
  if (asked === undefined || fit === 'fits') return [];
  return [problem('wrong-generator', locate(['generator']), { asked: asked.slice(1), installed, fit })];
}
