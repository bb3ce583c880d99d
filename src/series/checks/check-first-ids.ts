import type { Locate } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import type { Language } from '../text/language.ts';

interface NamedText {
  id: string;
  language: Language;
  file: string;
  meta: { firstId?: string | undefined } | undefined;
  locate: Locate;
}

/** Texts of a kind that feeds would know by the same id: one has it now, another one had it first. */
export function checkFirstIds(texts: readonly NamedText[]): Problem[] {
  // Who has taken the id along keeps it; who took it later has to choose another.
  const keepers = texts.toSorted((a, b) => rank(a) - rank(b));
  const known = new Map<string, NamedText>();
  return keepers.flatMap((text) => {
    const id = text.meta?.firstId ?? text.id;
    const key = `${id} ${text.language}`;
    const earlier = known.get(key);
    if (!earlier) {
      known.set(key, text);
      return [];
    }
    const { file, line } = earlier.locate(['firstId']);
    const location = text.meta?.firstId === undefined ? { file: text.file } : text.locate(['firstId']);
    return [problem('duplicate-id', location, { what: 'the id', id, first: `${file}:${line}` })];
  });
}

function rank({ meta }: NamedText): number {
  return meta?.firstId === undefined ? 1 : 0;
}
