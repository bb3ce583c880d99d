import type { APIRoute } from 'astro';
import { type Citation, toBibtex, toCsl } from '../formats/citation.ts';
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

const formats = {
  bibtex: { write: toBibtex, type: 'application/x-bibtex' },
  csl: { write: toCsl, type: 'application/vnd.citationstyles.csl+json' },
} satisfies Record<string, { write: (citation: Citation) => string; type: string }>;

/** Answers with the citation of an essay in a format. */
export function citationRoute(format: keyof typeof formats): APIRoute<{ id: string; language: Language }> {
  return async ({ props: { id, language } }) => {
    const view = await getView(language);
    const { write, type } = formats[format];
    return new Response(write(citationOf(find(view.library.essays, id), view)), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
  };
}
