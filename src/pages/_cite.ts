import type { APIRoute } from 'astro';
import { type Citation, citationTypes, toBibtex, toCsl } from '../formats/citation.ts';
import { getLibrary } from '../library.ts';
import type { Language } from '../series/language.ts';
import { citationOf } from '../views/citation.ts';
import { find, writtenIn } from '../views/essay.ts';
import { citationKey } from '../views/keys.ts';
import { getView } from '../views/view.ts';

/** The paths of the citations of all essays, in each language they are written in. */
export async function citationPaths() {
  const { essays, addresses } = await getLibrary();
  const citations = essays.flatMap((essay) =>
    writtenIn(essay).map(async (language) => ({
      params: { path: addresses.path({ kind: 'essay', id: essay.id }, language).slice(1, -1) },
      props: { id: essay.id, language },
      cacheKey: citationKey(essay, await getView(language)),
    })),
  );
  return Promise.all(citations);
}

const write = { bibtex: toBibtex, csl: toCsl } satisfies Record<string, (citation: Citation) => string>;

/** Answers with the citation of an essay in a format. */
export function citationRoute(format: keyof typeof write): APIRoute<{ id: string; language: Language }> {
  return async ({ props: { id, language } }) => {
    const view = await getView(language);
    return new Response(write[format](citationOf(find(view.library.essays, id), view)), {
      headers: { 'content-type': `${citationTypes[format]}; charset=utf-8` },
    });
  };
}
